import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { words as english } from '../words.en.ts';

type SaidStep = {
  readonly key: string;
  readonly title: string;
  readonly help: string | null;
  readonly source: string | null;
  readonly required: boolean;
  readonly done: boolean;
  readonly late: boolean;
  readonly when: string;
  readonly proof: string;
  readonly href: string | null;
};
type PhaseStepsProps = {
  words: typeof english.plan;
  phase: { title: string; number: number; lead: string; now: boolean; steps: readonly SaidStep[] };
};

/** The steps of a phase: the one it stands in is open, the others are folded. */
export function PhaseSteps({ words, phase }: PhaseStepsProps) {
  const title = `${phase.number}. ${phase.title}`;
  const done = phase.steps.filter(step => step.done).length;
  const list = (
    <div className="al-phasesteps">
      <MarkList>
        {phase.steps.map(step => (
          <MarkItem key={step.key} state={step.done ? 'done' : 'open'} title={step.title}>
            <p>
              <StateTag state={step.done ? 'ok' : step.late ? 'soon' : 'plain'}>{step.when}</StateTag>
              {step.required && ` ${words.required}.`} {step.proof}
            </p>
            {!step.done && step.help && <p>{step.help}</p>}
            {step.source && <p className="al-second">{step.source}</p>}
            {step.href && (
              <Actions>
                {step.done ? (
                  <a href={step.href}>
                    {words.change}
                    <span className="usa-sr-only"> {step.title}</span>
                  </a>
                ) : (
                  <ButtonLink kind="outline" size="s" href={step.href}>
                    {words.write}
                    <span className="usa-sr-only"> {step.title}</span>
                  </ButtonLink>
                )}
              </Actions>
            )}
          </MarkItem>
        ))}
      </MarkList>
    </div>
  );
  if (!phase.now) return <Disclosure summary={`${title} (${done}/${phase.steps.length})`}>{list}</Disclosure>;
  return (
    <Card title={title} count={`${done}/${phase.steps.length}`}>
      <Stack>
        <p>{phase.lead}</p>
        {list}
      </Stack>
    </Card>
  );
}
