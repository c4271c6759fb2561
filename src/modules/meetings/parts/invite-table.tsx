import { Table } from '#web/ui/table.tsx';
import type { MeetingShown } from '../load-meeting.ts';

type InviteTableProps = { words: MeetingShown['words']; invites: MeetingShown['invites']; held: boolean };

/** Who is invited, how they were told, what they answered, and whether they came. */
export function InviteTable({ words, invites, held }: InviteTableProps) {
  return (
    <Table
      caption={words.invited}
      hideCaption
      rowHead="name"
      head={[
        { key: 'name', label: words.name },
        { key: 'told', label: words.told },
        { key: 'answer', label: words.answer },
        ...(held ? [{ key: 'came', label: words.came }] : []),
      ]}
      rows={invites.map(({ key, name, role, told, reach, answer, words: said, came, absentWhy }) => ({
        key,
        cells: {
          name: (
            <>
              {name} <span className="al-line al-second">{role}</span>
            </>
          ),
          told: [told, reach].filter(Boolean).join(', '),
          answer: (
            <>
              {answer}
              {said && <span className="al-line al-second">{said}</span>}
            </>
          ),
          came: [came, absentWhy].filter(Boolean).join(': '),
        },
      }))}
    />
  );
}
