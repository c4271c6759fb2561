import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { momentOf } from '#modules/cases/index.ts';
import { completeTasksOfKind } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { NoticeProven, NoticeSent } from '../../facts.ts';
import { dayOf } from '../../rules/court-problems.ts';
import type { ProveNotice, TellingRefusal } from '../contract.ts';
import { type NoticeRow, noticeOf } from '../store-notices.ts';

/**
 * Writes down that a notice went out by hand, what shows that it reached somebody, or that the post brought it back. What the
 * reader said themselves, by reading it on their page, nobody says for them. Throws NotThere.
 */
export async function proveNotice(ask: Ask, input: ProveNotice): Promise<Result<void, TellingRefusal>> {
  const { tx, now } = ask;
  const { childId, noticeId, proof, returnedOn } = input;
  const notice = (await noticeOf(tx, childId, noticeId, true)) ?? notThere();
  if (notice.proof !== null && proof !== null) return no({ kind: 'changed-meanwhile' });

  const problems = proofProblems(ask, notice, input);
  if (problems.length > 0) return no(invalid(...problems));

  const sentAt = notice.sentAt ?? (input.sentOn && momentIn(ask, input.sentOn));
  await tx
    .updateTable('app.hearing_notice')
    .set({
      sent_at: sentAt,
      ...(proof && {
        proof,
        proof_at: momentIn(ask, input.on ?? ask.today.toString()),
        proof_note: input.note?.trim() || null,
      }),
      ...(returnedOn && { returned_on: returnedOn }),
    })
    .where('id', '=', noticeId)
    .execute();
  const { hearingId, part, way } = notice;
  if (proof !== null || returnedOn !== null)
    await recordFact(ask, NoticeProven, [childId], { childId, hearingId, noticeId, part, way });
  if (notice.sentAt === null && sentAt) {
    await recordFact(ask, NoticeSent, [childId], { childId, hearingId, noticeId, part, way });
    await completeTasksOfKind({ ...ask, now }, { childId, kind: 'serve_notice', sourceId: noticeId });
  }
  return ok(undefined);
}

/** The moment of a day: now for today, else its noon in the agency's time zone. */
const momentIn = ({ now, today, who }: Ask, day: string): string =>
  day === today.toString() ? now : momentOf(day, '12:00', who.timeZone);

function proofProblems({ today, who }: Ask, notice: NoticeRow, given: ProveNotice): Problem[] {
  const { sentOn, proof, on, note, returnedOn } = given;
  const problems: Problem[] = [];
  const sent = notice.sentAt ? dayOf(notice.sentAt, who.timeZone) : sentOn;
  if (!sentOn && !proof && !returnedOn) problems.push({ at: 'sentOn', code: 'nothing-to-record' });
  for (const [at, day] of [
    ['sentOn', sentOn],
    ['on', on],
    ['returnedOn', returnedOn],
  ] as const)
    if (day && day > today.toString()) problems.push({ at, code: 'in-the-future' });
  if ((proof || returnedOn) && !sent) problems.push({ at: 'sentOn', code: 'not-sent-yet' });
  if (proof === 'read') problems.push({ at: 'proof', code: 'only-they-can-say' });
  if ((proof === 'certified_number' || proof === 'served') && !note?.trim())
    problems.push({ at: 'note', code: 'proof-needs-a-note' });
  for (const [at, day] of [
    ['on', on],
    ['returnedOn', returnedOn],
  ] as const)
    if (day && sent && day < sent) problems.push({ at, code: 'before-it-was-sent' });
  return problems;
}
