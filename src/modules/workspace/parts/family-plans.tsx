import type { FamilyCard } from '#modules/partnership-plan/index.ts';
import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PersonName } from '#web/ui/person-name.tsx';

/** The plans a parent is named in, each with where it stands. */
export function FamilyPlans({ title, cards }: { title: string; cards: readonly FamilyCard[] }) {
  if (cards.length === 0) return null;
  return (
    <Card title={title}>
      <MiniList>
        {cards.map(card => (
          <MiniRow
            key={card.key}
            start={<Icon name="favorite" />}
            title={<PersonName>{card.title}</PersonName>}
            href={card.href}
          >
            {card.text}
          </MiniRow>
        ))}
      </MiniList>
    </Card>
  );
}
