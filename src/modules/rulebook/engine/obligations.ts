import type { Day } from '#kernel/days.ts';
import type { Rule } from '../language/rule.ts';
import { type Beginning, beginningsOf, versionOn } from './beginnings.ts';
import { addAmount, type Point } from './calendar.ts';
import { careTimeOn } from './care-time.ts';
import { endWithCase, unasked } from './closed-case.ts';
import type { ReadyRule, Rulebook } from './compile.ts';
import { type Fact, type Facts, type Index, indexFacts } from './facts.ts';
import { lapsing } from './lapses.ts';
import { withoutPauses } from './pauses.ts';
import { sinceRecordsBegan } from './records-begin.ts';
import { leaveOutTooFew } from './rivals.ts';
import type { Scene, View } from './scene.ts';
import { type Settlement, type SettlingDays, settlementOf, settlingDays, undatedFor } from './settlements.ts';
import { type Standing, standingOf, standingUnknown } from './standing.ts';
import { countsHours, isPoint, type Step } from './steps.ts';
import { type Lasting, lastingOf } from './while-in.ts';

/** One duty of one rule: by when, how that day was found, and where it stands. */
export type Obligation = Standing & {
  /** The same for the same duty however often it is counted: rule, what began it, and what it follows. */
  readonly key: string;
  /** What its key is made of besides the rule: what began it, and the month or the record it follows where it repeats. */
  readonly began: string;
  readonly follows: string | null;
  readonly rule: Rule;
  readonly pack: ReadyRule['pack'];
  readonly begin: { readonly fact: Fact | null; readonly day: Day };
  readonly opens: Day | null;
  /** The day its rule lets it lapse, unsettled; null where it does not, or that day is not known yet. */
  readonly lapsesOn: Day | null;
  /** The day, and the moment where the law counts hours. */
  readonly due: Point | null;
  readonly how: Step | null;
  /** The days of which a record settles it; null where it is not known to be a duty. */
  readonly takes: SettlingDays | null;
};

/**
 * Every duty that follows from some facts, under the rules of packs, as it stands on a day. Pure: the same facts, rules
 * and day give the same duties in the same order. Facts of the future (a hearing that is set) begin duties but settle none.
 */
export function obligations(facts: Facts, rulebook: Rulebook, view: Omit<View, 'options'>): Obligation[] {
  const index = indexFacts(facts);
  const seen: View = { ...view, options: rulebook.options };
  const found: Obligation[] = [];
  for (const versions of rulebook.versions) {
    const first = found.length;
    for (const beginning of beginningsOf(versions, index, seen)) addChain(found, versions, beginning, index, seen);
    leaveOutTooFew(found, first);
  }
  return found;
}

/** A duty, and, where its rule repeats, the one that follows each time it was settled. */
function addChain(
  found: Obligation[],
  versions: readonly ReadyRule[],
  beginning: Beginning,
  index: Index,
  view: View,
): void {
  const care = careTimeOn(index.careTimes, beginning.careDay);
  let ready: ReadyRule | undefined = beginning.ready;
  let lasting: Lasting | null = lastingOf(ready, beginning, index, view.today);
  let follows = beginning.month;
  let begin: Scene['begin'] = beginning;
  for (let round = beginning.goesOn ? 1 : 0; ready; round++) {
    if (lasting === null) return;
    const lasted = endWithCase(ready, beginning.day, lasting.ends, index, view);
    const lasts: Scene = { index, view, begin, origin: beginning.fact, care, ends: lasted, lapses: null };
    const { scene, doubt } = lapsing(ready, lasts);
    const { ends } = scene;
    if (ends !== null && ((round > 0 && ends <= begin.day) || (beginning.missing !== null && ends <= view.today)))
      return;
    const link: Link | null = linkOf(
      ready,
      { began: beginning.key, follows },
      scene,
      lasting.doubt ?? doubt,
      beginning.missing,
      round,
    );
    if (link === null) return;
    found.push(link.duty);
    if (ready.repeats === null || ready.settledBy === null || link.settled === null) return;
    begin = link.settled;
    follows = beginning.month === null ? link.settled.fact.id : `${beginning.month}/${link.settled.fact.id}`;
    const next = versionOn(versions, begin.day);
    if (next && next !== ready) lasting = lastingOf(next, beginning, index, view.today);
    ready = next;
  }
}

/** One link of a chain. What settled it may be known though its day is not: the chain goes on. */
type Link = { readonly duty: Obligation; readonly settled: Settlement | null };

/** Null where the rule does not apply. `unclear` is what one would have to know to tell whether the duty began at all. */
function linkOf(
  ready: ReadyRule,
  { began, follows }: { readonly began: string; readonly follows: string | null },
  scene: Scene,
  doubt: string | null,
  unclear: string | null,
  round: number,
): Link | null {
  const applies = unclear === null ? (ready.applies?.(scene) ?? true) : { missing: unclear };
  if (applies === false) return null;
  const { rule, pack } = ready;
  const { begin, lapses: lapsesOn } = scene;
  const key = follows === null ? `${rule.id}:${began}` : `${rule.id}:${began}/${follows}`;
  if (applies !== true) {
    const standing = unasked(standingUnknown(applies.missing, scene), ready, scene);
    const dated = { opens: null, due: null, how: null, takes: null };
    return { duty: { ...standing, key, began, follows, rule, pack, begin, lapsesOn, ...dated }, settled: null };
  }
  const counted = dueOf(ready, scene, round);
  const opening = ready.opens?.(scene).value ?? null;
  const opens = isPoint(opening) ? opening.day : null;
  const takes = settlingDays(ready, scene, round);
  const settled = settlementOf(ready, scene, takes, key, round);
  const { how, excuse } = sinceRecordsBegan(ready, scene, counted, settled);
  const due = isPoint(how.value) ? how.value : null;
  const undated = () => undatedFor(ready, scene, takes, key, round);
  const stands = standingOf(ready, scene, { key, opens, due, value: how.value, undated, excuse }, doubt, settled);
  const standing = unasked(stands, ready, scene);
  return { duty: { ...standing, key, began, follows, rule, pack, begin, opens, lapsesOn, due, how, takes }, settled };
}

function dueOf(ready: ReadyRule, scene: Scene, round: number): Step {
  const due = ofDay(round === 0 || ready.repeats === null ? ready.due(scene) : repeatedStep(ready.repeats, scene));
  if (ready.pauses.length === 0 || !isPoint(due.value)) return due;
  return withoutPauses(due, due.value, scene, ready.pauses);
}

/** A duty keeps its moment only where hours are counted: what is due on a day is in time at any hour of it. */
const ofDay = (due: Step): Step =>
  isPoint(due.value) && due.value.at !== null && !countsHours(due)
    ? { ...due, value: { day: due.value.day, at: null } }
    : due;

const repeatedStep = (every: NonNullable<ReadyRule['repeats']>, { begin, view }: Scene): Step => ({
  op: 'add',
  amount: every,
  to: { op: 'begin', fact: begin.fact, value: { day: begin.day, at: begin.at } },
  value: addAmount(begin, every, view.calendars, view.zone),
});
