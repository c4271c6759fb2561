import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { ChangeVisitRefusal, MissVisit } from '../contract.ts';
import { FamilyVisitMissed } from '../facts.ts';
import { inviteGuests, tellCalledOff } from '../invite-guests.ts';
import { takenProblems } from '../say-taken.ts';
import { insertVisit, loseVisit } from '../store/changes.ts';
import { guestsOf, visitOf } from '../store/visits.ts';

/**
 * Writes down that family time did not come about, or calls it off before: always with the reason, and with the time it is
 * made up, to which everybody is invited, or why it is not (S3-38). Throws NotThere.
 */
export async function missVisit(
  ask: Ask,
  input: MissVisit,
): Promise<Result<{ makeUpId: Id | null }, ChangeVisitRefusal>> {
  const { childId, because, makeUpAt } = input;
  const visit = (await visitOf(ask.tx, childId, input.visitId, true)) ?? notThere();
  if (visit.state !== 'planned') return no({ kind: 'visit-is-over' });

  const guests = await guestsOf(ask.tx, [visit.id]);
  const people = guests.map(({ person_id, first_name }) => ({
    id: person_id,
    name: first_name ?? ask.say('visits', 'familyTime.somebody'),
  }));
  const problems: Problem[] = [];
  if (makeUpAt === null && input.noMakeUpWhy === null) problems.push({ at: 'makeUpDay', code: 'make-up-or-why' });
  if (makeUpAt !== null && input.noMakeUpWhy !== null) problems.push({ at: 'noMakeUpWhy', code: 'make-up-and-why' });
  if (because === 'other' && input.words === null) problems.push({ at: 'words', code: 'which-other-reason' });
  const minutes = Temporal.Instant.from(visit.ends_at).since(visit.starts_at).total('minutes');
  const makeUp = makeUpAt && {
    startsAt: makeUpAt,
    endsAt: Temporal.Instant.from(makeUpAt).add({ minutes }).toString(),
  };
  const needs = {
    place: visit.place,
    roomId: visit.room_id,
    carId: visit.car_id,
    transport: visit.transport,
    driverId: visit.driver_id,
    supervisorId: visit.supervisor_id,
    interpreter: visit.interpreter,
    anyway: input.anyway,
  };
  if (makeUp) {
    if (Temporal.Instant.compare(makeUp.startsAt, ask.now) <= 0)
      problems.push({ at: 'makeUpDay', code: 'in-the-past' });
    const taken = await takenProblems(
      ask,
      [makeUp],
      needs,
      [...people, { id: childId, name: ask.say('visits', 'familyTime.theChild') }],
      visit.id,
    );
    // The form of a missed visit has one field for the time of the other one.
    problems.push(...taken.map(problem => ({ ...problem, at: problem.at === 'anyway' ? 'anyway' : 'makeUpDay' })));
  }
  if (problems.length > 0) return no(invalid(...problems));

  const ahead = Temporal.Instant.compare(visit.starts_at, ask.now) > 0;
  await loseVisit(ask, visit.id, ahead ? 'canceled' : 'missed', input);
  const { with_whom: withWhom, way, starts_at: startsAt } = visit;
  await recordFact(ask, FamilyVisitMissed, [childId], { visitId: visit.id, childId, withWhom, way, startsAt, because });
  // A make-up invites everybody again; without one somebody has to tell them not to come.
  if (!makeUp && ahead) await tellCalledOff(ask, { childId, startsAt, what: 'callOff' }, guests);
  if (!makeUp) return ok({ makeUpId: null });
  const makeUpId = newId();
  await insertVisit(ask, {
    ...needs,
    ...makeUp,
    id: makeUpId,
    childId,
    orderId: visit.order_id,
    withWhom,
    way,
    supervision: visit.supervision,
    makesUp: visit.id,
  });
  await inviteGuests(
    ask,
    { childId, visits: [{ id: makeUpId, startsAt: makeUp.startsAt }] },
    guests.map(({ person_id, part }, place) => ({ personId: person_id, part, name: people[place]!.name })),
  );
  return ok({ makeUpId });
}
