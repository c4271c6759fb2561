import { Table } from '#web/ui/table.tsx';
import type { VisitShown } from '../load-visit.ts';

type GuestTableProps = { words: VisitShown['words']; guests: VisitShown['guests']; held: boolean };

/** Who is invited to a visit, how they answered, and whether they came. */
export function GuestTable({ words, guests, held }: GuestTableProps) {
  return (
    <Table
      caption={words.guests}
      hideCaption
      rowHead="name"
      head={[
        { key: 'name', label: words.name },
        { key: 'told', label: words.told },
        { key: 'answer', label: words.answer },
        ...(held ? [{ key: 'came', label: words.came }] : []),
      ]}
      rows={guests.map(({ key, name, part, told, answer, words: said, came }) => ({
        key,
        cells: {
          name: (
            <>
              {name} <span className="al-line al-second">{part}</span>
            </>
          ),
          told,
          answer: (
            <>
              {answer}
              {said && <span className="al-line al-second">{said}</span>}
            </>
          ),
          came,
        },
      }))}
    />
  );
}
