import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { SaidWords } from '#web/ui/said-words.tsx';
import type { MeetingShown } from '../load-meeting.ts';

type OutcomeProps = {
  words: MeetingShown['words'];
  outcome: NonNullable<MeetingShown['outcome']>;
  share: string | null;
};

/** What a meeting decided, its minutes, and with whom they are shared. */
export function Outcome({ words, outcome, share }: OutcomeProps) {
  return (
    <>
      <Card title={words.decisions}>
        {outcome.decisions.length === 0 ? (
          <p>{words.noDecisions}</p>
        ) : (
          <ul>
            {outcome.decisions.map(({ key, words: what, by }) => (
              <li key={key}>
                {what} <span className="al-line al-second">{by}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={words.minutes}>
        <Stack>
          {outcome.minutes === null ? <p>{words.noMinutes}</p> : <SaidWords said={outcome.minutes} />}
          {outcome.readers.length > 0 && (
            <section>
              <h3>{words.shared}</h3>
              <ul>
                {outcome.readers.map(({ key, name, word }) => (
                  <li key={key}>
                    {name} <span className="al-second">{word}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {share && (
            <Actions>
              <ButtonLink href={share} kind="outline">
                {words.share}
              </ButtonLink>
            </Actions>
          )}
        </Stack>
      </Card>
    </>
  );
}
