import { fillWords } from '#web/fill-words.ts';
import { EventItem, Events } from '#web/ui/events.tsx';
import type { IconName } from '#web/ui/icon.tsx';

type ChangeListProps = {
  words: Readonly<Record<'none' | 'from' | 'only' | 'gone' | 'because' | 'happened', string>>;
  changes: readonly {
    id: number;
    entered: string;
    happened: string | null;
    by: string;
    what: string;
    why: string | null;
    fields: readonly { label: string; before: string | null; after: string | null }[];
  }[];
};

const icon: IconName = 'edit';

/** Changes of a record, newest first: when it was entered and by whom, what it changed, when that happened, and why. */
export function ChangeList({ changes, words }: ChangeListProps) {
  if (changes.length === 0) return <p>{words.none}</p>;
  const line = ({ label, before, after }: { label: string; before: string | null; after: string | null }) =>
    fillWords(before === null ? words.only : after === null ? words.gone : words.from, {
      label,
      before: before ?? '',
      after: after ?? '',
    });
  return (
    <Events>
      {changes.map(change => (
        <EventItem key={change.id} when={`${change.entered} · ${change.by}`} title={change.what} icon={icon}>
          <ul>
            {change.fields.map(field => (
              <li key={field.label}>
                <bdi>{line(field)}</bdi>
              </li>
            ))}
            {change.happened && <li>{fillWords(words.happened, { at: change.happened })}</li>}
            {change.why && <li>{fillWords(words.because, { why: change.why })}</li>}
          </ul>
        </EventItem>
      ))}
    </Events>
  );
}
