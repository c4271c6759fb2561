import { fillWords } from '#kernel/fill-words.ts';
import { EventItem, Events } from '#web/ui/events.tsx';

type Change = {
  readonly id: number;
  readonly what: string;
  readonly happened: string | null;
  readonly why: string | null;
  readonly fields: readonly { label: string; before: string | null; after: string | null }[];
};
type ChangeListProps = {
  words: Readonly<Record<'none' | 'from' | 'only' | 'gone' | 'because' | 'happened', string>>;
  /** What one person entered in one moment stands together. */
  groups: readonly { key: string; when: string; changes: readonly Change[] }[];
};

/** Changes of a record, newest first: when they were entered and by whom, what changed, when that happened, and why. */
export function ChangeList({ groups, words }: ChangeListProps) {
  if (groups.length === 0) return <p>{words.none}</p>;
  const field = ({ label, before, after }: Change['fields'][number]) =>
    fillWords(before === null ? words.only : after === null ? words.gone : words.from, {
      label,
      before: before ?? '',
      after: after ?? '',
    });
  const lines = ({ fields, happened, why }: Change) => [
    fields.map(field).join(' · '),
    happened && fillWords(words.happened, { at: happened }),
    why && fillWords(words.because, { why }),
  ];
  return (
    <Events>
      {groups.map(group => (
        <EventItem key={group.key} when={null} title={group.when} icon="edit">
          <ul>
            {group.changes.map(change => (
              <li key={change.id}>
                <b>{change.what}</b>
                {lines(change).map(
                  line =>
                    line && (
                      <p key={line} dir="auto">
                        {line}
                      </p>
                    ),
                )}
              </li>
            ))}
          </ul>
        </EventItem>
      ))}
    </Events>
  );
}
