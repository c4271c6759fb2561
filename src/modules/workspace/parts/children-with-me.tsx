import { Avatar } from '#web/ui/avatar.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { SaidFamilyHome } from '../say-family-home.ts';

/** The children who are with a caregiver: who, the allergy, the safety card. */
export function ChildrenWithMe({
  title,
  cardWord,
  tiles,
}: {
  title: string;
  cardWord: string;
  tiles: SaidFamilyHome['tiles'];
}) {
  return (
    <section className="al-stack al-stack--tight" aria-labelledby="children-with-me">
      <h2 id="children-with-me">{title}</h2>
      <ul className="al-tiles">
        {tiles.map(tile => (
          <li key={tile.key} className="al-child-card">
            <Avatar side="child" initials={tile.initials} />
            <h3>
              <a href={tile.href}>
                <PersonName>{tile.title}</PersonName>
              </a>
            </h3>
            {tile.away && (
              <p>
                <StateTag state="info">{tile.away}</StateTag>
              </p>
            )}
            <p dir="auto">{tile.allergy}</p>
            <a className="al-child-card__card" href={tile.card} aria-label={tile.cardLabel}>
              {cardWord}
            </a>
            {tile.plan && (
              <a
                className="al-child-card__card"
                href={tile.plan.href}
                aria-label={`${tile.plan.label}: ${tile.plan.text}`}
              >
                {tile.plan.text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
