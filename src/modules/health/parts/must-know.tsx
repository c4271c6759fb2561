import { CriticalCard } from '#web/ui/critical-card.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';

/** One part of the card: lines of finished words. `unknown` when its one line says that nobody knows. */
export type PartData = {
  readonly key: string;
  readonly title: string;
  readonly strong?: string;
  readonly lines: readonly string[];
  readonly unknown?: boolean;
};
export type ReaderData = { readonly key: string; readonly state: 'done' | 'waiting'; readonly text: string };

/** What the loader got from `sayMustKnow`. */
export type MustKnowData = {
  readonly title: string;
  readonly more?: { readonly href: string; readonly label: string };
  readonly parts: readonly PartData[];
  readonly readers?: { readonly title: string; readonly list: readonly ReaderData[] };
};

/** What one must know to keep a child safe, and who of the caregivers has read it. First on every page about the child. */
export function MustKnow({ card }: { card: MustKnowData }) {
  const parts = card.parts.map(part => ({
    title: part.title,
    strong: part.strong,
    children: <PartLines part={part} />,
  }));
  const readers = card.readers && {
    title: card.readers.title,
    children: (
      <MarkList>
        {card.readers.list.map(reader => (
          <MarkItem key={reader.key} state={reader.state}>
            {reader.text}
          </MarkItem>
        ))}
      </MarkList>
    ),
  };
  return <CriticalCard title={card.title} more={card.more} parts={readers ? [...parts, readers] : parts} />;
}

/** The lines of one part; what is not known stands in emphasis of its own. */
export function PartLines({ part }: { part: PartData }) {
  return (
    <>
      {part.lines.map(line => (
        <p key={line} dir="auto">
          {part.unknown ? <em>{line}</em> : line}
        </p>
      ))}
    </>
  );
}
