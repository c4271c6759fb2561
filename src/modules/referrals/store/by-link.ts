import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { serviceById } from '#modules/organizations/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { notThere } from '#platform/http/ask.ts';
import type { Part } from '../contract.ts';
import { type ReferralRow, referralById } from './referral.ts';
import type { SaidLine } from './telling.ts';

/** A part of the record as it was told. `guarded` parts may not be passed on. */
export type ToldPart = { readonly part: Part; readonly guarded: boolean; readonly said: readonly SaidLine[] };

/** What somebody of the service reads of a referral by its link. */
export type ByLink = {
  readonly referral: ReferralRow;
  readonly service: string;
  readonly told: readonly ToldPart[];
  readonly appointments: readonly { readonly id: Id; readonly startsAt: string; readonly place: string | null }[];
  readonly updateDueOn: string | null;
};

/** The one referral of the link at hand. Throws NotThere when the link or the ground to tell it is over. */
export async function referralByLink(tx: Tx, id: Id): Promise<ByLink> {
  const referral = await referralById(tx, id);
  if (!referral) return notThere();
  const service = await serviceById(tx, referral.service_id);
  // Told again after a change, a part is shown as it was told last.
  const told = await sql<ToldPart>`
    select distinct on (part) part, guarded, said->'lines' as said from app.referral_share where referral_id = ${id}
    order by part, shared_at desc, id desc`.execute(tx);
  const appointments = await tx
    .selectFrom('app.service_appointment')
    .select(['id', 'starts_at as startsAt', 'place'])
    .where('referral_id', '=', id)
    .orderBy('starts_at')
    .execute();
  const due = await tx
    .selectFrom('app.progress_update')
    .select('due_on')
    .where('referral_id', '=', id)
    .where('came_at', 'is', null)
    .orderBy('due_on')
    .executeTakeFirst();
  return { referral, service: service?.name ?? '', told: told.rows, appointments, updateDueOn: due?.due_on ?? null };
}
