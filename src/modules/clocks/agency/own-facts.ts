import { sql } from 'kysely';
import { type Day, readDay } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import { recordsFrom } from '#modules/agency/index.ts';
import { type Fact, firstRulesOn } from '#modules/rulebook/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type ReportingCycle, reportingPeriods } from './reporting-periods.ts';
import type { HomeFactSupplier } from './supply.ts';

type Step = {
  readonly id: Id;
  readonly home: Id | null;
  readonly fact: string;
  readonly kind: string;
  readonly on: Day;
};

const factOf = ({ id, fact, kind, on }: Step): Fact => ({
  kind: fact,
  id: `agency_step:${id}`,
  from: on,
  until: null,
  at: null,
  is: fact === 'done' ? { duty: kind } : { kind },
});

/** Steps for the licenses of homes that somebody documented, where no other record says so. */
export const ownHomeFacts: HomeFactSupplier = {
  kinds: ['license-step', 'done'],
  load: async (tx, homes) => {
    const { rows } = await sql<Step & { home: Id }>`
      select id, home_id as home, fact, kind, done_on - date '1970-01-01' as on from app.agency_step
      where home_id = any(${homes}::uuid[])`.execute(tx);
    return rows.map(row => ({ ...factOf(row), home: row.home }));
  },
};

type Begun = { readonly since: Day | null; readonly cycles: readonly ReportingCycle[] };

/**
 * What rules may know of the agency itself: since when its records are here, the periods of its federal files from that
 * day on, and what was documented as sent or done. What it owed before was sent from where its records were.
 */
export async function agencyFacts(tx: Tx, agencyId: Id, zone: string, today: Day): Promise<Fact[]> {
  const [begun, steps] = await Promise.all([beginnings(tx, agencyId, zone), agencySteps(tx, agencyId)]);
  const { since, cycles } = begun;
  if (since === null) return steps.map(factOf);
  const periods = cycles.flatMap(cycle => reportingPeriods(cycle, since, Math.max(since, today)));
  return [
    { kind: 'agency', id: `agency:${agencyId}`, from: since, until: null, at: null, is: {} },
    ...periods.map(
      ({ kind, from, until }): Fact => ({
        kind: 'reporting-period',
        id: `reporting_cycle:${kind}-${from}`,
        from,
        until,
        at: null,
        is: { kind },
      }),
    ),
    ...steps.map(factOf),
  ];
}

/** The first day of its records here; where nobody said, its first rules came as it was set up. */
async function beginnings(tx: Tx, agencyId: Id, zone: string): Promise<Begun> {
  const [records, rules, { rows }] = await Promise.all([
    recordsFrom(tx),
    firstRulesOn(tx, agencyId, zone),
    sql<ReportingCycle>`select code, first_month, months from app.reporting_cycle order by code`.execute(tx),
  ]);
  const since = records ?? rules;
  return { since: since === null ? null : readDay(since), cycles: rows };
}

async function agencySteps(tx: Tx, agencyId: Id): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select id, null::uuid as home, fact, kind, done_on - date '1970-01-01' as on from app.agency_step
    where agency_id = ${agencyId} and home_id is null`.execute(tx);
  return rows;
}
