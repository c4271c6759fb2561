import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { ScoredReferral } from '../rules/effect.ts';
import type { ScorecardPeriod } from './scorecards.ts';

/** Ended services with a measure of their own, and those of them that told two scores or more. */
export type ScoredServices = { readonly ended: number; readonly scored: readonly ScoredReferral[] };

/**
 * First and last scores of services that ended in a period, as far as the reader reads them. With `youth` those of people
 * who were 13 to 20 when the service began; whose birthday the reader may not read is not among them.
 */
export async function scoredServices(
  tx: Tx,
  { from, to, youth }: ScorecardPeriod & { readonly youth: boolean },
): Promise<ScoredServices> {
  const { rows } = await sql<ScoredReferral & { scores: number }>`
    with ended as (
      select r.id, r.person_id, r.measure, r.measure_better as better, r.completed from app.referrals_v_referral r
      where r.started_on is not null and r.state in ('completed', 'stopped', 'closed') and r.ended_on between ${from}::date and ${to}::date
        and (not ${youth}::boolean or exists (
          select from app.people_v_person p where p.id = r.person_id
            and p.born_on > r.started_on - interval '21 years' and p.born_on <= r.started_on - interval '13 years'))
    )
    select e.measure, e.better, e.completed, (array_agg(s.score order by s.came_at))[1]::float8 as first,
      (array_agg(s.score order by s.came_at desc))[1]::float8 as last, count(s.score)::integer as scores
    from ended e left join app.referrals_v_score s on s.referral_id = e.id and s.person_id = e.person_id
    group by e.id, e.measure, e.better, e.completed`.execute(tx);
  return {
    ended: rows.length,
    scored: rows.filter(({ scores, measure, better }) => scores > 1 && measure !== null && better !== null),
  };
}
