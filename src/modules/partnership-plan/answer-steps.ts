import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { SubmitAsk } from '#platform/http/submit.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { type InvalidFields, readFields } from '#web/form/read-fields.ts';
import type { PlanStep } from './rules/plan-content.ts';
import { type RecordStepRefusal, recordStep } from './use-cases/record-step.ts';

const STATES = ['done', 'open', 'not_known', 'not_needed'] as const;

const fieldsOf = (steps: readonly PlanStep[]) =>
  defineFields(
    Object.fromEntries(
      steps.flatMap(({ kind }) => [
        [kind, { kind: 'choice', options: STATES } as const],
        [`note-${kind}`, { kind: 'text', max: 300, required: false } as const],
      ]),
    ),
  );

/** The ways a step can stand, as they are chosen from; papers are given, other things are done. */
export const stepStates = ({ say }: Pick<Ask, 'say'>, done: 'given' | 'done') =>
  STATES.map(value => ({
    value,
    label: say(
      'partnership-plan',
      value === 'done' ? `packet.${done}` : value === 'open' ? 'packet.stepOpen' : `packet.${value}`,
    ),
  }));

/** Records what a form says of these steps; those that stand as they stood are left alone. */
export async function answerSteps(
  ask: SubmitAsk,
  agreementId: string,
  steps: readonly PlanStep[],
): Promise<Result<void, RecordStepRefusal | InvalidFields>> {
  const read = readFields(ask.form, fieldsOf(steps));
  if (!read.ok) return read;
  const problems: Problem[] = [];
  for (const step of steps) {
    const state = read.value.values[step.kind] as PlanStep['state'];
    const note = (read.value.values[`note-${step.kind}`] ?? null) as string | null;
    if (state === step.state && note === step.note) continue;
    const recorded = await recordStep(ask, { agreementId, step: step.kind, state, note, doneOn: step.doneOn });
    if (recorded.ok) continue;
    if (!('problems' in recorded.refusal)) return no(recorded.refusal);
    problems.push(...recorded.refusal.problems.map(problem => ({ ...problem, at: step.kind })));
  }
  return problems.length > 0 ? no(invalid(...problems)) : ok(undefined);
}
