import { type Selectable, sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { organizationNames, serviceNames } from '#modules/organizations/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Tables } from '../tables.ts';

/** A referral with the names of its service and organization. */
export type ListedReferral = Selectable<Tables['app.referral']> & {
  readonly service: string;
  readonly organization: string;
  /** The day of the word of progress that is asked for and has not come; null when none is. */
  readonly update_due_on: string | null;
};

/** The referrals of these people: what goes on first, then the newest. */
export async function referralsOf(tx: Tx, personIds: readonly Id[]): Promise<ListedReferral[]> {
  if (personIds.length === 0) return [];
  const rows = await tx
    .selectFrom('app.referral as r')
    .selectAll()
    .select(
      sql<
        string | null
      >`(select min(u.due_on)::text from app.progress_update u where u.referral_id = r.id and u.came_at is null)`.as(
        'update_due_on',
      ),
    )
    .where('person_id', 'in', personIds)
    .orderBy(sql`state in ('closed', 'withdrawn', 'in-error')`)
    .orderBy('opened_at', 'desc')
    .execute();
  const names = await serviceNames(
    tx,
    rows.map(row => row.service_id),
  );
  return rows.map(row => {
    const { service = '', organization = '' } = names.get(row.service_id) ?? {};
    return { ...row, service, organization };
  });
}

export type BasisLine = Selectable<Tables['app.sharing_basis']> & { readonly organization: string };

/** The grounds on which something of these people may be told, the newest first. */
export async function basesOf(tx: Tx, personIds: readonly Id[]): Promise<BasisLine[]> {
  if (personIds.length === 0) return [];
  const rows = await tx
    .selectFrom('app.sharing_basis')
    .selectAll()
    .where('person_id', 'in', personIds)
    .orderBy('recorded_at', 'desc')
    .execute();
  const names = await organizationNames(
    tx,
    rows.map(row => row.organization_id),
  );
  return rows.map(row => ({ ...row, organization: names.get(row.organization_id) ?? '' }));
}

/** Appointments of these people from a moment on, the next one first. */
export async function appointmentsOf(tx: Tx, personIds: readonly Id[], from: string) {
  if (personIds.length === 0) return [];
  const rows = await tx
    .selectFrom('app.service_appointment as a')
    .innerJoin('app.referral as r', 'r.id', 'a.referral_id')
    .select([
      'a.id',
      'a.person_id',
      'a.starts_at',
      'a.place',
      'a.transport',
      'a.interpreter',
      'a.referral_id',
      'r.service_id',
    ])
    .where('a.person_id', 'in', personIds)
    .where('a.starts_at', '>=', from)
    .where('a.attended', 'is', null)
    .orderBy('a.starts_at')
    .execute();
  const names = await serviceNames(
    tx,
    rows.map(row => row.service_id),
  );
  return rows.map(row => {
    const { service = '', confidential = true } = names.get(row.service_id) ?? {};
    return { ...row, service, confidential };
  });
}

/** What hangs on one referral: steps, what was told, and words of progress, each in the order they came. */
export async function hangingOn(tx: Tx, referralId: Id) {
  const [steps, shares, updates] = await Promise.all([
    tx
      .selectFrom('app.referral_step')
      .selectAll()
      .where('referral_id', '=', referralId)
      .orderBy('taken_at')
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('app.referral_share')
      .selectAll()
      .where('referral_id', '=', referralId)
      .orderBy('shared_at')
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('app.progress_update')
      .selectAll()
      .where('referral_id', '=', referralId)
      .orderBy(sql`coalesce(came_at, due_on)`)
      .execute(),
  ]);
  return { steps, shares, updates };
}

/** How well a referral fitted, in whose eyes, the newest first. */
export const ratingsOf = (tx: Tx, referralId: Id) =>
  tx
    .selectFrom('app.fit_rating')
    .select(['id', 'rated_as', 'rated_by', 'stars', 'words', 'rated_at'])
    .where('referral_id', '=', referralId)
    .orderBy('rated_at', 'desc')
    .execute();
