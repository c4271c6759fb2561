import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { AskFor } from '../contract.ts';
import { AdvocacyAsked } from '../facts.ts';
import { insertAdvocacy, opensAdvocacyFor } from '../store.ts';

/**
 * Writes down something that was asked for on a child's behalf (S2-27). Refused: asked on a day that lies ahead, or an
 * answer wanted before it was asked for. Throws NotThere when the child's case is not the asker's to see.
 */
export async function askFor(ask: Ask, asked: AskFor): Promise<Result<{ id: Id }, Invalid>> {
  const { tx, who, now, today } = ask;
  if (!(await opensAdvocacyFor(tx, asked.childId))) return notThere();

  const problems: Problem[] = [];
  if (asked.askedOn > today.toString()) problems.push({ at: 'askedOn', code: 'in-the-future' });
  if (asked.answerBy < asked.askedOn) problems.push({ at: 'answerBy', code: 'before-it-was-asked' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await insertAdvocacy(tx, { agencyId: who.agencyId, userId: who.userId, now }, id, asked);
  await recordFact(ask, AdvocacyAsked, [asked.childId], { advocacyId: id, childId: asked.childId });
  return ok({ id });
}
