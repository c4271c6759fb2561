import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import type { FactSupplier, SuppliedFact, SuppliedTrait } from '#modules/clocks/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Judge, Plea } from './contract.ts';
import { courtCorrected } from './where-corrected.ts';

type Dated = { readonly id: Id; readonly child: Id; readonly kind: string; readonly day: Day };

/** Hearings that were held or are set, and what was heard at one: a plea, a demand to file early. Canceled and continued ones never were. */
async function hearings(tx: Tx, children: readonly Id[], zone: string): Promise<SuppliedFact[]> {
  const { rows } = await sql<
    Dated & { at: number; held: boolean; judge: Judge | null; plea: Plea | null; early: boolean | null }
  >`
    select id, child, kind, (moment at time zone ${zone})::date - date '1970-01-01' as day,
      floor(extract(epoch from moment) * 1000)::float8 as at, held, judge, plea, early
    from (select id, child_id as child, kind, coalesce(held_at, set_for) as moment, state = 'held' as held, judge, plea, early_demand as early
          from app.hearing where child_id = any(${children}::uuid[]) and state in ('set', 'held')) h`.execute(tx);
  return rows.flatMap(({ id, child, kind, day, at, held, judge, plea, early }) => {
    const when = { child, from: day, until: null, at };
    const hearing = { ...when, kind: 'hearing', id: `hearing:${id}`, is: { kind, held, judge } };
    const heard: SuppliedFact[] = [hearing];
    if (plea !== null) heard.push({ ...when, kind: 'plea', id: `plea:${id}`, is: { kind: plea } });
    if (early === true) heard.push({ ...when, kind: 'early-filing-demand', id: `early-filing-demand:${id}`, is: {} });
    return heard;
  });
}

/** What ends the time between the shelter hearing and the disposition, where the disposition itself was not recorded. */
const AFTER_SHELTER = ['disposition', 'case-plan-acceptance', 'judicial-review', 'permanency'];
const PLACED = ['supervision', 'wardship', 'temporary-conservatorship', 'final-with-tpr', 'final-without-tpr'];

/**
 * Shelter status: from the shelter hearing to the disposition, or to the end of the stay in care (section 39.01, Florida
 * Statutes: placed pending court disposition).
 */
async function shelterStatuses(tx: Tx, children: readonly Id[], zone: string): Promise<SuppliedFact[]> {
  const { rows } = await sql<{ id: Id; child: Id; from: Day; until: Day | null; at: number }>`
    select h.id, h.child_id as child, (h.held_at at time zone ${zone})::date - date '1970-01-01' as from,
      least(
        (upper(s.during) at time zone ${zone})::date,
        (select min((n.held_at at time zone ${zone})::date) from app.hearing n
         where n.child_id = h.child_id and n.state = 'held' and n.kind = any(${AFTER_SHELTER}::text[]) and n.held_at >= h.held_at),
        (select min(o.ordered_on) from app.court_order o
         where o.child_id = h.child_id and o.kind = any(${PLACED}::text[]) and o.ordered_on >= (h.held_at at time zone ${zone})::date)
      ) - date '1970-01-01' as until,
      floor(extract(epoch from h.held_at) * 1000)::float8 as at
    from app.hearing h join app.placement_v_stay s on s.child_id = h.child_id and s.during @> h.held_at
    where h.child_id = any(${children}::uuid[]) and h.kind = 'shelter' and h.state = 'held'`.execute(tx);
  return rows
    .filter(({ from, until }) => until === null || until > from)
    .map(({ id, ...spell }) => ({ ...spell, kind: 'shelter-status', id: `shelter-status:${id}`, is: {} }));
}

/** What ends the goal of a return home, and what leaves it open. */
const NO_RETURN = {
  findings: ['no-reasonable-efforts', 'abandoned-infant', 'listed-felony'],
  orders: ['services-ended', 'final-with-tpr', 'final-without-tpr', 'wardship'],
};
const ASKED = ['tpr', 'no-services'];

/**
 * The goal of a case plan has no record of its own yet. The law's own goal is the return home (42 USC 671(a)(15)(B)) until
 * a court ends it; where a court was asked to, nobody can tell from here.
 */
async function reunificationGoals(tx: Tx, children: readonly Id[], zone: string): Promise<SuppliedTrait[]> {
  const { rows } = await sql<{ child: Id; ended: boolean; asked: boolean }>`
    select s.child_id as child,
      exists (select from app.finding f where f.child_id = s.child_id and f.kind = any(${NO_RETURN.findings}::text[]) and f.found_on >= s.since)
        or exists (select from app.court_order o where o.child_id = s.child_id and o.kind = any(${NO_RETURN.orders}::text[]) and o.ordered_on >= s.since)
        or exists (select from app.hearing h where h.child_id = s.child_id and h.kind = 'tpr-trial' and h.state = 'held'
                   and (h.held_at at time zone ${zone})::date >= s.since) as ended,
      exists (select from app.petition p where p.child_id = s.child_id and p.kind = any(${ASKED}::text[]) and p.filed_on >= s.since) as asked
    from (select child_id, (lower(during) at time zone ${zone})::date as since from app.placement_v_stay
          where child_id = any(${children}::uuid[]) and during @> (select app.moment())) s`.execute(tx);
  return rows.map(({ child, ended, asked }) => ({
    child,
    trait: 'reunification-goal',
    is: ended ? false : asked ? null : true,
  }));
}

