import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { ContactPlace } from '../../contract.ts';
import { opensContactsOf } from '../../store.ts';
import { recordContact } from '../../use-cases/record-contact.ts';
import { dropCalls } from '../call-off.ts';
import type { ChangeVisitRefusal, RecordVisit } from '../contract.ts';
import { FamilyVisitHeld } from '../facts.ts';
import { holdVisit, keepCame } from '../store/changes.ts';
import { orderOf } from '../store/orders.ts';
import { type FamilyGuest, type FamilyVisit, guestsOf, visitOf } from '../store/visits.ts';

/** Where people met, as contacts call it. */
const PLACES: Readonly<Record<string, ContactPlace>> = {
  visit_center: 'provider',
  office: 'office',
  family_home: 'family_home',
  caregiver_home: 'residence',
  community: 'community',
};

/**
 * Writes down that family time was held, and who came: each of those invited is said, nobody by default. It becomes a
 * contact of its kind once, in the record of the child and of each brother or sister who came, so that the clocks count it; the
 * case manager's own visits are another kind. Throws NotThere.
 */
export async function recordVisit(
  ask: Ask,
  { childId, visitId, came }: RecordVisit,
): Promise<Result<object, ChangeVisitRefusal>> {
  const visit = (await visitOf(ask.tx, childId, visitId, true)) ?? notThere();
  if (visit.state !== 'planned') return no({ kind: 'visit-is-over' });
  if (Temporal.Instant.compare(visit.starts_at, ask.now) > 0) return no({ kind: 'visit-is-ahead' });

  const guests = await guestsOf(ask.tx, [visit.id]);
  const said = new Map(came.map(each => [each.guestId, each.came]));
  const unsaid = guests.filter(({ id }) => said.get(id) == null);
  const family = guests.filter(({ part }) => part !== 'caregiver');
  const problems = unsaid.map(({ id }) => ({ at: `came-${id}`, code: 'came-required' }));
  if (problems.length === 0 && !family.some(({ id }) => said.get(id)))
    problems.push({ at: `came-${(family[0] ?? guests[0])?.id}`, code: 'nobody-came' });
  if (problems.length > 0) return no(invalid(...problems));

  await holdVisit(ask, visit.id);
  await dropCalls(ask, childId, guests, ask.say('visits', 'familyTime.task.over'));
  for (const { id } of guests) await keepCame(ask, id, said.get(id)!);
  await keepContacts(
    ask,
    visit,
    family.filter(({ id }) => said.get(id)),
  );
  const { with_whom: withWhom, way, starts_at: startsAt } = visit;
  await recordFact(ask, FamilyVisitHeld, [childId], { visitId: visit.id, childId, withWhom, way, startsAt });
  return ok({});
}

async function keepContacts(ask: Ask, visit: FamilyVisit, there: readonly FamilyGuest[]): Promise<void> {
  const order = visit.order_id ? await orderOf(ask.tx, visit.child_id, visit.order_id) : undefined;
  const sibling = visit.with_whom === 'sibling';
  const siblings = there.filter(({ part }) => part === 'sibling').map(({ person_id }) => person_id);
  for (const childId of [visit.child_id, ...siblings]) {
    if (!(await opensContactsOf(ask.tx, childId))) continue;
    const kept = await recordContact(ask, {
      childId,
      kind: sibling ? 'sibling_visit' : 'family_time',
      way: visit.way,
      place: visit.way === 'in_person' ? (PLACES[order?.place_kind ?? ''] ?? 'other') : null,
      held: true,
      aloneWithChild: null,
      happenedAt: visit.starts_at,
      madeBy: visit.supervisor_id ?? ask.who.userId,
    });
    if (!kept.ok && kept.refusal.kind !== 'not-in-a-case')
      throw new Error(`The contact was refused: ${kept.refusal.kind}`);
  }
}
