import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { CountLine } from '../rules/scorecard.ts';

/** Days, both included (ISO), in the agency's time zone. */
export type ScorecardPeriod = { readonly from: string; readonly to: string };

const bounds = ({ from, to }: ScorecardPeriod, zone: string): { since: string; before: string } => {
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant().toString();
  return { since: at(Temporal.PlainDate.from(from)), before: at(Temporal.PlainDate.from(to).add({ days: 1 })) };
};

/** Counts of the referrals sent to an organization in a period, as far as the reader reads them. */
export async function scorecardLines(
  tx: Tx,
  organizationId: Id,
  period: ScorecardPeriod,
  zone: string,
): Promise<CountLine[]> {
  const { since, before } = bounds(period, zone);
  const { rows } = await sql<CountLine>`
    select part, code, days, n, total from app.scorecard_of(${organizationId}, ${since}, ${before}, ${zone})
    union all select part, code, days, n, total from app_definer.counted_scorecard(${organizationId}, ${since}, ${before}, ${zone})`.execute(
    tx,
  );
  return rows;
}

/** The same of the organization whose inbox a link opens, over all its referrals: for somebody who holds the link. */
export async function ownScorecardLines(tx: Tx, period: ScorecardPeriod, zone: string): Promise<CountLine[]> {
  const { since, before } = bounds(period, zone);
  const { rows } =
    await sql<CountLine>`select part, code, days, n, total from app_definer.own_scorecard(${since}, ${before})`.execute(
      tx,
    );
  return rows;
}

/** What an organization says to its figures; `quarter` is the quarter's first day (ISO). */
export type ScorecardAnswer = { readonly quarter: string; readonly words: string; readonly answeredAt: string };

/** Its words, also under entries that were joined with it; the newest first. */
export const answersOf = (tx: Tx, organizationId: Id): Promise<ScorecardAnswer[]> =>
  tx
    .selectFrom('app.scorecard_answer')
    .select(['quarter', 'words', 'answered_at as answeredAt'])
    .where(sql<boolean>`organization_id = any ((select app_definer.same_organizations(${organizationId}))::uuid[])`)
    .orderBy('quarter', 'desc')
    .limit(8)
    .execute();

export const keepAnswer = async (
  tx: Tx,
  row: {
    readonly agencyId: Id;
    readonly organizationId: Id;
    readonly quarter: string;
    readonly words: string;
    readonly now: string;
    readonly linkId: Id;
  },
): Promise<void> => {
  await tx
    .insertInto('app.scorecard_answer')
    .values({
      id: newId(),
      agency_id: row.agencyId,
      organization_id: row.organizationId,
      quarter: row.quarter,
      words: row.words,
      answered_at: row.now,
      link_id: row.linkId,
    })
    .execute();
};
