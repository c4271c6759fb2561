import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { staffMember } from '#modules/access/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { peopleAround } from '../around-child.ts';
import { siblingsOf } from '../call-form.ts';
import { clashProblems } from '../clashes.ts';
import type { CallMeeting, CallMeetingRefusal } from '../contract.ts';
import { MeetingCalled } from '../facts.ts';
import { leftOut } from '../rules/left-out.ts';
import { planProblems } from '../rules/plan-problems.ts';
import { insertInvite, insertMeeting } from '../store/changes.ts';
import { opensMeetingsOf } from '../store.ts';
import { openInviteTask, reachInvitee } from '../tell-invitees.ts';

/**
 * Calls people together about a child, and about brothers and sisters in the same sitting: each invitee hears of it in
 * their way, once (S2-30). Whoever ought to be asked and is not needs a reason (S3-24). Throws NotThere.
 */
export async function callMeeting(ask: Ask, input: CallMeeting): Promise<Result<{ id: Id }, CallMeetingRefusal>> {
  const children = [input.childId, ...input.siblings.filter(id => id !== input.childId)];
  for (const childId of children) if (!(await opensMeetingsOf(ask.tx, childId))) return notThere();
  const around = await peopleAround(ask, input.childId);
  if (!around.inCase) return no({ kind: 'not-in-a-case' });

  const leader = await staffMember(ask.tx, input.ledBy);
  const problems: Problem[] = planProblems(input, ask.now);
  if (!leader) problems.push({ at: 'ledBy', code: 'not-one-of' });
  if (input.invitees.length === 0) problems.push({ at: 'invitees', code: 'nobody-invited' });
  const siblings = new Set((await siblingsOf(ask, input.childId)).map(({ value }) => value));
  if (children.some(id => id !== input.childId && !siblings.has(id)))
    problems.push({ at: 'siblings', code: 'not-one-of' });
  const missing = leftOut(around, input.invitees);
  if (missing.length > 0 && input.leftOutWhy === null)
    problems.push({ at: 'leftOutWhy', code: 'left-out', fill: { names: missing.map(({ name }) => name).join(', ') } });
  const leads = leader ? [{ personId: null, userId: leader.id, name: leader.name }] : [];
  const child = around.people.find(({ personId }) => personId === input.childId);
  problems.push(...(await clashProblems(ask, input, [...input.invitees, ...leads, ...(child ? [child] : [])])));
  if (problems.length > 0) return no(invalid(...problems));

  const togetherId = newId();
  const meetings = children.map(childId => ({ id: newId(), childId, togetherId }));
  for (const meeting of meetings)
    await insertMeeting(ask, meeting, { ...input, leftOutWhy: missing.length > 0 ? input.leftOutWhy : null });
  const [first] = meetings;
  const told = { childId: first!.childId, meetingId: first!.id, startsAt: input.startsAt, ledBy: input.ledBy };
  for (const invitee of input.invitees) {
    const [partyId, how] = [newId(), await reachInvitee(ask, invitee)];
    for (const { id: meetingId, childId } of meetings) {
      const inviteId = newId();
      await insertInvite(ask, { id: inviteId, childId, meetingId, partyId, told: how }, invitee);
      if (meetingId === first!.id)
        await openInviteTask(ask, told, { inviteId, name: invitee.name, userId: invitee.userId, told: how });
    }
  }
  for (const { id: meetingId, childId } of meetings)
    await recordFact(ask, MeetingCalled, [childId], { meetingId, childId, kind: input.kind, startsAt: input.startsAt });
  return ok({ id: first!.id });
}
