import { Disclosure } from '#web/ui/disclosure.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import type { SaidStep } from './joint-steps.tsx';

type OwnStepsProps = {
  steps: readonly SaidStep[];
  words: { noSteps: string; markDone: string; vague: string; shows: string };
};

const MARK = { done: 'done', dropped: 'open', late: 'waiting', open: 'open', vague: 'unknown' } as const;

/** Who does what by when, one under the other, as a partner reads it on a phone. */
export function OwnSteps({ steps, words }: OwnStepsProps) {
  if (steps.length === 0) return <p>{words.noSteps}</p>;
  return (
    <MarkList>
      {steps.map(step => (
        <MarkItem key={step.key} state={MARK[step.state]} title={step.words}>
          <p>
            {step.who} · {step.until} · {step.stateWord}
          </p>
          {step.shows && (
            <p className="al-second">
              {words.shows}: {step.shows}
            </p>
          )}
          {step.hints.length > 0 && (
            <Disclosure summary={`${words.vague} ${step.hints.length}`}>
              <ul className="usa-list">
                {step.hints.map(hint => (
                  <li key={hint}>{hint}</li>
                ))}
              </ul>
            </Disclosure>
          )}
          {step.href && (
            <p>
              <a href={step.href} aria-label={`${words.markDone}: ${step.words}`}>
                {words.markDone}
              </a>
            </p>
          )}
        </MarkItem>
      ))}
    </MarkList>
  );
}
