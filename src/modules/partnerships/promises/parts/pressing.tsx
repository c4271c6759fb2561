import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Grid } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import type { loadPressing } from '../load-pressing.ts';
import { PromiseTable } from './promise-table.tsx';

/** The promises that are due first, both ways, beside the partnerships that may not last. */
export function Pressing({ words, pressing, promises, risks }: Awaited<ReturnType<typeof loadPressing>>) {
  return (
    <Grid kind="main-side">
      <Card title={pressing.promises} aside={<a href="/promises">{promises.all}</a>}>
        <PromiseTable
          words={words}
          caption={pressing.promises}
          rows={promises.rows}
          empty={<Empty title={pressing.noPromises} />}
        />
      </Card>
      <Card title={pressing.risks} aside={<a href="/partners/risks">{risks.all}</a>}>
        {risks.rows.length === 0 && <Empty title={pressing.noRisks} />}
        <MiniList>
          {risks.rows.map(row => (
            <MiniRow key={row.key} start={null} title={row.partner} href={row.href}>
              <ul>
                {row.why.map(why => (
                  <li key={why}>{why}</li>
                ))}
              </ul>
            </MiniRow>
          ))}
        </MiniList>
      </Card>
    </Grid>
  );
}
