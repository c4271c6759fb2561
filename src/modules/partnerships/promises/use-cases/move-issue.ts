import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { MoveIssue, MoveIssueRefusal } from '../contract.ts';
import { mayNotTell } from '../policy.ts';
import { type IssueRow, issueById } from '../store/issues.ts';
import { moveDispute } from './move-dispute.ts';

/**
 * Writes down what happened next with an issue: it was acknowledged, answered, or settled. An answer acknowledges it too;
 * settling it settles its dispute. By its owner, or who builds partnerships. Throws NotThere.
 */
export async function moveIssue(ask: Ask, move: MoveIssue): Promise<Result<null, MoveIssueRefusal>> {
  const { tx, who } = ask;
  const issue = (await issueById(tx, move.issueId)) ?? notThere();
  const refused = mayNotTell(who, issue.owner_id);
  if (refused) return no(refused);
  if (issue.settled_on) return no({ kind: 'issue-is-settled' });
  const problems = problemsOf(ask, issue, move);
  if (problems.length > 0) return no(invalid(...problems));

  await tx.updateTable('app.partner_issue').set(changeOf(issue, move)).where('id', '=', issue.id).execute();
  if (move.to === 'settled' && issue.dispute_id && issue.level !== 'settled' && issue.level !== 'closed')
    await moveDispute(ask, { issueId: issue.id, to: 'settled', on: move.on, words: move.words ?? null });
  return ok(null);
}

function problemsOf({ today }: Ask, issue: IssueRow, move: MoveIssue): Problem[] {
  return [
    ...(move.on > today.toString() ? [{ at: 'on', code: 'in-the-future' }] : []),
    ...(move.on < issue.raised_on ? [{ at: 'on', code: 'before-it-was-raised' }] : []),
    ...(move.to === 'answered' && move.words.trim() === '' ? [{ at: 'answer', code: 'required' }] : []),
    // How a difference is handled from now on is said in words.
    ...(move.to === 'settled' && move.how === 'agreed_handling' && !move.words?.trim()
      ? [{ at: 'answer', code: 'required' }]
      : []),
  ];
}

function changeOf(issue: IssueRow, move: MoveIssue) {
  const acknowledged = { acknowledged_on: issue.acknowledged_on ?? move.on };
  switch (move.to) {
    case 'acknowledged':
      return { acknowledged_on: move.on };
    case 'answered':
      return { ...acknowledged, answered_on: move.on, answer: move.words.trim() };
    case 'settled':
      return { ...acknowledged, settled_on: move.on, settled_how: move.how, settled_words: move.words?.trim() || null };
  }
}
