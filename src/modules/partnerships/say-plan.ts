import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { missingBefore } from './rules/gate.ts';
import { nextPhase, PHASES, type Phase } from './rules/phases.ts';
import type { PhaseWords } from './store/phase-words.ts';
import type { PlanRow, StepRow } from './store/plans.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'today'>;

/** What a step says of its proof, in one line; what is not done yet says by when. */
export function sayStep({ say, language, today }: Speaker, step: StepRow) {
  const done = step.done_on !== null;
  const late = !done && step.due_on < today.toString();
  const proof = [step.proof_words, step.proof_day && sayDay(language, step.proof_day), step.proof_name].filter(Boolean);
  return {
    key: step.id,
    title: step[`title_${language}`],
    help: step[`help_${language}`],
    source: step.source && say('partnerships', 'plan.source', { source: step.source }),
    required: step.required,
    done,
    late,
    when: done
      ? say('partnerships', 'plan.doneOn', { day: sayDay(language, step.done_on!) })
      : say('partnerships', late ? 'plan.dueLate' : 'plan.due', { day: sayDay(language, step.due_on) }),
    proof: proof.join('. '),
  };
}

/** The gate before a plan: the next phase, and the titles of what it still misses; null in the last phase. */
export function sayGate(
  { language }: Pick<Ask, 'language'>,
  plan: PlanRow,
  steps: readonly StepRow[],
  words: PhaseWords,
) {
  const next = nextPhase(plan.phase);
  if (next === null) return null;
  const missing = missingBefore(
    next,
    steps.map(step => ({ ...step, done: step.done_on !== null })),
  );
  return { to: next, phase: words.get(next)!.title, missing: titlesOf(language, steps, missing) };
}

/** Titles of steps by their codes, as the plan's own version has them. */
export const titlesOf = (language: Ask['language'], steps: readonly StepRow[], codes: readonly string[]): string[] =>
  codes.map(code => steps.find(step => step.code === code)?.[`title_${language}`] ?? code);

/** A plan's phases in order, each with its steps. */
export const byPhase = (steps: readonly StepRow[]): { phase: Phase; steps: StepRow[] }[] =>
  PHASES.map(phase => ({ phase, steps: steps.filter(step => step.phase === phase) }));
