import type { Id } from '#kernel/ids.ts';
import { needsOf } from '#modules/assessments/index.ts';
import { caseById, caseOfChild } from '#modules/cases/index.ts';
import { everOpened, openTask } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { meetingOf } from '../rules/co-occurring.ts';
import { referralsOf } from '../store/lists.ts';

/** By then two services of one person should have met. */
const WITHIN_DAYS = 14;

/**
 * Where substance use and violence at home are open for one person and a service was asked for each, both should meet:
 * opens the task once, on the record of a child of the family (S4-37). It says neither what nor who: the page of services
 * names both to those who may know. Answers with the task, or null where there is nothing to do.
 */
export async function openJointMeeting(
  ask: Ask,
  { childId, personId }: { readonly childId: Id; readonly personId: Id },
): Promise<Id | null> {
  const { tx, who, today } = ask;
  const meeting = meetingOf(await needsOf(tx, [personId]), await referralsOf(tx, [personId]));
  if (!meeting) return null;
  if (await everOpened(tx, { kind: 'joint_meeting', sourceId: meeting.sourceId })) return null;
  const caseId = await caseOfChild(tx, childId);
  const found = caseId ? await caseById(tx, caseId) : undefined;
  const opened = await openTask(ask, {
    childId,
    kind: 'joint_meeting',
    dueOn: today.add({ days: WITHIN_DAYS }).toString(),
    userId: found?.primary?.userId ?? who.userId,
    sourceId: meeting.sourceId,
  });
  return opened.ok ? opened.value.id : null;
}
