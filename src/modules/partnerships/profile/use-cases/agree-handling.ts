import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import type { AgreeHandling, AgreeHandlingRefusal } from '../contract.ts';
import { dayProblems, saidProblems } from '../rules/problems.ts';

/** Notes how both sides agreed to handle a difference: their common practice from that day on (S4-56, S4-133). */
export async function agreeHandling(
  ask: Ask,
  { differenceId, handling, on }: AgreeHandling,
): Promise<Result<{ id: string }, AgreeHandlingRefusal>> {
  const difference =
    (await ask.tx
      .selectFrom('app.approach_difference')
      .select(['id', 'noted_on', 'agreed_on'])
      .where('id', '=', differenceId)
      .executeTakeFirst()) ?? notThere();
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);
  if (difference.agreed_on !== null) return no({ kind: 'handled-already' });
  const problems = [...saidProblems({ handling }), ...dayProblems('on', on, ask.today.toString(), difference.noted_on)];
  if (problems.length > 0) return no(invalid(...problems));
  await ask.tx
    .updateTable('app.approach_difference')
    .set({ handling: handling.trim(), agreed_on: on, agreed_by: ask.who.userId })
    .where('id', '=', difference.id)
    .execute();
  return ok({ id: difference.id });
}
