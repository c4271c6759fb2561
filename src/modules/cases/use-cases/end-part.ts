import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { EndPart, EndPartRefusal } from '../contract.ts';
import { teamChanged } from '../facts.ts';
import { fillTeam, whyNotAssign } from '../policy.ts';
import { followAssignments } from '../store/cases.ts';
import { partById } from '../store/team.ts';

/** Ends somebody's part on a team; what it opened closes at that moment, and the team's history keeps them (S2-03). */
export async function endPart(ask: Ask, { memberId, at }: EndPart): Promise<Result<null, EndPartRefusal>> {
  const found = await partById(ask.tx, memberId);
  if (!found) return no({ kind: 'no-such-part' });
  if (!fillTeam.may(ask.who) || whyNotAssign(ask.who, found.part)) return no({ kind: 'not-allowed' });
  const { from, to } = found.period;
  if (to !== null && Temporal.Instant.compare(to, at) <= 0) return no({ kind: 'has-ended' });
  if (Temporal.Instant.compare(at, from) <= 0) return no({ kind: 'ends-before-it-began' });

  await ask.tx
    .updateTable('app.case_team_member')
    .set({ during: writeRange({ from, to: at }) })
    .where('id', '=', memberId)
    .execute();
  await followAssignments(ask.tx, found.case_id);
  await recordFact(ask, teamChanged, [found.case_id], {
    case: found.case_id,
    member: memberId,
    user: found.user_id,
    part: found.part,
    began: false,
    at,
  });
  return ok(null);
}
