import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep, type NotAllowed } from '../../policy.ts';
import type { MoveIssueRefusal, OpenDispute, OpenDisputeRefusal } from '../contract.ts';
import { settlePartnerTasksOf } from '../partner-tasks.ts';
import { type DisputeState, dueAt, type LevelDays, mayGo, OWN_DAYS } from '../rules/dispute.ts';
import { type IssueRow, issueById } from '../store/issues.ts';

/**
 * Takes an issue through the agreed levels: it is raised on a day, and each level has its days, those of an agreement with
 * the partner or the agency's own. Throws NotThere.
 */
export async function openDispute(
  ask: Ask,
  { issueId, on, days }: OpenDispute,
): Promise<Result<null, OpenDisputeRefusal>> {
  const { tx, who, today } = ask;
  const issue = (await issueById(tx, issueId)) ?? notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (issue.settled_on) return no({ kind: 'issue-is-settled' });
  if (issue.dispute_id) return no({ kind: 'has-a-dispute' });
  const problems = [
    ...(on > today.toString() ? [{ at: 'on', code: 'in-the-future' }] : []),
    ...(on < issue.raised_on ? [{ at: 'on', code: 'before-it-was-raised' }] : []),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  const counted = days ?? OWN_DAYS;
  await tx
    .insertInto('app.dispute')
    .values({
      id,
      agency_id: who.agencyId,
      issue_id: issue.id,
      raised_days: counted.raised,
      talk_days: counted.direct_talk,
      facilitated_days: counted.facilitated,
      executive_days: counted.executive,
      days_from: days ? 'agreement' : 'agency',
      opened_by: who.userId,
    })
    .execute();
  await addStep(ask, id, 1, 'raised', on, counted, null);
  return ok(null);
}

export type MoveDispute = {
  readonly issueId: Id;
  readonly to: DisputeState;
  readonly on: string;
  readonly words: string | null;
};
export type MoveDisputeRefusal =
  | MoveIssueRefusal
  | NotAllowed
  | { readonly kind: 'no-dispute' }
  | { readonly kind: 'one-level-at-a-time' };

/** Takes a dispute to its next level, or to its end from any level; before its days are over too. Throws NotThere. */
export async function moveDispute(
  ask: Ask,
  { issueId, to, on, words }: MoveDispute,
): Promise<Result<null, MoveDisputeRefusal>> {
  const { tx, who, today } = ask;
  const issue = (await issueById(tx, issueId)) ?? notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (!issue.dispute_id || !issue.level) return no({ kind: 'no-dispute' });
  if (!mayGo(issue.level, to)) return no({ kind: 'one-level-at-a-time' });
  const problems = [
    ...(on > today.toString() ? [{ at: 'on', code: 'in-the-future' }] : []),
    ...(on < issue.level_since! ? [{ at: 'on', code: 'before-the-level-began' }] : []),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  await settleStep(ask, issue.dispute_id, issue.level_position!);
  await addStep(ask, issue.dispute_id, issue.level_position! + 1, to, on, daysOf(issue), words);
  return ok(null);
}

const daysOf = (issue: IssueRow): LevelDays => ({
  raised: issue.raised_days!,
  direct_talk: issue.talk_days!,
  facilitated: issue.facilitated_days!,
  executive: issue.executive_days!,
});

/** What the night asked for at a level is over with the level. */
async function settleStep(ask: Ask, disputeId: Id, position: number): Promise<void> {
  const step = await ask.tx
    .selectFrom('app.dispute_step')
    .select('id')
    .where('dispute_id', '=', disputeId)
    .where('position', '=', position)
    .executeTakeFirstOrThrow();
  await settlePartnerTasksOf(ask, step.id);
}

const addStep = (
  { tx, who }: Ask,
  disputeId: Id,
  position: number,
  level: DisputeState,
  on: string,
  days: LevelDays,
  words: string | null,
) =>
  tx
    .insertInto('app.dispute_step')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      dispute_id: disputeId,
      position,
      level,
      began_on: on,
      due_on: dueAt(level, Temporal.PlainDate.from(on), days),
      words: words?.trim() || null,
      set_by: who.userId,
    })
    .execute();
