import type { Id } from '#kernel/ids.ts';
import { serviceNames } from '#modules/organizations/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { ReferralState } from '../rules/life.ts';

/** So many steps are told; a family with more has them on the pages of its referrals. */
const MOST = 300;

/** The steps of all referrals of these people but drafts, with whose service it was, the newest first. */
export async function stepsOf(tx: Tx, personIds: readonly Id[]) {
  if (personIds.length === 0) return [];
  const rows = await tx
    .selectFrom('app.referral_step as s')
    .innerJoin('app.referral as r', join =>
      join.onRef('r.id', '=', 's.referral_id').onRef('r.person_id', '=', 's.person_id'),
    )
    .select(['s.id', 's.person_id', 's.to_state', 's.taken_at', 's.reason', 'r.number', 'r.service_id'])
    .where('s.person_id', 'in', personIds)
    .where('s.to_state', '<>', 'draft')
    .orderBy('s.taken_at', 'desc')
    .limit(MOST)
    .$narrowType<{ to_state: ReferralState }>()
    .execute();
  const names = await serviceNames(
    tx,
    rows.map(row => row.service_id),
  );
  return rows.map(row => ({ ...row, ...(names.get(row.service_id) ?? { service: '', organization: '' }) }));
}
