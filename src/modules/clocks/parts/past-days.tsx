import { Card } from '#web/ui/card.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { PastData } from '../say/say-past.ts';
import type { words as english } from '../words.en.ts';

type PastDaysProps = {
  words: typeof english.past;
  days: readonly PastData[];
  /** Set where nothing can be shown, or earlier days are left out. */
  note: string | null;
  history: string;
};

/** What the page said on other days, the latest first: what was written down, by whom, and what became of the date. */
export function PastDays({ words, days, note, history }: PastDaysProps) {
  return (
    <Card>
      {days.length > 0 && (
        <Events>
          {days.map(day => (
            <EventItem
              key={day.key}
              icon={day.due ? 'event' : 'edit'}
              when={day.when}
              title={day.due ?? day.stood.text}
            >
              {day.facts.map(fact => (
                <p key={fact}>{fact}</p>
              ))}
              {day.why && <p className="al-typed">{day.why}</p>}
              <p className="al-quiet">
                {day.by && <>{day.by} · </>}
                {words.said}: {day.due && day.stood.text}{' '}
                {day.stood.tag && <StateTag state={day.stood.tag.state}>{day.stood.tag.word}</StateTag>}
              </p>
            </EventItem>
          ))}
        </Events>
      )}
      {note && (
        <p className="al-second">
          {note} <a href={history}>{words.history}</a>
        </p>
      )}
    </Card>
  );
}
