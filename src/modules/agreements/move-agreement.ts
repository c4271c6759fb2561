import { sql } from 'kysely';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { AgreementRow, AgreementState } from './contract.ts';
import { AgreementChanged } from './facts.ts';
import { stateAfter } from './rules/where-it-stands.ts';
import { standingNow, writeState } from './store/agreements.ts';

/** What every fact of an agreement says of it. */
export const aboutOf = ({ id, kind, subjectId, childId, homeId }: Ids) => ({
  agreementId: id,
  kind,
  subjectId,
  childId,
  homeId,
});
type Ids = Pick<AgreementRow, 'id' | 'kind' | 'subjectId' | 'childId' | 'homeId'>;
type Moving = Ids & Pick<AgreementRow, 'sourceId' | 'sittingId' | 'versionId'>;

/** Tells that an agreement went from one state to another. */
export const tellChange = (
  ask: Ask,
  agreement: Moving,
  from: AgreementState | null,
  to: AgreementState,
): Promise<void> =>
  recordFact(ask, AgreementChanged, [agreement.subjectId], {
    ...aboutOf(agreement),
    sourceId: agreement.sourceId,
    sittingId: agreement.sittingId,
    versionId: agreement.versionId,
    from,
    to,
  });

/** Writes where an agreement goes and tells it. */
export async function moveTo(
  ask: Ask,
  agreement: AgreementRow,
  to: AgreementState,
  more: Parameters<typeof writeState>[4] = {},
): Promise<void> {
  await writeState(ask.tx, agreement.id, to, ask.now, more);
  await tellChange(ask, agreement, agreement.state, to);
}

/**
 * Lets an agreement go where it stands now that somebody signed, declined or left the list. It is in force from the last
 * signature on, which on paper may lie before it was entered; the one before it is superseded in the same breath.
 */
export async function settle(ask: Ask, agreement: AgreementRow): Promise<AgreementState> {
  const standing = await standingNow(ask.tx, agreement.id);
  const to = stateAfter(agreement.state, standing);
  if (to === agreement.state) return to;
  await moveTo(ask, agreement, to, to === 'in_force' ? { in_force_from: standing.lastSigned ?? ask.now } : {});
  if (to === 'in_force') await supersedeFormer(ask, agreement);
  return to;
}

async function supersedeFormer(ask: Ask, agreement: AgreementRow): Promise<void> {
  const { rows } = await sql<Moving>`
    select id, kind, subject_id as "subjectId", child_id as "childId", home_id as "homeId", source_id as "sourceId",
      sitting_id as "sittingId", version_id as "versionId"
    from app_definer.supersede_former(${agreement.id}::uuid)`.execute(ask.tx);
  for (const former of rows) await tellChange(ask, former, 'in_force', 'superseded');
}
