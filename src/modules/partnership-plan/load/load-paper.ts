import type { Paper } from '#kernel/paper.ts';
import { type Audience, renderingOf, versionsOf } from '#modules/agreements/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { Language } from '#platform/http/who.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { gatherPlan } from '../gather-plan.ts';
import type { PlansOfChild } from '../plan-of.ts';
import { planSpeech } from '../plan-renderings.ts';
import { isOut } from '../rules/next-step.ts';
import { planPaper } from '../rules/plan-paper.ts';

/** A plan as a paper, and what it is: today's draft, or a version word for word. `paper` is null where there is none. */
export type PlanAsPaper = { readonly paper: Paper | null; readonly what: string };

/**
 * A plan of a child as one audience reads it in one language: the version asked for, else the one that is to be signed,
 * else how it reads today. NotThere when the child has no such plan or version.
 */
export async function planAsPaper(
  ask: Ask,
  { live, earlier }: PlansOfChild,
  asked: { readonly versionId: string | null; readonly audience: Audience; readonly language: Language },
): Promise<PlanAsPaper> {
  const { tx, say, language, who } = ask;
  const { audience } = asked;
  const frozen = live && isOut(live.state) ? live.versionId : null;
  const versionId = asked.versionId ?? frozen;
  if (versionId) {
    const plans = live ? [live, ...earlier] : earlier;
    const versions = (await Promise.all(plans.map(plan => versionsOf(tx, plan.id)))).flat();
    const version = versions.find(({ id }) => id === versionId) ?? notThere();
    const rendering = await renderingOf(tx, version.id, audience, asked.language);
    const day = sayDayOf(language, who.timeZone, version.madeAt);
    return {
      paper: rendering?.paper ?? null,
      what: say('partnership-plan', 'read.frozen', { number: version.number, day }),
    };
  }
  if (!live?.childId) return notThere();
  const content = await gatherPlan(ask, { ...live, childId: live.childId });
  return {
    paper: planPaper(content, audience, planSpeech(asked.language)),
    what: say('partnership-plan', 'read.draft'),
  };
}
