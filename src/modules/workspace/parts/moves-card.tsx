import { Card } from '#web/ui/card.tsx';
import { DateLeaf } from '#web/ui/date-leaf.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import type { MoveData } from '../say-team.ts';

/** Moves, the one written down last first. */
export function MovesCard({ title, rows, empty }: { title: string; rows: readonly MoveData[]; empty: string }) {
  return (
    <Card title={title}>
      {rows.length === 0 && <p className="al-second">{empty}</p>}
      <MiniList>
        {rows.map(row => (
          <MiniRow key={row.key} start={<DateLeaf {...row.leaf} />} title={row.title} href={row.href}>
            <p>{row.text}</p>
            <p>{row.recorded}</p>
          </MiniRow>
        ))}
      </MiniList>
    </Card>
  );
}
