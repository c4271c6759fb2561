import { StateTag } from '#web/ui/state-tag.tsx';
import type { FoundCard } from '../say-found.ts';

export type FoundListWords = {
  readonly results: string;
  readonly how: string;
  readonly languages: string;
  readonly where: string;
};

/** What was found, one card under the other: whether there is room comes first. The numbers are those of the map. */
export function FoundList({
  cards,
  first,
  words,
}: {
  cards: readonly FoundCard[];
  first: number;
  words: FoundListWords;
}) {
  return (
    <ol className="al-found" start={first} aria-label={words.results}>
      {cards.map((card, index) => (
        <li key={card.key} id={`s${first + index}`} className="al-card al-found__card">
          <FoundService card={card} number={first + index} words={words} />
        </li>
      ))}
    </ol>
  );
}

function FoundService({ card, number, words }: { card: FoundCard; number: number; words: FoundListWords }) {
  return (
    <>
      <div className="al-found__head">
        <span className="al-found__number" aria-hidden="true">
          {number}
        </span>
        <div>
          <h3>
            <a href={card.href}>{card.name}</a>
          </h3>
          <a className="al-found__organization" href={card.organizationHref}>
            {card.organization}
          </a>
        </div>
      </div>
      <p className="al-found__now">
        <StateTag state={card.room.state}>{card.room.text}</StateTag>
        {card.room.posted && <span>{card.room.posted}</span>}
        <span>{card.open}</span>
        {card.fit && <span>{card.fit}</span>}
      </p>
      <dl className="al-found__facts">
        <Fact name={words.how}>
          {card.apply}
          {card.phone && (
            <>
              {' '}
              <a href={card.phone.href}>{card.phone.text}</a>
            </>
          )}
        </Fact>
        {card.languages && <Fact name={words.languages}>{card.languages}</Fact>}
        <Fact name={words.where}>{[card.where, card.distance].filter(Boolean).join(' · ')}</Fact>
      </dl>
      <p className="al-found__checked">
        {card.checked.stale ? <StateTag state="soon">{card.checked.text}</StateTag> : card.checked.text}
      </p>
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
