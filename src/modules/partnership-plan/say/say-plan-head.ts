import type { Ask } from '#platform/http/ask.ts';
import type { LivePlanParts } from '../load/load-plan.ts';
import type { Way } from '../parts/plan-head.tsx';
import { preparePlan } from '../policy.ts';

const ASKED: readonly string[] = ['ready', 'partly_signed'];

/** The title of the plan's page, what the plan is for, and the ways beside the next step. */
export function sayHead(
  { say, who }: Pick<Ask, 'say' | 'who'>,
  name: string,
  people: string | null,
  live: LivePlanParts | null,
  here: string,
): { title: string; lead: string; others: Way[] } {
  const others: Way[] = [];
  if (live && ASKED.includes(live.plan.state) && preparePlan.may(who))
    others.push({
      href: `/agreements/${live.plan.id}/paper?pack=1`,
      label: say('partnership-plan', 'plan.onPaper'),
      icon: 'print',
    });
  if (live) others.push({ href: `${here}/read`, label: say('partnership-plan', 'plan.seeAs'), icon: 'visibility' });
  return {
    title: say('partnership-plan', 'plan.title', { name }),
    lead: people
      ? say('partnership-plan', 'plan.lead', { people, name })
      : say('partnership-plan', 'plan.leadNobody', { name }),
    others,
  };
}

/** Pages around the plan that are needed now and then. */
export function sayMore(
  { say }: Pick<Ask, 'say'>,
  here: string,
  may: boolean,
  { untranslated, signed }: { readonly untranslated: number; readonly signed: boolean },
): Way[] {
  const ways: Way[] = [{ href: `${here}/normalcy`, label: say('partnership-plan', 'plan.normalcy'), icon: 'park' }];
  if (!may) return ways;
  ways.push(
    { href: `${here}/letter`, label: say('partnership-plan', 'plan.letter'), icon: 'mail' },
    { href: `${here}/routine`, label: say('partnership-plan', 'plan.routine'), icon: 'schedule' },
  );
  if (signed) ways.push({ href: `${here}/again`, label: say('partnership-plan', 'again.change'), icon: 'edit' });
  if (untranslated > 0)
    ways.unshift({
      href: `${here}/translate`,
      label: say('partnership-plan', 'translate.still', { count: untranslated }),
      icon: 'language',
    });
  return ways;
}
