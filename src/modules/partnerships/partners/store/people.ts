import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

const people = (tx: Tx) =>
  tx
    .selectFrom('app.partner_person as p')
    .leftJoin('app.access_v_staff as u', 'u.id', 'p.user_id')
    .select([
      'p.id',
      'p.partnership_id',
      'p.side',
      'p.rank',
      'p.user_id',
      'p.title',
      'p.email',
      'p.phone',
      'p.speaks',
      'p.signs',
      'p.leaving_on',
    ])
    .select([
      sql<string>`coalesce(p.name, u.name, '')`.as('name'),
      sql<string>`lower(p.during)::text`.as('from'),
      sql<string | null>`upper(p.during)::text`.as('to'),
    ]);

export type PartnerPersonRow = Awaited<ReturnType<typeof peopleOn>>[number];

/** Who speaks for a partnership on a day (ISO), on both sides, the highest level first. */
export const peopleOn = (tx: Tx, partnershipId: Id, on: string) =>
  people(tx)
    .where('p.partnership_id', '=', partnershipId)
    .where(sql<boolean>`p.during @> ${on}::date`)
    .orderBy(sql`array_position(array['sponsor', 'manager', 'line'], p.rank)`)
    .orderBy('p.id')
    .execute();

export const partnerPersonById = async (tx: Tx, id: string) =>
  isId(id) ? people(tx).where('p.id', '=', id).executeTakeFirst() : undefined;
