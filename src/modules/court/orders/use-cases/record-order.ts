import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { personsById } from '#modules/people/index.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { courtSetting } from '../../court-setting.ts';
import { GoalOrdered, OrderRecorded } from '../../facts.ts';
import { keepMade, madeBefore, writingOf } from '../../keep-made.ts';
import { type CourtSetting, dayOf, madeProblems, whenProblems } from '../../rules/court-problems.ts';
import { recordLegalStatus } from '../../standing/use-cases/record-legal-status.ts';
import { entriesOf, hearingOf, petitionsOf, type StandingHearing } from '../../store.ts';
import { setHearing } from '../../use-cases/set-hearing.ts';
import type { RecordOrder, RecordOrderRefusal } from '../contract.ts';
import { goalProblems, needsPetition, termProblems } from '../rules/order-problems.ts';
import { lackingOf, type RequiredFinding, requiredAt } from '../rules/required-findings.ts';
import { keepTerm } from '../store.ts';
import { keepVisitTerms } from '../visit-terms.ts';

/** What was set in motion: the next hearing, and what the rules in force ask a court to find and this decision does not say. */
export type OrderDone = { readonly nextHearingId: Id | null; readonly lacking: readonly RequiredFinding[] };

/**
 * Writes down whole what a court decided, at a hearing that was held or outside of one: what it found and ordered, what the
 * order says, the goal, where the child stands before the law, and the next hearing, all or none (S2-39). Family time and the
 * goal follow in the same transaction. A finding a pack asks for and the decision lacks refuses nothing; it is named (S2-49).
 * Throws NotThere when the hearing is not the child's or not the asker's to see.
 */
export async function recordOrder(ask: Ask, input: RecordOrder): Promise<Result<OrderDone, RecordOrderRefusal>> {
  const { tx } = ask;
  const { childId, hearingId } = input;
  const setting = await courtSetting(ask, childId);
  if (!setting) return no({ kind: 'not-in-a-case' });
  const hearing = hearingId === null ? null : ((await hearingOf(tx, childId, hearingId, true)) ?? notThere());
  if (hearing && hearing.state !== 'held') return no({ kind: 'hearing-not-held' });

  const orderedOn = hearing?.heldAt ? dayOf(hearing.heldAt, setting.timeZone) : input.madeOn;
  if (orderedOn === null) return no(invalid({ at: 'madeOn', code: 'required' }));
  const problems = await problemsOf(ask, input, hearing, orderedOn, setting);
  if (problems.length > 0) return no(invalid(...problems));

  const writing = writingOf(ask, childId);
  await keepMade(ask, writing, input, orderedOn, hearingId);
  const termIds = await keepTerms(ask, input, orderedOn);
  if (input.status) {
    const changed = await recordLegalStatus(ask, {
      childId,
      kind: input.status,
      from: orderedOn,
      hearingId,
      why: null,
    });
    if (!changed.ok) return no(atPlaces(changed.refusal, { from: 'status', kind: 'status' }));
  }
  let nextHearingId: Id | null = null;
  if (input.next) {
    const set = await setHearing(ask, { ...input.next, childId });
    if (!set.ok) return no(atPlaces(set.refusal, { day: 'nextDay', courtCase: 'nextDay' }));
    nextHearingId = set.value.id;
  }
  const { findings, orders } = input;
  await recordFact(ask, OrderRecorded, [childId], {
    childId,
    orderedOn,
    hearingId,
    findings: [...findings],
    orders: [...orders],
    termIds,
    nextHearingId,
  });
  return ok({ nextHearingId, lacking: await lacking(ask, hearing, childId) });
}

async function problemsOf(
  ask: Ask,
  input: RecordOrder,
  hearing: StandingHearing | null,
  orderedOn: string,
  setting: CourtSetting,
): Promise<Problem[]> {
  const { childId, findings, orders, terms, goal, status, next } = input;
  const problems: Problem[] = whenProblems('madeOn', orderedOn, setting);
  if (findings.length + orders.length + terms.length === 0 && !goal && !status && !next)
    problems.push({ at: 'findings', code: 'order-says-nothing' });
  problems.push(...madeProblems(input), ...(await madeBefore(ask, childId, input, orderedOn)));
  const filed = (await petitionsOf(ask.tx, childId)).some(({ on }) => on <= orderedOn);
  if (!filed && needsPetition(hearing?.kind ?? null, orders))
    problems.push({ at: 'orders', code: 'order-before-petition' });
  problems.push(
    ...termProblems(
      terms.map((term, place) => ({
        ...term,
        at: term.visits ? 'visitsSay' : `says${term.place ?? placeOf(input, place)}`,
      })),
      orderedOn,
    ),
  );
  if (goal) problems.push(...goalProblems(goal, setting.born, orderedOn));
  const named = terms.flatMap(({ personId }) => (personId ? [personId] : []));
  const known = await personsById(ask.tx, named);
  if (named.some(id => !known.has(id))) problems.push({ at: 'withId', code: 'not-one-of' });
  return problems;
}

/** The places of the form are counted without family time, which has one of its own. */
const placeOf = ({ terms }: RecordOrder, place: number): number =>
  terms.slice(0, place + 1).filter(({ visits }) => !visits).length;

async function keepTerms(ask: Ask, input: RecordOrder, orderedOn: string): Promise<Id[]> {
  const { childId, hearingId, goal } = input;
  const writing = writingOf(ask, childId);
  const ids: Id[] = [];
  for (const { visits, ...term } of input.terms) {
    const id = newId();
    const { kind, personId, until } = term;
    const says = term.says.trim();
    const made = { orderedOn, hearingId, together: ids };
    const stands = await keepTerm(ask.tx, writing, { ...term, ...visits, says, id }, made);
    ids.push(id);
    if (stands && visits && personId && (kind === 'family_time' || kind === 'sibling_time'))
      await keepVisitTerms(ask, {
        ...visits,
        childId,
        termId: id,
        withPersonId: personId,
        kind,
        says,
        from: orderedOn,
        until,
      });
  }
  if (goal) {
    const id = newId();
    const says = ask.say('court', `goals.${goal.goal}`);
    const made = { orderedOn, hearingId, together: ids };
    await keepTerm(ask.tx, writing, { ...goal, id, kind: 'goal', says, personId: null, until: null }, made);
    ids.push(id);
    await recordFact(ask, GoalOrdered, [childId], { childId, termId: id, ...goal, orderedOn, hearingId });
  }
  return ids;
}

/** What the rules in force ask a court to find at this hearing, and neither this decision nor what was written before says. */
async function lacking(ask: Ask, hearing: StandingHearing | null, childId: Id): Promise<RequiredFinding[]> {
  if (!hearing) return [];
  const rules = (await packsInForce(ask.tx, ask.who.agencyId, ask.now)).flatMap(pack => pack.rules);
  const found = await entriesOf(ask.tx, 'findings', childId, { hearingId: hearing.id });
  return lackingOf(
    requiredAt(rules, hearing.kind),
    found.map(({ kind }) => kind),
  );
}

/** What another use case refused, at the places of this form. */
function atPlaces(refusal: RecordOrderRefusal, places: Readonly<Record<string, string>>): RecordOrderRefusal {
  if (!('problems' in refusal)) return refusal;
  const { problems } = refusal as Invalid;
  return invalid(...problems.map(each => ({ ...each, at: places[each.at] ?? each.at })));
}
