import type { Ask } from '#platform/http/ask.ts';
import type { Say } from '#platform/words/say.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { State } from '#web/ui/state-tag.tsx';
import { type KeptRate, type Standing, standingOf } from './rules/commitment.ts';
import type { CommitmentRow } from './store/commitments.ts';

const LOOK: Readonly<Record<Standing, State>> = {
  open: 'open',
  soon: 'soon',
  overdue: 'late',
  kept: 'ok',
  'kept-late': 'ok',
  withdrawn: 'plain',
  broken: 'late',
  released: 'plain',
};

type Speaker = Pick<Ask, 'say' | 'language' | 'today'>;

/** A promise as a row of a table, in the reader's language. */
export function sayPromise({ say, language, today }: Speaker, row: CommitmentRow) {
  const standing = standingOf(row, today.toString());
  return {
    key: row.id,
    href: `/promises/${row.id}`,
    standing,
    what: row.what,
    amount: sayAmount(say, row),
    from: sayFrom(say, row),
    by: sayDay(language, row.due_on),
    responsible: row.responsible,
    state: { look: LOOK[standing], text: sayStanding(say, standing, row, today) },
  };
}
export type SaidPromise = ReturnType<typeof sayPromise>;

function sayAmount(say: Say, { amount, unit, amount_done: done }: CommitmentRow): string | null {
  if (amount === null) return null;
  const fill = { amount, unit: unit ?? '', done: done ?? 0 };
  return say('partnerships', done === null || done === amount ? 'promises.amount' : 'promises.amountDone', fill).trim();
}

/** Who promised it: the partner, in which community; or the agency, to whom. */
function sayFrom(say: Say, { by_us: byUs, organization, community }: CommitmentRow): string {
  if (byUs) return say('partnerships', 'promises.usTo', { whom: organization ?? community ?? '' });
  return community
    ? say('partnerships', 'promises.partnerIn', { partner: organization ?? '', community })
    : (organization ?? '');
}

function sayStanding(say: Say, standing: Standing, row: CommitmentRow, today: Temporal.PlainDate): string {
  const days = today.until(Temporal.PlainDate.from(row.due_on)).days;
  if (standing === 'overdue') return say('partnerships', 'standings.lateDays', { count: -days });
  if (standing === 'soon' && days === 0) return say('partnerships', 'standings.today');
  if (standing === 'soon') return say('partnerships', 'standings.soonDays', { count: days });
  return say('partnerships', `standings.${standing}`);
}

/** "8 of 12 (66.7 %)"; what has no rate says so. */
export function sayRate({ say, language }: Pick<Ask, 'say' | 'language'>, { kept, of, rate }: KeptRate): string {
  return rate === null
    ? say('partnerships', 'promises.none')
    : say('partnerships', 'promises.rateText', { kept, of, percent: sayPercent(language, rate) });
}

export const sayPercent = (language: Ask['language'], share: number): string =>
  new Intl.NumberFormat(language === 'es' ? 'es-US' : 'en-US', { style: 'percent', maximumFractionDigits: 1 }).format(
    share,
  );
