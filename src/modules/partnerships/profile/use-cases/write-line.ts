import { newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import type { ProfileRefusal, WriteLine } from '../contract.ts';
import { partnerToKeep } from '../keep-partner.ts';
import { OF_THE_AGENCY } from '../rules/codes.ts';
import { dayProblems, saidProblems } from '../rules/problems.ts';
import { makeRoom } from '../store/time.ts';

/** Writes one line of the profile of a partner or of the agency: it counts from its day on, what counted before ends. */
export async function writeLine(
  ask: Ask,
  { partnershipId, line, words, on }: WriteLine,
): Promise<Result<{ line: string }, ProfileRefusal>> {
  const kept = partnershipId === null ? mayNotKeep(ask.who) : await partnerToKeep(ask, partnershipId);
  if (kept && !('ok' in kept)) return no(kept);
  if (kept && !kept.ok) return kept;
  const problems: Problem[] = [
    ...(partnershipId === null && !OF_THE_AGENCY.includes(line) ? [{ at: 'line', code: 'not-one-of' }] : []),
    ...saidProblems({ words }),
    ...dayProblems('on', on, ask.today.toString()),
  ];
  if (problems.length > 0) return no(invalid(...problems));
  const of = { agency_id: ask.who.agencyId, partnership_id: partnershipId, line };
  if (!(await makeRoom(ask.tx, 'app.profile_line', of, on)))
    return no(invalid({ at: 'on', code: 'something-newer-counts' }));
  await ask.tx
    .insertInto('app.profile_line')
    .values({ id: newId(), ...of, words: words.trim(), during: writeRange({ from: on }), set_by: ask.who.userId })
    .execute();
  return ok({ line });
}
