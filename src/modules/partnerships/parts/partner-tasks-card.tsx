import { Card } from '#web/ui/card.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { PartnerTasksCard as Tasks } from '../promises/say-card.ts';

/** What the reader has to do for partners, with the way to all of it; nothing where there is nothing. */
export function PartnerTasksCard({ tasks: { title, count, all, rows } }: { tasks: Tasks }) {
  if (rows.length === 0) return null;
  return (
    <Card title={title} count={count} aside={<a href={all.href}>{all.label}</a>}>
      <MiniList>
        {rows.map(row => (
          <MiniRow key={row.key} start={null} title={row.title} href={row.href}>
            <p>
              <StateTag state={row.tag.look}>{row.tag.text}</StateTag> {row.text}
            </p>
          </MiniRow>
        ))}
      </MiniList>
    </Card>
  );
}
