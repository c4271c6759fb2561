import { writeDay } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import { topicsOpenFor } from '#modules/people/index.ts';
import type { Obligation } from '#modules/rulebook/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { dutyId } from './count/duty-id.ts';
import { type Counted, countAsReader } from './count-as-reader.ts';
import { type Open, standTogether } from './rules/stand-together.ts';
import { standingOf } from './rules/standing.ts';
import { mendable, type RulesOfPacks, rulesOf } from './rules-of-packs.ts';
import { type StandingRow, stand } from './say/say-duty.ts';
import { type ExceptionRow, exceptionsOf } from './store/exceptions.ts';
import { obligationOf } from './store/obligations.ts';
import { topicsOfRule } from './topics-of-rule.ts';

/** A duty as it was counted just now, with its standing. */
export type Live = { readonly duty: Obligation; readonly open: Open };

/** Everything "Why this date?" is answered from. */
export type LoadedWhy = {
  /** The duty as everybody's lists have it. */
  readonly row: StandingRow;
  /** The same, counted as the reader; null where it does not follow from what they may see. */
  readonly live: Live | null;
  /** The others on the same duty, and this one: the first decides. */
  readonly together: readonly Live[];
  /** It rests on a fact the reader may not see. */
  readonly hidden: boolean;
  readonly counted: Counted;
  readonly rules: RulesOfPacks;
  /** The exception that waits, or the last one that was decided. */
  readonly exception: ExceptionRow | null;
};

/** Reads a duty toward a child and counts it again, as the reader. Throws NotThere when it is not theirs to know. */
export async function loadWhy(ask: Ask, childId: Id, obligationId: string): Promise<LoadedWhy> {
  const row = (await obligationOf(ask.tx, childId, obligationId)) ?? notThere();
  const [counted, exceptions] = await Promise.all([countAsReader(ask, childId), exceptionsOf(ask.tx, childId)]);
  const rules = rulesOf(counted.packs, ask.today.toString());
  const lives = counted.duties.map(duty => ({ duty, open: openOf(ask, rules, duty) }));
  const live = lives.find(({ duty }) => dutyId(childId, duty.key) === row.id) ?? null;
  const [standing] = stand(ask, rules, [row]);
  return {
    row: standing!,
    live,
    together: live ? togetherWith(live, lives) : [],
    hidden: !saysTheSame(row, live) && (await isPartlyHidden(ask, childId, rules, row.rule)),
    counted,
    rules,
    exception: exceptions.find(one => dutyId(childId, one.duty_key) === row.id) ?? null,
  };
}

/** A duty counted just now, as lists compare it. */
export function openOf(
  ask: Pick<Ask, 'now' | 'today'>,
  rules: RulesOfPacks,
  { key, rule, due, opens, state }: Obligation,
): Open {
  const dated = {
    state,
    opens_on: opens === null ? null : writeDay(opens),
    due_on: due ? writeDay(due.day) : null,
    due_at: due?.at == null ? null : Temporal.Instant.fromEpochMilliseconds(due.at).toString(),
  };
  const standing = standingOf(dated, mendable(rules, rule.id), { now: ask.now, today: ask.today.toString() });
  return { key, rule: rule.id, duty: rule.duty, standing, due_on: dated.due_on, due_at: dated.due_at };
}

const CLOSED: readonly Open['standing'][] = ['met', 'met-late', 'withdrawn', 'missed'];

/** Open: those on the same duty that are open. Over: those that the same record settled. */
function togetherWith(live: Live, lives: readonly Live[]): readonly Live[] {
  const same = lives.filter(({ open }) => open.duty === live.open.duty);
  if (CLOSED.includes(live.open.standing)) {
    const settled = live.duty.settledBy?.id;
    return [live, ...same.filter(one => one !== live && settled !== undefined && one.duty.settledBy?.id === settled)];
  }
  const byKey = new Map(same.map(one => [one.open.key, one]));
  const groups = standTogether(same.filter(({ open }) => !CLOSED.includes(open.standing)).map(({ open }) => open));
  const group = groups.find(({ decides, others }) => [decides, ...others].some(({ key }) => key === live.open.key));
  return group ? [group.decides, ...group.others].map(({ key }) => byKey.get(key)!) : [live];
}

const saysTheSame = (row: Pick<StandingRow, 'due_on' | 'settled_on' | 'missing'>, live: Live | null): boolean =>
  live !== null &&
  row.due_on === live.open.due_on &&
  (row.settled_on === null) === (live.duty.settledOn === null) &&
  row.missing === live.duty.missing;

async function isPartlyHidden({ tx }: Ask, childId: Id, rules: RulesOfPacks, ruleId: string): Promise<boolean> {
  const known = rules.byId.get(ruleId);
  if (!known) return false;
  const topics = topicsOfRule(known.rule, rules);
  const open = await topicsOpenFor(tx, childId, [...topics]);
  return open.size < topics.size;
}
