import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import { ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { InviteSupporter } from '../contract.ts';
import { followAnswer } from '../follow-answer.ts';
import { inviteById } from '../store.ts';

/**
 * A young person asks somebody of their own choice to come to their meeting (S2-125); whoever leads it gets the task to
 * call them. Throws NotThere when the meeting is not about the asker, or is over.
 */
export async function inviteSupporter(
  ask: Ask,
  { inviteId, name, reach }: InviteSupporter,
): Promise<Result<{ id: Id }, never>> {
  const own = (await inviteById(ask.tx, inviteId)) ?? notThere();
  const id = newId();
  const { rows } = await sql<{ child: Id | null }>`
    select app_definer.invite_own_supporter(${id}, ${own.meeting_id}, ${name}, ${reach}) as child`.execute(ask.tx);
  const childId = rows[0]?.child ?? notThere();
  await followAnswer(ask, { childId, inviteId: id, callsBack: true });
  return ok({ id });
}