/** What has a day and no time of day. */
const onDay = ({ child, day }: Dated) => ({ child, from: day, until: null, at: null });

async function findings(tx: Tx, children: readonly Id[]): Promise<SuppliedFact[]> {
  const { rows } = await sql<Dated & { first: boolean | null }>`
    select id, child_id as child, kind, found_on - date '1970-01-01' as day, first_order as first
    from app.finding where child_id = any(${children}::uuid[])`.execute(tx);
  return rows.map(row => ({
    ...onDay(row),
    kind: 'finding',
    id: `finding:${row.id}`,
    is: { kind: row.kind, 'first-order': row.first },
  }));
}

async function petitions(tx: Tx, children: readonly Id[]): Promise<SuppliedFact[]> {
  const { rows } = await sql<Dated & { early: boolean | null }>`
    select id, child_id as child, kind, filed_on - date '1970-01-01' as day, early_demand as early
    from app.petition where child_id = any(${children}::uuid[])`.execute(tx);
  return rows.map(row => ({
    ...onDay(row),
    kind: 'petition',
    id: `petition:${row.id}`,
    is: { kind: row.kind, 'early-demand': row.early },
  }));
}

async function orders(tx: Tx, children: readonly Id[]): Promise<SuppliedFact[]> {
  const { rows } = await sql<Dated>`
    select id, child_id as child, kind, ordered_on - date '1970-01-01' as day
    from app.court_order where child_id = any(${children}::uuid[])`.execute(tx);
  return rows.map(row => ({ ...onDay(row), kind: 'order', id: `order:${row.id}`, is: { kind: row.kind } }));
}

/** Hearings on ending parental rights; the notices of others are those of a placement (25 USC 1912(a)). */
const ENDING_RIGHTS = ['tpr-advisory', 'tpr-trial', 'selection-and-implementation'];

/**
 * The day on which the last caregiver was told of a hearing, once all who are to be told were; and, where a tribe is told, the day the
 * last of tribe and parents had it in hand (25 USC 1912(a)). A letter that came back told nobody.
 */
async function notices(tx: Tx, children: readonly Id[], zone: string): Promise<SuppliedFact[]> {
  const { rows } = await sql<{ id: Id; child: Id; day: Day; tribal: boolean; tpr: boolean }>`
    select (array_agg(n.id order by n.sent_at desc))[1] as id, n.child_id as child, (max(n.sent_at) at time zone ${zone})::date - date '1970-01-01' as day,
      false as tribal, false as tpr
    from app.hearing_notice n where n.child_id = any(${children}::uuid[]) and n.part = 'caregiver' and n.called_off is null
    group by n.child_id, n.hearing_id having bool_and(n.sent_at is not null and n.returned_on is null)
    union all
    select (array_agg(n.id order by n.proof_at desc))[1], n.child_id, (max(n.proof_at) at time zone ${zone})::date - date '1970-01-01',
      true, bool_or(n.hearing_kind = any(${ENDING_RIGHTS}::text[]))
    from app.hearing_notice n
    where n.child_id = any(${children}::uuid[]) and n.part in ('tribe', 'mother', 'father', 'guardian') and n.called_off is null
    group by n.child_id, n.hearing_id having bool_or(n.part = 'tribe') and bool_and(n.proof is not null and n.returned_on is null)`.execute(
    tx,
  );
  return rows.map(
    ({ id, child, day, tribal, tpr }): SuppliedFact => ({
      child,
      from: day,
      until: null,
      at: null,
      kind: tribal ? 'icwa-notice-received' : 'hearing-notice',
      id: `${tribal ? 'icwa-notice-received' : 'hearing-notice'}:${id}`,
      is: tribal ? { proceeding: tpr ? 'tpr' : 'placement' } : { to: 'caregivers' },
    }),
  );
}

/** What rules may know of courts. One query for each table, whatever the number of children. */
export const courtClockFacts: FactSupplier = {
  corrected: courtCorrected,
  kinds: [
    'hearing',
    'finding',
    'petition',
    'order',
    'plea',
    'early-filing-demand',
    'shelter-status',
    'hearing-notice',
    'icwa-notice-received',
  ],
  attributes: {
    hearing: ['kind', 'held', 'judge'],
    finding: ['kind', 'first-order'],
    petition: ['kind', 'early-demand'],
    order: ['kind'],
    plea: ['kind'],
    'hearing-notice': ['to'],
    'icwa-notice-received': ['proceeding'],
  },
  traitNames: ['reunification-goal'],
  load: async (tx, children, zone) =>
    (
      await Promise.all([
        hearings(tx, children, zone),
        findings(tx, children),
        petitions(tx, children),
        orders(tx, children),
        shelterStatuses(tx, children, zone),
        notices(tx, children, zone),
      ])
    ).flat(),
  traits: reunificationGoals,
};
