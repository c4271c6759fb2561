import { sayAmount } from '#modules/rulebook/index.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { LoadedWhy } from '../load-why.ts';
import { whereItIsSettled } from '../rules/where-it-is-settled.ts';
import { lastDayOf } from './say-dates.ts';
import { isOpen, type Speaker, whyPath } from './say-duty.ts';
import { eitherOf, nameAsked, nameFact } from './say-facts.ts';

/** What settles a duty, who does it, and what may be done instead. */
export type SettlingData = {
  readonly settled: string | null;
  readonly by: string;
  readonly note: string | null;
  readonly go: { readonly href: string; readonly label: string } | null;
  readonly document: string | null;
  readonly who: string;
  readonly again: string | null;
  readonly consequence: string | null;
  readonly grounds: readonly { readonly key: string; readonly title: string; readonly text: string }[];
  readonly ask: string | null;
  readonly exception: { readonly text: string; readonly href: string } | null;
};

/** `may` says what the reader's part lets them do. */
export function saySettling(
  ask: Speaker,
  why: LoadedWhy,
  may: { readonly askException: boolean; readonly document: boolean },
): SettlingData | null {
  const { say, language } = ask;
  const { row, rules, live, exception } = why;
  const rule = rules.byId.get(row.rule)?.rule;
  if (!rule) return null;
  const { by, to, mayDocument } = whereItIsSettled(rule, row.child_id);
  const open = isOpen(row) && (!live || live.duty.settledBy === null);
  const settledBy = live?.duty.settledBy;
  const waits = exception?.decision === null;
  return {
    settled:
      row.settled_on && settledBy
        ? `${say('clocks', 'why.wasSettled', { day: sayDay(language, row.settled_on) })} ${nameFact(say, settledBy)}`
        : null,
    by: saySettledBy(ask, why, by),
    // Where a note settles it as well, nothing is said against notes.
    note: by === 'record' && !mayDocument ? say('clocks', to ? 'why.tick' : 'why.noPage') : null,
    go: open && to ? { href: to, label: say('clocks', 'why.goThere') } : null,
    document: open && may.document && mayDocument ? `${whyPath(row)}/done` : null,
    who: say('clocks', 'why.isUpTo', { who: say('clocks', `responsible.${rule.responsible}`) }),
    again: rule.repeats ? say('clocks', 'why.thenAgain', { every: sayAmount(say, rule.repeats) }) : null,
    consequence: rule.consequence?.[language] ?? null,
    grounds: (rule.exceptions ?? []).map(one => ({
      key: one.key,
      title: one.title[language],
      text: one.evidence[language],
    })),
    ask: open && may.askException && !waits && rule.exceptions ? `${whyPath(row)}/exception` : null,
    exception: exception && sayException(ask, exception),
  };
}

function saySettledBy(ask: Speaker, { row, rules }: LoadedWhy, by: 'record' | 'done' | 'end'): string {
  const { say } = ask;
  const rule = rules.byId.get(row.rule)?.rule;
  if (by === 'end' || !rule || !('by' in rule.settled)) return say('clocks', 'why.settledByEnd');
  const ways = rule.settled.by.map(({ fact, where = {} }) =>
    fact === 'done' ? say('clocks', 'why.settledByDone') : nameAsked(say, rules, { fact, where }),
  );
  return eitherOf(say, ways);
}

function sayException(
  { say, language, today }: Speaker,
  exception: NonNullable<LoadedWhy['exception']>,
): SettlingData['exception'] {
  const href = `/children/${exception.child_id}/exceptions/${exception.id}`;
  if (exception.decision === null) return { href, text: say('clocks', 'why.exceptionWaits') };
  if (exception.decision === 'refused') return { href, text: say('clocks', 'page.exceptionRefused') };
  const last = lastDayOf(exception.holds);
  const text =
    last === null
      ? say('clocks', 'why.exceptionHoldsOn')
      : say('clocks', last < today.toString() ? 'why.exceptionHeld' : 'why.exceptionHolds', {
          day: sayDay(language, last),
        });
  return { href, text };
}
