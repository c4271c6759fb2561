import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import type { CardData } from '../say-cards.ts';

/** Must-know cards that somebody has still to read. */
export function CardsToRead({ title, rows, empty }: { title: string; rows: readonly CardData[]; empty?: string }) {
  return (
    <Card title={title}>
      {rows.length === 0 && empty && <p className="al-second">{empty}</p>}
      <MiniList>
        {rows.map(row => (
          <MiniRow
            key={row.key}
            start={<Icon name="hourglass_empty" />}
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
