import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { JoinCoalition, JoinCoalitionRefusal } from '../contract.ts';
import { partnerToKeep } from '../keep-partner.ts';
import { dayProblems, saidProblems } from '../rules/problems.ts';
import { coalitionNamed, seatsOn } from '../store/coalitions.ts';
import { lasting } from '../store/lasting.ts';

/** Notes who sits for a partner in another collaboration, and how often that meets (S4-104). */
export async function joinCoalition(
  ask: Ask,
  { partnershipId, coalition, meetings, name, on }: JoinCoalition,
): Promise<Result<{ id: Id }, JoinCoalitionRefusal>> {
  const { tx, who } = ask;
  const kept = await partnerToKeep(ask, partnershipId);
  if (!kept.ok) return kept;
  const problems = [
    ...saidProblems({ coalition, name }),
    ...(meetings >= 0 && meetings <= 60 ? [] : [{ at: 'meetings', code: 'not-a-count' }]),
    ...dayProblems('on', on, ask.today.toString()),
  ];
  if (problems.length > 0) return no(invalid(...problems));
  const there = await coalitionNamed(tx, coalition.trim());
  const coalitionId = there?.id ?? newId();
  const seats = await seatsOn(tx, [partnershipId], on);
  if (seats.some(seat => seat.coalitionId === coalitionId && seat.name === name.trim()))
    return no({ kind: 'sits-there-already' });
  if (there)
    await tx
      .updateTable('app.coalition')
      .set({ meetings: String(meetings) })
      .where('id', '=', coalitionId)
      .execute();
  else
    await tx
      .insertInto('app.coalition')
      .values({
        id: coalitionId,
        agency_id: who.agencyId,
        name: coalition.trim(),
        meetings: String(meetings),
        noted_on: on,
      })
      .execute();
  const id = newId();
  await tx
    .insertInto('app.coalition_member')
    .values({
      id,
      ...lasting(ask, { partnershipId, from: on, until: null }),
      coalition_id: coalitionId,
      name: name.trim(),
    })
    .execute();
  return ok({ id });
}
