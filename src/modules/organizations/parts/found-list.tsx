import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import type { FoundCard } from '../say-found.ts';

export type FoundListWords = {
  readonly results: string;
  readonly number: string;
  readonly service: string;
  readonly roomHead: string;
  readonly how: string;
  readonly where: string;
};

/** What was found, as a table that is cards on a phone: what has room first. */
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
    <Table
      caption={words.results}
      hideCaption
      rowHead="service"
      head={[
        { key: 'number', label: words.number, kind: 'inline' },
        { key: 'service', label: words.service },
        { key: 'room', label: words.roomHead, kind: 'wide' },
        { key: 'how', label: words.how, kind: 'wide' },
        { key: 'where', label: words.where, kind: 'wide' },
      ]}
      rows={cards.map((card, index) => ({
        key: card.key,
        cells: {
          number: first + index,
          service: (
            <span id={`s${first + index}`}>
              <a href={card.href}>{card.name}</a>
              <br />
              <a className="al-quiet" href={card.organizationHref}>
                {card.organization}
              </a>
            </span>
          ),
          room: (
            <Lines
              lines={[
                <StateTag key="room" state={card.room.state}>
                  {card.room.text}
                </StateTag>,
                card.room.posted,
                card.open,
                card.fit,
              ]}
            />
          ),
          how: (
            <Lines
              lines={[
                card.apply,
                card.phone && (
                  <a key="phone" href={card.phone.href}>
                    {card.phone.text}
                  </a>
                ),
                card.languages,
              ]}
            />
          ),
          where: (
            <Lines
              lines={[
                card.where,
                card.distance,
                card.checked.stale ? (
                  <StateTag key="checked" state="soon">
                    {card.checked.text}
                  </StateTag>
                ) : (
                  card.checked.text
                ),
              ]}
            />
          ),
        },
      }))}
    />
  );
}

function Lines({ lines }: { lines: readonly React.ReactNode[] }) {
  return (
    <>
      {lines.filter(Boolean).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one cell never change their order
        <span className="al-line" key={index}>
          {line}
        </span>
      ))}
    </>
  );
}
