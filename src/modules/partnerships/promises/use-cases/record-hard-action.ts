import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import type { RecordHardAction, RecordHardActionRefusal } from '../contract.ts';
import { openPartnerTask } from '../partner-tasks.ts';
import { towardThere } from '../there.ts';

/**
 * Writes down a step of the agency that is hard on a partner, a contract cut or a corrective plan. By a day both sides talk
 * about what lies between them now: that is a task of who keeps the relationship. Throws NotThere.
 */
export async function recordHardAction(
  ask: Ask,
  input: RecordHardAction,
): Promise<Result<{ readonly id: Id; readonly taskId: Id }, RecordHardActionRefusal>> {
  const { tx, who, today } = ask;
  const { partnership } = await towardThere(ask, { partnershipId: input.partnershipId });
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  const problems = [
    ...(input.words.trim() === '' ? [{ at: 'hardWords', code: 'required' }] : []),
    ...(input.happenedOn > today.toString() ? [{ at: 'happenedOn', code: 'in-the-future' }] : []),
    ...(input.repairBy < input.happenedOn ? [{ at: 'repairBy', code: 'before-it-happened' }] : []),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await tx
    .insertInto('app.hard_action')
    .values({
      id,
      agency_id: who.agencyId,
      partnership_id: input.partnershipId,
      kind: input.kind,
      happened_on: input.happenedOn,
      words: input.words.trim(),
      set_by: who.userId,
    })
    .execute();
  const taskId = await openPartnerTask(ask, {
    partnershipId: input.partnershipId,
    kind: 'repair',
    title: input.words,
    ownerId: partnership?.owner_id ?? who.userId,
    dueOn: input.repairBy,
    sourceId: id,
  });
  return ok({ id, taskId });
}
