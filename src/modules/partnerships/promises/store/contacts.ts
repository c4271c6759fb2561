import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

const contacts = (tx: Tx) =>
  tx
    .selectFrom('app.partner_contact as k')
    .innerJoin('app.partnership as p', 'p.id', 'k.partnership_id')
    .innerJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
    .leftJoin('app.access_v_staff as u', 'u.id', 'k.by_id')
    .leftJoin('app.partner_person as n', 'n.id', 'k.person_id')
    .select([
      'k.id',
      'k.partnership_id',
      'k.happened_on',
      'k.channel',
      'k.direction',
      'k.answers_id',
      'k.summary',
      'k.next_step',
      'k.next_on',
      'o.name as organization',
      'u.name as by',
    ])
    .select(sql<string | null>`coalesce(n.name, k.with_words)`.as('with'));

export type ContactRow = Awaited<ReturnType<typeof contactsOf>>[number];

export const contactById = async (tx: Tx, id: string) =>
  isId(id) ? contacts(tx).where('k.id', '=', id).executeTakeFirst() : undefined;

/** Contacts with a partner, the newest first. */
export const contactsOf = (tx: Tx, partnershipId: Id) =>
  contacts(tx)
    .where('k.partnership_id', '=', partnershipId)
    .orderBy('k.happened_on', 'desc')
    .orderBy('k.id', 'desc')
    .execute();

const agreements = (tx: Tx) =>
  tx
    .selectFrom('app.contact_agreement as a')
    .select([
      'a.id',
      'a.partnership_id',
      'a.rhythm_days',
      'a.ways',
      'a.hours',
      'a.our_reply_days',
      'a.their_reply_days',
      'a.language',
      'a.review_on',
      'a.closer_why',
    ])
    .select([sql<string>`lower(a.during)::text`.as('from'), sql<string | null>`upper(a.during)::text`.as('to')]);

/** How both sides agreed to talk on a day (ISO); undefined when they have not. */
export const contactAgreementOn = (tx: Tx, partnershipId: Id, on: string) =>
  agreements(tx)
    .where('a.partnership_id', '=', partnershipId)
    .where(sql<boolean>`a.during @> ${on}::date`)
    .executeTakeFirst();

/** What both sides agreed, one after another, the newest first. */
export const contactAgreementsOf = (tx: Tx, partnershipId: Id) =>
  agreements(tx).where('a.partnership_id', '=', partnershipId).orderBy(sql`lower(a.during)`, 'desc').execute();

/** A living partnership with its last contact. */
export type QuietRow = Awaited<ReturnType<typeof quietSince>>[number];

/**
 * Living partnerships without a contact since a day (ISO), the longest silence first; with `userId` those this person keeps,
 * speaks for, or has talked to.
 */
export function quietSince(tx: Tx, today: string, since: string, userId: Id | null) {
  let rows = tx
    .selectFrom('app.partnership as p')
    .innerJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
    .innerJoin('app.partnership_stay as s', join =>
      join.onRef('s.partnership_id', '=', 'p.id').on(sql<boolean>`s.during @> ${today}::date`),
    )
    .leftJoin('app.access_v_staff as u', 'u.id', 'p.owner_id')
    .leftJoinLateral(
      eb =>
        eb
          .selectFrom('app.partner_contact as k')
          .select(sql<string | null>`max(k.happened_on)`.as('last_on'))
          .whereRef('k.partnership_id', '=', 'p.id')
          .as('l'),
      join => join.onTrue(),
    )
    .leftJoin('app.contact_agreement as a', join =>
      join.onRef('a.partnership_id', '=', 'p.id').on(sql<boolean>`a.during @> ${today}::date`),
    )
    .select(['p.id', 'p.noted_on', 'o.name as organization', 'u.name as owner', 'l.last_on', 'a.rhythm_days'])
    .where('s.state', 'not in', ['declined', 'lapsed', 'ended'])
    .where(sql<boolean>`coalesce(l.last_on, '-infinity') < ${since}::date`);
  if (userId)
    rows = rows.where(
      sql<boolean>`(p.owner_id = ${userId}
        or exists (select from app.partner_person n where n.partnership_id = p.id and n.user_id = ${userId} and n.during @> ${today}::date)
        or exists (select from app.partner_contact k where k.partnership_id = p.id and k.by_id = ${userId}))`,
    );
  return rows.orderBy(sql`l.last_on nulls first`).orderBy('o.name').execute();
}
