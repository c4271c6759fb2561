import type { Capacity } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf, sayList } from '#platform/words/say-date.ts';
import type { PlanState } from '../plan-states.ts';

/** A plan's state in few words, for a card in the record, a list, a home. */
export type PlanCard = {
  readonly tag: { readonly state: 'ok' | 'talk' | 'soon' | 'late' | 'info' | 'plain'; readonly word: string };
  /** Whose signature is missing; null when none is. */
  readonly lacks: string | null;
};

type Speaker = Pick<Ask, 'say' | 'language' | 'who' | 'today'>;

/** Where a plan stands: in force since, late by days, due on, to talk about; and whose signature is missing. */
export function sayPlanCard(ask: Speaker, plan: PlanState): PlanCard {
  const { say, language } = ask;
  const names = sayList(
    language,
    plan.lacking.map(capacity => say.code('partnership-plan', `lacking.${capacity satisfies Capacity}`)),
  );
  const waits = plan.lacking.length > 0 && (plan.state === 'ready' || plan.state === 'partly_signed');
  return { tag: tagOf(ask, plan), lacks: waits ? say('partnership-plan', 'lacking.waits', { names }) : null };
}

function tagOf({ say, language, who, today }: Speaker, plan: PlanState): PlanCard['tag'] {
  const state = say('partnership-plan', `states.${plan.state}`);
  if (plan.state === 'in_force' && plan.inForceFrom)
    return {
      state: 'ok',
      word: say('partnership-plan', 'standing.tagInForce', { day: sayDayOf(language, who.timeZone, plan.inForceFrom) }),
    };
  if (plan.state === 'declined') return { state: 'talk', word: state };
  if (plan.daysLate !== null)
    return { state: 'late', word: `${state} · ${say('partnership-plan', 'standing.late', { count: plan.daysLate })}` };
  if (plan.state === 'void') return { state: 'soon', word: state };
  if (plan.dueOn === today.toString())
    return { state: 'soon', word: `${state} · ${say('partnership-plan', 'standing.dueToday')}` };
  if (!plan.dueOn) return { state: 'plain', word: state };
  return {
    state: 'info',
    word: `${state} · ${say('partnership-plan', 'standing.dueOn', { day: sayDay(language, plan.dueOn) })}`,
  };
}
