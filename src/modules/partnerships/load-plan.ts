import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayList } from '#platform/words/say-date.ts';
import { byPhase, sayGate, sayStep, titlesOf } from './say-plan.ts';
import { phaseWords } from './store/phase-words.ts';
import { libraryOf, type PlanRow, staysOf, stepsOf } from './store/plans.ts';

/** What a plan's page draws; every text is finished. */
export type LoadedPlan = Awaited<ReturnType<typeof loadPlan>>;

/** A plan with its phases and steps, its gate, and how it came here. `stepsAt` is where a step is written down; null for those who may not. */
export async function loadPlan(ask: Ask, plan: PlanRow, stepsAt: string | null) {
  const { tx, say, language } = ask;
  const [phases, steps, stays, library] = await Promise.all([
    phaseWords(tx, language),
    stepsOf(tx, [plan.id]),
    staysOf(tx, plan.id),
    libraryOf(tx, plan.library_id),
  ]);
  const gate = sayGate(ask, plan, steps, phases);
  return {
    version: library && say('partnerships', 'plan.version', library),
    phases: byPhase(steps).map(each => ({
      key: each.phase,
      ...phases.get(each.phase)!,
      now: each.phase === plan.phase,
      steps: each.steps.map(step => ({
        ...sayStep(ask, step),
        href: stepsAt === null ? null : `${stepsAt}/${step.id}`,
      })),
    })),
    gate: {
      planId: plan.id,
      to: gate?.to ?? null,
      title: gate ? say('partnerships', 'plan.gate', { phase: gate.phase }) : say('partnerships', 'plan.last'),
      pass: gate ? say('partnerships', 'plan.pass', { phase: gate.phase }) : '',
      missing: gate?.missing ?? [],
    },
    stays: stays.toReversed().map(stay => {
      const phase = phases.get(stay.phase as never)?.title ?? stay.phase;
      const from = sayDay(language, stay.from);
      return {
        key: stay.id,
        now: stay.to === null,
        title: phase,
        when:
          stay.to === null
            ? say('partnerships', 'plan.historyNow', { from })
            : say('partnerships', 'plan.historyRow', { from, to: sayDay(language, stay.to) }),
        text: [
          stay.entered_by && say('partnerships', 'plan.historyBy', { name: stay.entered_by }),
          stay.missing.length > 0 &&
            say('partnerships', 'plan.passedWithout', {
              missing: sayList(language, titlesOf(language, steps, stay.missing)),
              reason: stay.reason ?? '',
            }),
        ]
          .filter(Boolean)
          .join(', '),
      };
    }),
  };
}
