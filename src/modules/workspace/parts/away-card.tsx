import { Avatar } from '#web/ui/avatar.tsx';
import { Card } from '#web/ui/card.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import type { AwayData } from '../say-away.ts';

/** Children with a sentence each: who is away, where, until when. */
export function AwayCard({ title, rows }: { title: string; rows: readonly AwayData[] }) {
  return (
    <Card title={title}>
      <MiniList>
        {rows.map(row => (
          <MiniRow
            key={row.key}
            start={<Avatar side="child" initials={row.initials} size="s" />}
            title={<PersonName>{row.name}</PersonName>}
            href={row.href}
          >
            {row.text}
          </MiniRow>
        ))}
      </MiniList>
    </Card>
  );
}
