import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { AgreementState } from '#modules/agreements/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { PartnerKind } from '../rules/kinds.ts';

const agreements = (tx: Tx) =>
  tx
    .selectFrom('app.partner_agreement as p')
    .innerJoin('app.agreements_v_agreement as a', 'a.id', 'p.agreement_id')
    .leftJoin('app.access_v_staff as u', 'u.id', 'p.owner_id')
    .select([
      'p.title',
      'p.notice_days',
      'p.renewal_days',
      'p.owner_id',
      'p.review_since',
      'p.amends_id',
      'p.renews_id',
      'p.notice_on',
      'p.notice_by_agency',
      'p.ends_on',
      'p.end_reason',
      'p.end_words',
      'p.outcome',
      'p.begun_at',
      'u.name as owner',
    ])
    .select([
      sql<Id>`a.id`.as('id'),
      sql<string>`a.state_at`.as('state_at'),
      sql<string | null>`a.in_force_from`.as('in_force_from'),
      sql<PartnerKind>`p.kind`.as('kind'),
      sql<AgreementState>`a.state`.as('state'),
      sql<string>`lower(p.term)::text`.as('from'),
      sql<string>`(upper(p.term) - 1)::text`.as('until'),
      sql<number | null>`p.amount_cents::float8`.as('amount_cents'),
      sql<Id>`a.subject_id`.as('partnership_id'),
    ]);

/** An agreement with partners as its pages show it; days are ISO, `until` the last one. */
export type PartnerAgreement = Awaited<ReturnType<typeof allAgreements>>[number];

/** Every agreement with partners: the next to end first, what is over after it. */
export const allAgreements = (tx: Tx) =>
  agreements(tx).orderBy(sql`a.state in ('superseded', 'ended')`).orderBy(sql`upper(p.term)`).orderBy('p.id').execute();

/** Those one partner is a party of, in the same order. */
export const agreementsWith = (tx: Tx, partnershipId: Id) =>
  agreements(tx)
    .where(
      sql<boolean>`exists (select from app.partner_agreement_party y where y.agreement_id = a.id and y.partnership_id = ${partnershipId})`,
    )
    .orderBy(sql`a.state in ('superseded', 'ended')`)
    .orderBy(sql`upper(p.term) desc`)
    .orderBy('p.id')
    .execute();

/** One of them; undefined when there is none for the asker. */
export const partnerAgreementById = async (tx: Tx, id: string) =>
  isId(id) ? agreements(tx).where('a.id', '=', id).executeTakeFirst() : undefined;

/** The one that amends or renews another and is not over; undefined when there is none. */
export const followerOf = (tx: Tx, id: Id) =>
  agreements(tx)
    .where(eb => eb.or([eb('p.amends_id', '=', id), eb('p.renews_id', '=', id)]))
    .where('a.state', '<>', 'ended')
    .orderBy('p.id', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The partners of agreements, the one that keeps it first. */
export const partiesOf = (tx: Tx, agreementIds: readonly Id[]) =>
  agreementIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('app.partner_agreement_party as y')
        .innerJoin('app.agreements_v_agreement as a', 'a.id', 'y.agreement_id')
        .innerJoin('app.partnership as p', 'p.id', 'y.partnership_id')
        .innerJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
        .leftJoin('app.partner_person as h', 'h.id', 'y.person_id')
        .select([
          'y.agreement_id',
          'y.partnership_id',
          'y.person_id',
          sql<string>`o.name`.as('organization'),
          'h.name as person',
        ])
        .where('y.agreement_id', 'in', [...agreementIds])
        .orderBy(sql`y.partnership_id <> a.subject_id`)
        .orderBy('o.name')
        .execute();

/** Living agreements of a kind with one of these partners whose text is out or signed, and whose term shares a day. */
export const overlappingAgreements = (
  tx: Tx,
  given: {
    readonly kind: PartnerKind;
    readonly partnershipIds: readonly Id[];
    readonly from: string;
    readonly until: string;
    readonly except: readonly Id[];
  },
) =>
  tx
    .selectFrom('app.partner_agreement as p')
    .innerJoin('app.agreements_v_agreement as a', 'a.id', 'p.agreement_id')
    .innerJoin('app.partner_agreement_party as y', 'y.agreement_id', 'a.id')
    .innerJoin('app.partnership as s', 's.id', 'y.partnership_id')
    .innerJoin('app.organizations_v_name as o', 'o.id', 's.organization_id')
    .select(['p.agreement_id as id', 'p.title', sql<string>`o.name`.as('organization')])
    .select(sql<string>`(upper(p.term) - 1)::text`.as('until'))
    .where('p.kind', '=', given.kind)
    .where('a.state', 'in', ['ready', 'partly_signed', 'in_force', 'declined', 'void'])
    .where('y.partnership_id', 'in', [...given.partnershipIds])
    .where(
      sql<boolean>`daterange(lower(p.term), least(upper(p.term), p.ends_on)) && daterange(${given.from}::date, ${given.until}::date, '[]')`,
    )
    .where('a.id', 'not in', given.except.length > 0 ? [...given.except] : ['00000000-0000-0000-0000-000000000000'])
    .orderBy('p.id')
    .execute();

/** Organizations of partnerships by their ids, and what each was merged into. */
export const organizationsOf = (tx: Tx, partnershipIds: readonly Id[]) =>
  partnershipIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('app.partnership as p')
        .innerJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
        .leftJoin('app.organizations_v_name as m', 'm.id', 'o.merged_into')
        .select(['p.id', sql<string>`o.name`.as('name'), 'm.name as merged_into'])
        .where('p.id', 'in', [...partnershipIds])
        .execute();

/** Partnerships an agreement may be made with, by the name of their organization. */
export const livingPartners = (tx: Tx) =>
  tx
    .selectFrom('app.partnership as p')
    .innerJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
    .innerJoin('app.partnership_stay as s', join =>
      join.onRef('s.partnership_id', '=', 'p.id').on(sql<boolean>`upper_inf(s.during)`),
    )
    .select(['p.id', sql<string>`o.name`.as('name')])
    .where('s.state', 'not in', ['declined', 'ended'])
    .orderBy('o.name')
    .execute();

/** The reasons for which an agreement or a partnership ends. */
export const endReasons = (tx: Tx) =>
  tx.selectFrom('app.partnership_end_reason').select(['code', 'en', 'es']).orderBy('position').execute();
