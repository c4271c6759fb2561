import { Disclosure } from '#web/ui/disclosure.tsx';
import { type State, StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';

export type SaidStep = {
  readonly key: string;
  readonly words: string;
  readonly who: string;
  readonly until: string;
  readonly shows: string;
  readonly state: 'done' | 'dropped' | 'late' | 'open' | 'vague';
  readonly stateWord: string;
  readonly inside: boolean;
  readonly hints: readonly string[];
  /** Where it is said that it was done, for those who may. */
  readonly href: string | null;
};
type JointStepsProps = {
  steps: readonly SaidStep[];
  words: {
    steps: string;
    noSteps: string;
    step: string;
    who: string;
    until: string;
    shows: string;
    state: string;
    markDone: string;
    inside: string;
    vague: string;
  };
};

const TAG: Record<SaidStep['state'], State> = {
  done: 'ok',
  dropped: 'plain',
  late: 'late',
  open: 'open',
  vague: 'cannot-tell',
};

/** Who does what by when; what is not clear about a step is named under it. */
export function JointSteps({ steps, words }: JointStepsProps) {
  return (
    <Table
      caption={words.steps}
      hideCaption
      empty={<p>{words.noSteps}</p>}
      head={[
        { key: 'step', label: words.step },
        { key: 'who', label: words.who },
        { key: 'until', label: words.until },
        { key: 'shows', label: words.shows },
        { key: 'state', label: words.state },
      ]}
      rows={steps.map(step => ({
        key: step.key,
        cells: {
          step: (
            <>
              {step.words}
              {step.inside && <small className="al-second"> · {words.inside}</small>}
              {step.hints.length > 0 && (
                <Disclosure summary={`${words.vague} ${step.hints.length}`}>
                  <ul>
                    {step.hints.map(hint => (
                      <li key={hint}>{hint}</li>
                    ))}
                  </ul>
                </Disclosure>
              )}
            </>
          ),
          who: step.who,
          until: step.until,
          shows: step.shows,
          state: (
            <>
              <StateTag state={TAG[step.state]}>{step.stateWord}</StateTag>{' '}
              {step.href && (
                <a href={step.href} aria-label={`${words.markDone}: ${step.words}`}>
                  {words.markDone}
                </a>
              )}
            </>
          ),
        },
      }))}
    />
  );
}
