import { EventItem, Events } from '#web/ui/events.tsx';
import type { IconName } from '#web/ui/icon.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { CourtList } from '../contract.ts';
import type { SaidEntry } from '../say-court.ts';
import type { words as english } from '../words.en.ts';

const ICONS: Readonly<Record<CourtList, IconName>> = {
  hearings: 'account_balance',
  findings: 'verified',
  orders: 'flag',
  petitions: 'file_present',
};

type CourtEventsProps = {
  words: typeof english.page;
  entries: readonly SaidEntry[];
  /** The address of the child's court page. */
  here: string;
  mayRecord: boolean;
  mayCorrect: boolean;
};

/** A court's record in one line: hearings with what was made there, petitions, findings and orders. */
export function CourtEvents({ entries, ...page }: CourtEventsProps) {
  return (
    <Events>
      {entries.map(entry => (
        <CourtEvent key={entry.id} entry={entry} {...page} />
      ))}
    </Events>
  );
}

type CourtEventProps = Omit<CourtEventsProps, 'entries'> & { entry: SaidEntry };

function CourtEvent({ entry, words, here, mayRecord, mayCorrect }: CourtEventProps) {
  const { id, list, tag, lines, made } = entry;
  const about = `${entry.title}, ${entry.when}`;
  return (
    <EventItem
      icon={ICONS[list]}
      when={entry.when}
      title={entry.title}
      {...(entry.isAhead && { state: 'next' as const })}
    >
      {tag && (
        <p>
          <StateTag state={tag.state}>{tag.word}</StateTag>
        </p>
      )}
      {lines.length > 0 && <p>{lines.join(' · ')}</p>}
      {made.length > 0 && (
        <ul>
          {made.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
      {entry.isOpen && mayRecord && (
        <p>
          <a href={`${here}/hearings/${id}`}>
            {words.record}
            <span className="usa-sr-only"> ({about})</span>
          </a>
        </p>
      )}
      {list === 'hearings' && here !== '' && (
        <p>
          <a href={`${here}/hearings/${id}/about`}>
            {words.aboutHearing}
            <span className="usa-sr-only"> ({about})</span>
          </a>
        </p>
      )}
      {(entry.recorded || mayCorrect) && (
        <p className="al-quiet">
          {entry.recorded}{' '}
          {mayCorrect && (
            <a href={`${here}/${list}/${id}/correct`}>
              {words.correct}
              <span className="usa-sr-only"> ({about})</span>
            </a>
          )}
        </p>
      )}
    </EventItem>
  );
}
