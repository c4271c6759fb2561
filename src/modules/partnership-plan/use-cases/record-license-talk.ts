import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { staffInRoles } from '#modules/access/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { LicenseTalkRecorded } from '../facts.ts';
import { COUNSELORS } from '../license-signers.ts';
import { openCopyOf } from '../open-license-copy.ts';
import { keepLicenseCopy } from '../policy.ts';

export type RecordLicenseTalk = {
  readonly homeId: Id;
  /** ISO day of the talk; today or before. */
  readonly talkedOn: string;
  /** The licensing counselor who led it. */
  readonly talkedBy: Id;
  readonly note: string | null;
};

export type RecordLicenseTalkRefusal = { readonly kind: 'not-allowed' } | { readonly kind: 'copy-not-open' } | Invalid;

/**
 * Records that a licensing counselor went through the license copy with the caregivers, before each license (S3-01;
 * Florida: reviewed and discussed with a licensing counselor, 65C-45.010(1)(c), F.A.C.).
 */
export async function recordLicenseTalk(
  ask: Ask,
  { homeId, talkedOn, talkedBy, note }: RecordLicenseTalk,
): Promise<Result<{ id: Id }, RecordLicenseTalkRefusal>> {
  const open = await openCopyOf(ask, homeId);
  if (!open) return no({ kind: 'copy-not-open' });

  if (!keepLicenseCopy.may(ask.who)) return no({ kind: 'not-allowed' });

  const counselors = await staffInRoles(ask.tx, COUNSELORS, ask.now);
  const problems = [
    ...(talkedOn > ask.today.toString() ? [{ at: 'talkedOn', code: 'talk-in-the-future' }] : []),
    ...(counselors.some(({ id }) => id === talkedBy) ? [] : [{ at: 'talkedBy', code: 'not-a-counselor' }]),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await ask.tx
    .insertInto('app.license_talk')
    .values({
      id,
      agency_id: ask.who.agencyId,
      office_id: null,
      home_id: homeId,
      agreement_id: open.id,
      talked_on: talkedOn,
      talked_by: talkedBy,
      note,
      recorded_at: ask.now,
      recorded_by: ask.who.userId,
    })
    .execute();
  await recordFact(ask, LicenseTalkRecorded, [homeId], { homeId, talkId: id });
  return ok({ id });
}
