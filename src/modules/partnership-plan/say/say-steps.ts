import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { StepsData } from '../parts/steps-card.tsx';
import type { PlanStep } from '../rules/plan-content.ts';

const PARTS = ['packet', 'transition', 'team', 'return_home'] as const;

/**
 * The steps of a plan, a card for each part that has any: given, not known and named so, still open. What is not needed
 * is left out. The way home shows once somebody has begun it. A day is told where it is not the day of the move.
 */
export function sayStepCards(
  { say, language }: Pick<Ask, 'say' | 'language'>,
  steps: readonly PlanStep[],
  movedOn: string | null,
  here: string,
): StepsData[] {
  return PARTS.flatMap(part => {
    const own = steps.filter(step => step.part === part && step.state !== 'not_needed');
    if (own.length === 0 || (part === 'return_home' && own.every(({ state }) => state === 'open'))) return [];
    return [
      {
        title: say('partnership-plan', `steps.${part}`),
        open: { href: `${here}/packet#${part}`, label: say('partnership-plan', 'steps.open') },
        steps: own.map(step => ({
          key: step.kind,
          ...(step.state === 'done'
            ? {
                state: 'done' as const,
                text: step[language],
              }
            : {
                state: step.state === 'not_known' ? ('unknown' as const) : ('open' as const),
                text: step[language],
              }),
          note:
            [step.doneOn && step.doneOn !== movedOn && sayDay(language, step.doneOn), step.note]
              .filter(Boolean)
              .join(' · ') || null,
        })),
      },
    ];
  });
}
