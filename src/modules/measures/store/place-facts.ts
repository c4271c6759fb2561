import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import { communityMiles, type Outline, placer, readOutline } from '#modules/agency/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type {
  AreaVersion,
  Home,
  Lies,
  Meanwhile,
  Need,
  Placed,
  PlaceFacts,
  Referral,
  Service,
  Stay,
} from '../rules/places/facts.ts';

/** What is read is what figures of days from `since` on can need; services only where one of the days is `today`. */
export type FactsAsked = { readonly zone: string; readonly since: Day; readonly services: boolean };

/** Windows of figures reach two years back, and who came back then left up to a year before. */
const REACH = 3 * 366;
const day = (column: string) => sql.raw(`(${column} - date '1970-01-01')`);
const from = sql`${day('lower(during)')} as "from"`;
const to = sql`${day('upper(during)')} as "to"`;

const byKey = <T extends { readonly key: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> =>
  Map.groupBy(rows, row => row.key);

type RowPoint = { readonly x: number | null; readonly y: number | null };
const pointOf = ({ x, y }: RowPoint) => (x === null || y === null ? null : ([x, y] as const));

/** Reads everything figures of places are counted from, of the agency at hand, as far as the reader may. */
export async function placeFacts(tx: Tx, asked: FactsAsked): Promise<PlaceFacts> {
  const [areas, communities, stays, addresses] = [
    await areaVersions(tx),
    await communitiesOf(tx),
    await staysOf(tx, asked),
    await addressesOf(tx),
  ];
  return {
    areas,
    communities,
    stays,
    addresses,
    placements: await placementsOf(tx, asked),
    meanwhile: await meanwhileOf(tx, asked),
    schools: await schoolsOf(tx),
    homes: await homesOf(tx),
    inquiries: await inquiriesOf(tx),
    services: asked.services ? await servicesOf(tx) : null,
    needs: await needsOf(tx),
    referrals: await referralsOf(tx, asked),
    working: await workingOf(tx),
    agreed: await agreedOf(tx),
    promised: await promisedOf(tx),
    miles: await communityMiles(tx),
    placer,
  };
}

/** All versions of all neighborhoods. */
export async function areaVersions(tx: Tx): Promise<AreaVersion[]> {
  const { rows } = await sql<Omit<AreaVersion, 'outline'> & { outline: string | null }>`
    select id, code, outline::text as outline, postal_codes as "postalCodes", people_under_18 as people, ${from}, ${to}
    from app.agency_v_outline order by code, lower(during)`.execute(tx);
  return rows.map(row => ({ ...row, outline: row.outline === null ? null : (readOutline(row.outline) as Outline) }));
}

async function communitiesOf(tx: Tx): Promise<PlaceFacts['communities']> {
  const { rows } = await sql<{ id: string; areas: { code: string; from: Day; to: Day | null }[] }>`
    select c.id, coalesce((select json_agg(json_build_object('code', a.area_code, 'from', lower(a.during) - date '1970-01-01', 'to', upper(a.during) - date '1970-01-01'))
      from app.partnerships_v_community_area a where a.community_id = c.id), '[]') as areas
    from app.partnerships_v_community c where c.ended_on is null`.execute(tx);
  return rows;
}

/** Days of what begins and ends at a moment, in the agency's time zone. */
const localDays = (zone: string) => sql`(lower(during) at time zone ${zone})::date - date '1970-01-01' as "from",
  (upper(during) at time zone ${zone})::date - date '1970-01-01' as "to"`;
const since = (asked: FactsAsked) =>
  sql`(upper_inf(during) or upper(during) >= date '1970-01-01' + ${asked.since - REACH}::integer)`;

async function staysOf(tx: Tx, asked: FactsAsked): Promise<Stay[]> {
  const { rows } = await sql<Stay>`
    select id, child_id as "childId", case_id as "caseId", exit_reason as exit, ${localDays(asked.zone)}
    from app.placement_v_episode where ${since(asked)} order by lower(during)`.execute(tx);
  return rows;
}

async function addressesOf(tx: Tx): Promise<PlaceFacts['addresses']> {
  const { rows } = await sql<
    { key: string; from: Day; to: Day | null; areaId: string | null; postalCode: string | null } & RowPoint
  >`
    select p.person_id as key, p.area_id as "areaId", p.postal_code as "postalCode", p.place[0] as x, p.place[1] as y,
      coalesce(lower(p.during) - date '1970-01-01', -100000) as "from", upper(p.during) - date '1970-01-01' as "to"
    from app.people_v_place p order by p.person_id, lower(p.during) nulls first`.execute(tx);
  return byKey(rows.map(row => ({ ...row, point: pointOf(row) })));
}

async function placementsOf(tx: Tx, asked: FactsAsked): Promise<PlaceFacts['placements']> {
  const { rows } = await sql<Placed & { key: string }>`
    select child_id as key, home_id as "homeId", with_person_id as "withPersonId", setting, counts_as_move as counts, ${localDays(asked.zone)}
    from app.placement_v_placement where ${since(asked)} order by child_id, lower(during)`.execute(tx);
  return byKey(rows);
}

async function meanwhileOf(tx: Tx, asked: FactsAsked): Promise<PlaceFacts['meanwhile']> {
  const { rows } = await sql<Meanwhile & { key: string }>`
    select child_id as key, home_id as "homeId", setting, holds_bed as "holdsBed", hold_bed_until - date '1970-01-01' as "heldUntil", ${localDays(asked.zone)}
    from app.placement_v_whereabouts where ${since(asked)} order by child_id, lower(during)`.execute(tx);
  return byKey(rows);
}

async function schoolsOf(tx: Tx): Promise<PlaceFacts['schools']> {
  const { rows } = await sql<{ key: string; areaId: string | null; from: Day; to: Day | null }>`
    select child_id as key, area_id as "areaId", ${from}, ${to} from app.education_v_school_place order by child_id, lower(during)`.execute(
    tx,
  );
  return byKey(rows);
}

async function homesOf(tx: Tx): Promise<PlaceFacts['homes']> {
  const { rows } = await sql<Omit<Home, keyof Lies> & { areaId: string | null } & RowPoint>`
    select h.id, h.kind, h.respite_only as "respiteOnly", h.closed_on - date '1970-01-01' as "closedOn", h.area_id as "areaId",
      h.place[0] as x, h.place[1] as y,
      coalesce(l.licenses, '[]') as licenses, coalesce(t.holds, '[]') as holds, coalesce(t.more, '[]') as more, coalesce(c.until, '[]') as "clearedUntil"
    from app.licensing_v_home h
    left join (select home_id, json_agg(json_build_object('beds', beds, 'onlyChild', only_child_id is not null,
        'from', lower(during) - date '1970-01-01', 'to', upper(during) - date '1970-01-01') order by during) as licenses
      from app.licensing_v_license_terms group by home_id) l on l.home_id = h.id
    left join (select home_id,
        json_agg(json_build_object('from', lower(during) - date '1970-01-01', 'to', upper(during) - date '1970-01-01')) filter (where kind = 'hold') as holds,
        json_agg(json_build_object('beds', beds, 'from', lower(during) - date '1970-01-01', 'to', upper(during) - date '1970-01-01')) filter (where kind = 'more') as more
      from app.licensing_v_room_terms where kind <> 'clearance' group by home_id) t on t.home_id = h.id
    left join (select home_id, json_agg(until) as until from (
        select home_id, nullif(max(coalesce(upper(during), 'infinity')), 'infinity') - date '1970-01-01' as until
        from app.licensing_v_room_terms where kind = 'clearance' group by home_id, person_id, checked) held group by home_id) c on c.home_id = h.id`.execute(
    tx,
  );
  return new Map(rows.map(row => [row.id, { ...row, point: pointOf(row), postalCode: null }]));
}

async function inquiriesOf(tx: Tx): Promise<PlaceFacts['inquiries']> {
  const { rows } = await sql<PlaceFacts['inquiries'][number]>`
    select id, came_on - date '1970-01-01' as "cameOn", area_code as "areaCode", source = 'partner' as "byPartner", licensed_on - date '1970-01-01' as "licensedOn"
    from app.licensing_v_inquiry`.execute(tx);
  return rows;
}

async function servicesOf(tx: Tx): Promise<Service[]> {
  const { rows } = await sql<Service>`
    select service_id as id, bool_or(covers = 'agency') as everywhere, max(assured_on) - date '1970-01-01' as "checkedOn",
      coalesce(array_agg(distinct area) filter (where area is not null), '{}') as "areaIds",
      coalesce(array_agg(distinct code) filter (where code is not null), '{}') as "postalCodes"
    from app.organizations_v_reach left join lateral unnest(areas) area on true left join lateral unnest(postal_codes) code on true
    group by service_id`.execute(tx);
  return rows;
}

/** What a rule of its own protects is in nobody's figures here. */
async function needsOf(tx: Tx): Promise<Need[]> {
  const { rows } = await sql<Need>`
    select n.id, n.person_id as "personId", n.identified_on - date '1970-01-01' as "from", n.ended_on - date '1970-01-01' as "to",
      (select min(r.started_on) - date '1970-01-01' from app.referrals_v_referral r where r.need_id = n.id and r.person_id = n.person_id
        and r.started_on is not null and (r.state in ('started', 'on-hold', 'completed') or r.state = 'closed' and coalesce(r.need_met, 'no') <> 'no')) as "helpedOn"
    from app.assessments_v_need n where n.sensitive is null and n.ended_why is distinct from 'mistake'`.execute(tx);
  return rows;
}

async function referralsOf(tx: Tx, { zone, since: first }: FactsAsked): Promise<Referral[]> {
  const { rows } = await sql<Referral>`
    select r.id, r.person_id as "personId", (r.sent_at at time zone ${zone})::date - date '1970-01-01' as "sentOn", r.started_on - date '1970-01-01' as "startedOn"
    from app.referrals_v_referral r left join app.assessments_v_need n on n.id = r.need_id and n.person_id = r.person_id
    where r.sent_at is not null and r.state <> 'in-error' and n.sensitive is null and r.sent_at >= date '1970-01-01' + ${first - 366}::integer`.execute(
    tx,
  );
  return rows;
}

async function workingOf(tx: Tx): Promise<PlaceFacts['working']> {
  const { rows } = await sql<PlaceFacts['working'][number]>`
    select partnership_id as "partnershipId", community_id as "communityId", ${from}, ${to} from app.partnerships_v_working`.execute(
    tx,
  );
  return rows;
}

async function agreedOf(tx: Tx): Promise<PlaceFacts['agreed']> {
  const { rows } = await sql<PlaceFacts['agreed'][number]>`
    select agreement_id as "agreementId", partnership_id as "partnershipId", ${from}, ${to}
    from app.partnerships_v_formal_agreement where not isempty(during)`.execute(tx);
  return rows;
}

async function promisedOf(tx: Tx): Promise<PlaceFacts['promised']> {
  const { rows } = await sql<PlaceFacts['promised'][number]>`
    select id, communities as "communityIds", ${day('due_on')} as "dueOn", ${day('kept_on')} as "keptOn",
      ${day('withdrawn_on')} as "withdrawnOn", ${day('released_on')} as "releasedOn"
    from app.partnerships_v_promise`.execute(tx);
  return rows;
}

/** Codes of the neighborhoods of a community on a day (ISO). */
export async function areaCodesOf(tx: Tx, communityId: string, on: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select area_code as code from app.partnerships_v_community_area where community_id = ${communityId} and during @> ${on}::date`.execute(
    tx,
  );
  return rows.map(row => row.code);
}
