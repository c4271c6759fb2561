import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import { no, type Result } from '#kernel/result.ts';
import { staffInRoles } from '#modules/access/index.ts';
import {
  makeReady,
  type NotThereRefusal,
  type StateForbids,
  setSigners,
  signersOf,
} from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { licenseRenderings } from '../license-renderings.ts';
import { COUNSELORS, licenseSigners } from '../license-signers.ts';
import { openCopyOf } from '../open-license-copy.ts';
import { keepLicenseCopy } from '../policy.ts';
import { licenseTalks } from '../store/license-talks.ts';

export type PrepareLicenseCopy = {
  readonly homeId: Id;
  /** The counselor who signs for the agency; who is named already when left out. */
  readonly representative?: Id | null;
};

export type PrepareLicenseCopyRefusal =
  | { readonly kind: 'copy-not-open' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'talk-not-recorded' }
  | { readonly kind: 'no-caregiver' }
  | { readonly kind: 'no-representative'; readonly at: 'representative' }
  | NotThereRefusal
  | StateForbids
  | Invalid;

/** Makes the license copy ready to be signed: its text is frozen in both languages, and its signers are those of today. */
export async function prepareLicenseCopy(
  ask: Ask,
  { homeId, representative }: PrepareLicenseCopy,
): Promise<Result<{ versionId: Id; number: number }, PrepareLicenseCopyRefusal>> {
  const open = await openCopyOf(ask, homeId);
  if (!open) return no({ kind: 'copy-not-open' });

  if (!keepLicenseCopy.may(ask.who)) return no({ kind: 'not-allowed' });

  const talks = await licenseTalks(ask.tx, homeId);
  if (!talks.some(({ agreementId }) => agreementId === open.id)) return no({ kind: 'talk-not-recorded' });

  const named = (await signersOf(ask.tx, open.id)).find(({ capacity }) => capacity === 'agency_representative');
  const chosen = representative ?? named?.userId ?? null;
  const counselor = (await staffInRoles(ask.tx, COUNSELORS, ask.now)).find(({ id }) => id === chosen);
  if (!counselor) return no({ kind: 'no-representative', at: 'representative' });
  const signers = await licenseSigners(ask, { homeId, pack: open.pack, representative: counselor.id });
  if (!signers.some(({ capacity }) => capacity === 'caregiver')) return no({ kind: 'no-caregiver' });

  const set = await setSigners(ask, open.id, signers);
  if (!set.ok) return set;
  return makeReady(ask, { agreementId: open.id, renderings: await licenseRenderings(ask, open) });
}
