import type { Id } from '#kernel/ids.ts';
import { caseOfChild, teamOf } from '#modules/cases/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type Assessor, staffAmong } from './store/workers.ts';

/** Who may be asked to assess a child: the staff on the team of the child's case now, by name. */
export async function assessorsOf({ tx, now, language }: Ask, childId: Id): Promise<Assessor[]> {
  const caseId = await caseOfChild(tx, childId);
  const team = caseId ? await teamOf(tx, caseId, language) : [];
  const isNow = ({ from, to }: { from: string | null; to: string | null }) =>
    (from === null || Temporal.Instant.compare(from, now) <= 0) &&
    (to === null || Temporal.Instant.compare(now, to) < 0);
  return staffAmong(
    tx,
    team.filter(({ period }) => isNow(period)).map(({ user_id }) => user_id),
  );
}
