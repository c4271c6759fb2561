import { dayOf } from '#kernel/clock.ts';
import { writeDay } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import type { Fact, Obligation } from '#modules/rulebook/index.ts';
import { sayDay, sayMoment, sayTime } from '#platform/words/say-date.ts';
import { type LoadedWhy, openOf } from '../load-why.ts';
import type { PastStep } from '../past/load-past.ts';
import type { FactMove } from '../past/past-steps.ts';
import { type Written, written } from '../past/who-entered.ts';
import type { Speaker } from './say-duty.ts';
import { factName, nameFact, nameMissing } from './say-facts.ts';
import { sayStanding, type Tag } from './say-standing.ts';

/** Names of accounts by id, as far as the reader may see them. */
export type Names = ReadonlyMap<Id, { readonly name: string }>;

/** One past moment in finished words. */
export type PastData = {
  readonly key: string;
  readonly when: string;
  /** What was written down, sentence by sentence. */
  readonly facts: readonly string[];
  /** What that made of the date; null where it stayed. */
  readonly due: string | null;
  /** How it stood since then, seen from that day. */
  readonly stood: { readonly text: string; readonly tag: Tag | null };
  readonly by: string | null;
  readonly why: string | null;
};

/** What the page said on other days: the latest first. */
export const sayPast = (ask: Speaker, why: LoadedWhy, steps: readonly PastStep[], names: Names): PastData[] =>
  steps.toReversed().map(step => {
    const [change] = step.changes;
    return {
      key: step.at,
      when: sayMoment(ask.language, ask.who.timeZone, step.at),
      facts: [
        ...(step.rules ? [ask.say('clocks', 'past.rules')] : []),
        ...step.facts
          .map(move => sayMove(ask, move, step.dueMoved))
          .filter((text, place, all) => all.indexOf(text) === place),
      ],
      due: step.dueMoved ? sayDueMoved(ask, step.before.duty, step.after.duty) : null,
      stood: sayStood(ask, why, step),
      by: change ? sayWritten(ask, written(change), names, 'by') : null,
      why: step.changes.find(({ kind, why: told }) => told !== null && kind !== 'import')?.why ?? null,
    };
  });

/** Why nothing is shown, or that earlier days are left out. */
export function sayPastNote(
  { say }: Speaker,
  { hidden, live }: LoadedWhy,
  { steps, more }: { readonly steps: readonly PastStep[]; readonly more: boolean },
): string | null {
  if (hidden || live === null) return say('clocks', 'past.hidden');
  if (more) return say('clocks', 'past.more');
  return steps.length === 0 ? say('clocks', 'past.none') : null;
}

/** "by Ana Soto", "by import"; with its moment where it is asked for. Nothing where nobody is named. */
export function sayWritten(
  { say, language, who }: Speaker,
  { at, by, imported }: Written,
  names: Names,
  manner: 'by' | 'entered' | 'corrected' | 'written',
): string {
  const name = imported
    ? say('clocks', 'past.import')
    : ((by === null ? undefined : names.get(by)?.name) ?? say('clocks', 'past.somebody'));
  return say('clocks', `past.${manner}`, { name, day: sayDay(language, dayOf(at, who.timeZone).toString()) });
}

const dayOfFact = ({ language, say }: Speaker, { from }: Fact): string =>
  from === null ? say('clocks', 'past.noDay') : sayDay(language, writeDay(from));

const momentOfFact = (ask: Speaker, fact: Fact): string =>
  fact.at === null
    ? dayOfFact(ask, fact)
    : sayMoment(ask.language, ask.who.timeZone, Temporal.Instant.fromEpochMilliseconds(fact.at).toString());

function sayMove(ask: Speaker, { kind, before, after }: FactMove, dueMoved: boolean): string {
  const { say, language } = ask;
  const what = nameFact(say, (after ?? before)!);
  switch (kind) {
    case 'entered':
      return say('clocks', 'past.enteredFact', { what, day: dayOfFact(ask, after!) });
    case 'removed':
      return say('clocks', 'past.removed', { what, day: dayOfFact(ask, before!) });
    case 'moved': {
      // Of another hour on the same day the hours are told.
      const tell = before!.from === after!.from ? momentOfFact : dayOfFact;
      return say('clocks', 'past.moved', { what, before: tell(ask, before!), after: tell(ask, after!) });
    }
    case 'became': {
      if (before!.is.held === false && after!.is.held === true)
        return say('clocks', 'past.held', { what, day: dayOfFact(ask, after!) });
      const [was, is] = [factName(say, before!), factName(say, after!)];
      return was === is
        ? say('clocks', dueMoved ? 'past.completed' : 'past.completedOnly', { what })
        : say('clocks', 'past.became', { before: nameFact(say, before!), after: is });
    }
    case 'ended':
      return after!.until === null
        ? say('clocks', 'past.goesOn', { what })
        : say('clocks', 'past.ends', { what, day: sayDay(language, writeDay(after!.until)) });
  }
}

const sayDue = (ask: Speaker, { due }: Obligation): string =>
  due?.at == null
    ? due
      ? sayDay(ask.language, writeDay(due.day))
      : ask.say('clocks', 'why.nothingYet')
    : `${sayDay(ask.language, writeDay(due.day))}, ${sayTime(ask.language, ask.who.timeZone, Temporal.Instant.fromEpochMilliseconds(due.at).toString())}`;

/** What became of the date: the first of these that is otherwise. */
function sayDueMoved(ask: Speaker, before: Obligation | null, after: Obligation | null): string | null {
  const { say, language } = ask;
  if (after === null) return say('clocks', 'past.notDue');
  const day = sayDue(ask, after);
  if (after.missing !== null && after.due === null)
    return say('clocks', 'past.cannotTell', { what: nameMissing(say, after.missing) });
  if (after.settledOn !== null && before?.settledOn !== after.settledOn)
    return say('clocks', 'past.settled', { day: sayDay(language, writeDay(after.settledOn)) });
  if (after.exception !== null && before?.exception?.id !== after.exception.id) return say('clocks', 'past.excepted');
  if (after.ended !== null && before?.ended?.on !== after.ended.on)
    return say('clocks', 'past.over', { day: sayDay(language, writeDay(after.ended.on)) });
  if (before === null) return say('clocks', after.due ? 'past.first' : 'past.firstNoDay', { day });
  const wasOver = before.settledOn ?? before.exception ?? before.ended;
  if (wasOver !== null && after.settledOn === null && after.exception === null && after.ended === null)
    return say('clocks', 'past.openAgain', { day });
  if (before.due === null) return say('clocks', after.due ? 'past.nowDue' : 'past.firstNoDay', { day });
  const was = sayDue(ask, before);
  return was === day ? null : say('clocks', 'past.dueMoved', { before: was, after: day });
}

/** The date and its state as that day's page had them. */
function sayStood(ask: Speaker, { rules }: LoadedWhy, { at, after: { duty } }: PastStep): PastData['stood'] {
  const { say, language, who } = ask;
  if (duty === null) return { text: say('clocks', 'whatIf.none'), tag: null };
  const then = { ...ask, now: at, today: dayOf(at, who.timeZone) };
  const open = openOf(then, rules, duty);
  const day = (at: number | undefined | null) => (at == null ? null : writeDay(at));
  const told = {
    ...open,
    settled_on: day(duty.settledOn),
    ended_on: day(duty.ended?.on),
    missed: duty.ended?.missed ?? false,
  };
  const text = duty.due ? say('clocks', 'past.dueOn', { day: sayDay(language, writeDay(duty.due.day)) }) : '';
  return { text, tag: sayStanding(then, told) };
}
