import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import type { State } from '#web/ui/state-tag.tsx';
import { actsNext, ENDED, GOES_ON, OVER, type ReferralState, UNANSWERED } from './rules/life.ts';
import type { ListedReferral } from './store/lists.ts';

/** The line of steps that a page draws: which are behind, which is now. */
export type PathStep = { readonly label: string; readonly at: 'done' | 'now' | 'next' };

const STAGES = ['draft', 'sent', 'answer', 'help', 'ended', 'read'] as const;
const STAGE: Record<ReferralState, number> = {
  draft: 0,
  sent: 1,
  received: 1,
  accepted: 2,
  'waiting-list': 2,
  scheduled: 2,
  started: 3,
  'on-hold': 3,
  completed: 4,
  stopped: 4,
  declined: 4,
  withdrawn: 4,
  'in-error': 4,
  closed: 5,
};
const TAG: Partial<Record<ReferralState, State>> = {
  started: 'ok',
  scheduled: 'ok',
  accepted: 'ok',
  completed: 'soon',
  declined: 'soon',
  stopped: 'soon',
  'waiting-list': 'waiting',
  'on-hold': 'waiting',
};

export const sayPath = ({ say }: Pick<Ask, 'say'>, state: ReferralState): PathStep[] =>
  STAGES.map((stage, place) => ({
    label: say('referrals', `path.${stage}`),
    at: place < STAGE[state] || OVER.includes(state) ? 'done' : place === STAGE[state] ? 'now' : 'next',
  }));

/** What the service did not tell by the day it was asked for: its answer, or word of progress; null when nothing is late. */
export function overdueOf(row: ListedReferral, today: string) {
  const [day, code] = UNANSWERED.includes(row.state)
    ? ([row.answer_due_on, 'answerLate'] as const)
    : ([GOES_ON.includes(row.state) ? row.update_due_on : null, 'updateLate'] as const);
  return day !== null && day < today ? { day, code } : null;
}

/** A referral in finished words, for a list and for its own page. */
export function sayReferral(ask: Ask, childId: Id, name: string, row: ListedReferral) {
  const { say, language, who, today } = ask;
  const due = row.answer_due_on;
  const side = actsNext(row.state);
  const overdue = overdueOf(row, today.toString());
  return {
    key: row.id,
    href: `/children/${childId}/services/${row.id}`,
    what: say('referrals', 'list.what', { service: row.service, organization: row.organization }),
    number: say('referrals', 'list.number', { number: row.number, name }),
    state: say('referrals', `states.${row.state}`),
    tag: overdue ? ('late' as const) : (TAG[row.state] ?? ('plain' as const)),
    reason: row.reason ? say('referrals', `reasons.${row.reason}`) : null,
    path: sayPath(ask, row.state),
    since: say('referrals', 'list.since', { day: sayDayOf(language, who.timeZone, row.state_since) }),
    next: overdue
      ? say('referrals', `one.${overdue.code}`, { day: sayDay(language, overdue.day) })
      : side === null || ENDED.includes(row.state)
        ? side && say('referrals', `acts.${side === 'sender' ? 'sender' : 'provider'}`)
        : due && UNANSWERED.includes(row.state)
          ? say('referrals', 'list.next', { who: say('referrals', 'acts.provider'), day: sayDay(language, due) })
          : say('referrals', `acts.${side === 'sender' ? 'sender' : 'provider'}`),
  };
}
