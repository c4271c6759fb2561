import type { ComponentProps, ReactNode } from 'react';
import { Card } from '#web/ui/card.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { GateForm } from './gate-form.tsx';
import { PhaseSteps } from './phase-steps.tsx';

type Phase = ComponentProps<typeof PhaseSteps>['phase'] & { readonly key: string };
type Gate = Omit<ComponentProps<typeof GateForm>['gate'], 'to'> & { readonly to: string | null };
type PlanBodyProps = {
  words: ComponentProps<typeof PhaseSteps>['words'];
  plan: {
    readonly version: string | undefined;
    readonly phases: readonly Phase[];
    readonly gate: Gate & { readonly title: string };
    readonly stays: readonly {
      readonly key: string;
      readonly now: boolean;
      readonly title: string;
      readonly when: string;
      readonly text: string;
    }[];
  };
  /** What warns of going on. */
  atGate?: ReactNode;
  mayKeep: boolean;
  form: ComponentProps<typeof GateForm>['form'];
};

/** A plan: the steps of its phase, those of the others folded, its gate, and how it came here. */
export function PlanBody({ words, plan, atGate, mayKeep, form }: PlanBodyProps) {
  const { phases, gate, stays } = plan;
  const steps = phases.flatMap(phase => phase.steps);
  const stepAt = (title: string) => steps.find(step => step.title === title)?.href ?? null;
  return (
    <Grid kind="main-side">
      <Stack>
        {phases
          .filter(phase => phase.now)
          .map(phase => (
            <PhaseSteps key={phase.key} phase={phase} words={words} />
          ))}
        <Card title={words.otherPhases}>
          <Stack tight>
            {phases
              .filter(phase => !phase.now)
              .map(phase => (
                <PhaseSteps key={phase.key} phase={phase} words={words} />
              ))}
          </Stack>
        </Card>
        {plan.version && <p className="al-second">{plan.version}</p>}
      </Stack>
      <Stack>
        <Card title={gate.title} tone={gate.to && gate.missing.length === 0 ? 'decide' : 'plain'}>
          {gate.to && atGate}
          {gate.to && (
            <GateForm stepAt={stepAt} words={words} gate={{ ...gate, to: gate.to }} mayKeep={mayKeep} form={form} />
          )}
        </Card>
        <Card title={words.history}>
          <Events>
            {stays.map(stay => (
              <EventItem
                key={stay.key}
                when={stay.when}
                title={stay.title}
                icon={stay.now ? 'schedule' : 'check_circle'}
                {...(stay.now && { state: 'now' as const })}
              >
                {stay.text}
              </EventItem>
            ))}
          </Events>
        </Card>
      </Stack>
    </Grid>
  );
}
