import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { ReportState } from '../contract.ts';

/** A hearing that is set and the report for it, if one was begun. Moments are ISO 8601. */
export type HearingToReport = {
  readonly hearingId: Id;
  readonly childId: Id;
  readonly name: string;
  readonly en: string;
  readonly es: string;
  readonly setFor: string;
  readonly reportId: Id | null;
  readonly state: ReportState | null;
  /** A report for it was filed; another one, which amends it, may be begun. */
  readonly isFiled: boolean;
};

const MOST = 300;

/** Hearings set between two moments about children the reader has the court topic of, the next first. */
export async function hearingsToReport(tx: Tx, from: string, until: string): Promise<HearingToReport[]> {
  const { rows } = await sql<HearingToReport>`
    select h.id as "hearingId", h.child_id as "childId", p.first_name || coalesce(' ' || p.last_name, '') as name, k.en, k.es,
      h.set_for as "setFor", r.id as "reportId", r.state,
      exists (select from app.court_report f where f.hearing_id = h.id and f.child_id = h.child_id and f.filed_at is not null) as "isFiled"
    from app.hearing h
    join app.hearing_kind k on k.code = h.kind
    join app.people_v_person p on p.id = h.child_id
    left join lateral (select r.id, r.state from app.court_report r where r.hearing_id = h.id and r.child_id = h.child_id
      order by r.begun_at desc limit 1) r on true
    where h.state = 'set' and h.set_for >= ${from} and h.set_for < ${until}
    order by h.set_for, name, h.id limit ${MOST}`.execute(tx);
  return rows;
}
