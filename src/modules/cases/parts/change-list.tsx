import { fillWords } from '#kernel/fill-words.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';

type Change = {
  readonly id: number;
  readonly what: string;
  readonly which: string | null;
  readonly happened: string | null;
  readonly why: string | null;
  readonly fields: readonly { label: string; before: string | null; after: string | null }[];
};
type ChangeListProps = {
  words: Readonly<Record<'none' | 'from' | 'only' | 'gone' | 'because' | 'happened' | 'details', string>>;
  /** What one person entered in one moment stands together. */
  groups: readonly { key: string; when: string; changes: readonly Change[] }[];
};

/** Changes of a record, newest first: when and by whom, what changed and why in a line each; the values are folded. */
export function ChangeList({ groups, words }: ChangeListProps) {
  if (groups.length === 0) return <p>{words.none}</p>;
  const field = ({ label, before, after }: Change['fields'][number]) =>
    fillWords(before === null ? words.only : after === null ? words.gone : words.from, {
      label,
      before: before ?? '',
      after: after ?? '',
    });
  const details = ({ fields, happened }: Change) => [
    ...(happened ? [fillWords(words.happened, { at: happened })] : []),
    ...fields.map(field),
  ];
  return (
    <Events>
      {groups.map(group => (
        <EventItem key={group.key} when={null} title={group.when} icon="edit">
          <ul className="al-changes">
            {group.changes.map(change => (
              <li key={change.id}>
                <p dir="auto">
                  <b>{change.what}</b>
                  {change.which && ` · ${change.which}`}
                </p>
                {change.why && <p dir="auto">{fillWords(words.because, { why: change.why })}</p>}
              </li>
            ))}
          </ul>
          {group.changes.some(change => details(change).length > 0) && (
            <Disclosure
              summary={
                <>
                  {words.details}
                  <span className="usa-sr-only">, {group.when}</span>
                </>
              }
            >
              <ul>
                {group.changes.map(change => (
                  <li key={change.id} dir="auto">
                    {group.changes.length > 1 && <b>{change.which ?? change.what}: </b>}
                    {details(change).join(' · ')}
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </EventItem>
      ))}
    </Events>
  );
}
