import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { reachPerson, settleTelling } from '#modules/meetings/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { ChangeVisitRefusal, MoveVisit } from '../contract.ts';
import { tellThem } from '../invite-guests.ts';
import { needsProblems } from '../rules/series-problems.ts';
import { takenProblems } from '../say-taken.ts';
import { moveVisitTo } from '../store/changes.ts';
import { guestsOf, visitOf } from '../store/visits.ts';

/** Moves one visit, or gives it another room, car, driver or supervisor; everybody is asked again. Throws NotThere. */
export async function moveVisit(ask: Ask, input: MoveVisit): Promise<Result<object, ChangeVisitRefusal>> {
  const { childId, startsAt } = input;
  const visit = (await visitOf(ask.tx, childId, input.visitId, true)) ?? notThere();
  if (visit.state !== 'planned') return no({ kind: 'visit-is-over' });

  const endsAt = Temporal.Instant.from(startsAt).add({ minutes: input.minutes }).toString();
  const guests = await guestsOf(ask.tx, [visit.id]);
  const people = guests.map(({ person_id, first_name }) => ({
    id: person_id,
    name: first_name ?? ask.say('visits', 'familyTime.somebody'),
  }));
  const problems = [
    ...(Temporal.Instant.compare(startsAt, ask.now) <= 0 ? [{ at: 'day', code: 'in-the-past' }] : []),
    ...needsProblems(visit.way, input, visit.supervision),
    ...(await takenProblems(ask, [{ startsAt, endsAt }], input, people, visit.id)),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  await moveVisitTo(ask, visit.id, { ...input, endsAt });
  for (const { id: guestId, person_id, first_name } of guests) {
    await settleTelling(ask, {
      childId,
      invitationId: guestId,
      why: ask.say('visits', 'familyTime.task.moved'),
    });
    const name = first_name ?? ask.say('visits', 'familyTime.somebody');
    const told = await reachPerson(ask, person_id, '/home/family-time');
    await tellThem(ask, told, { childId, guestId, name, startsAt, what: 'invite' });
  }
  return ok({});
}
