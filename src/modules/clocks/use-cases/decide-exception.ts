import { type Invalid, invalid } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { DecideException } from '../contract.ts';
import { ExceptionDecided } from '../facts.ts';
import { mayNotDecide, type NotAllowed } from '../policy.ts';
import { lastDayAllowed } from '../rules/last-day-allowed.ts';
import { rulesOf } from '../rules-of-packs.ts';
import { exceptionOf, lockException, writeDecision } from '../store/exceptions.ts';

export type DecideExceptionRefusal =
  | NotAllowed
  | { readonly kind: 'another-person-decides' | 'decided-already' }
  | Invalid;

/**
 * Approves an exception up to a day, or refuses it with a reason. It holds from the day of the decision. Throws NotThere when
 * it is not the asker's to see.
 */
export async function decideException(
  ask: Ask,
  input: DecideException,
): Promise<Result<object, DecideExceptionRefusal>> {
  const { tx, who, now } = ask;
  const today = ask.today.toString();
  const { childId, exceptionId } = input;
  if (!(await exceptionOf(tx, childId, exceptionId))) return notThere();
  await lockException(tx, exceptionId);
  const found = (await exceptionOf(tx, childId, exceptionId)) ?? notThere();
  const packs = await packsInForce(tx, who.agencyId, now);
  const rule = rulesOf(packs, today).byId.get(found.rule)?.rule;
  const allowed = rule?.exceptions?.find(({ key }) => key === found.ground);

  const refused = mayNotDecide(who, { approver: allowed?.approver ?? 'supervisor', askedBy: found.asked_by });
  if (refused) return no(refused);
  if (found.decision !== null) return no({ kind: 'decided-already' });

  if (input.decision === 'approved') {
    const most = lastDayAllowed(today, allowed?.lasts);
    const problem = untilProblem(input.until, today, most);
    if (problem) return no(invalid(problem));
  }

  const until = input.decision === 'approved' ? input.until : null;
  const to = until && Temporal.PlainDate.from(until).add({ days: 1 }).toString();
  await writeDecision(tx, exceptionId, {
    decision: input.decision,
    by: who.userId,
    at: now,
    why: input.decision === 'refused' ? input.why : null,
    holds: input.decision === 'approved' ? writeRange({ from: today, to }) : null,
  });
  const { rule: ruleId, ground } = found;
  await recordFact(ask, ExceptionDecided, [childId], {
    exceptionId,
    childId,
    rule: ruleId,
    ground,
    decision: input.decision,
    until,
  });
  return ok({});
}

function untilProblem(until: string | null, today: string, most: string | null) {
  if (until === null) return most === null ? null : { at: 'until', code: 'required' };
  if (until < today) return { at: 'until', code: 'date-too-early' };
  return most !== null && until > most ? { at: 'until', code: 'too-long-for-rule', fill: { day: most } } : null;
}
