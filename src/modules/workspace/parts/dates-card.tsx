import { PostButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { DateLeaf } from '#web/ui/date-leaf.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import type { DateData } from '../say-dates.ts';

/** Hearings, appointments and meetings under each other. */
export function DatesCard({
  title,
  rows,
  empty,
  held,
}: {
  title: string;
  rows: readonly DateData[];
  empty: string;
  held: string;
}) {
  return (
    <Card title={title}>
      {rows.length === 0 && <p className="al-second">{empty}</p>}
      <MiniList>
        {rows.map(row => (
          <MiniRow
            key={row.id}
            start={<DateLeaf {...row.leaf} />}
            title={row.title}
            href={row.href}
            end={
              row.held && (
                <PostButton kind="outline" size="s" action={row.held.action} fields={row.held.fields}>
                  {held}
                  <span className="usa-sr-only">: {row.title}</span>
                </PostButton>
              )
            }
          >
            {row.text}
          </MiniRow>
        ))}
      </MiniList>
    </Card>
  );
}
