import { type RawBuilder, sql } from 'kysely';
import { type Id, isId, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Occasion } from '../contract.ts';

/** A child to be assessed by a day, and who is asked to: somebody named, else the primary worker of the case. */
export type Due = {
  readonly id: Id;
  readonly childId: Id;
  readonly child: string | null;
  readonly series: string;
  readonly en: string;
  readonly es: string;
  readonly occasion: Occasion;
  readonly dueOn: string;
  readonly userId: Id | null;
  readonly worker: string | null;
  /** Named by hand: it does not follow the primary worker. */
  readonly named: boolean;
};

/** What is due in finished columns; of which rows is said by whoever asks, so that only those are looked up around. */
const duesAmong = (rows: RawBuilder<unknown>) => sql`
  select d.id, d.child_id as "childId", p.first_name as child, d.series, n.en, n.es, d.occasion, d.due_on as "dueOn",
    coalesce(d.user_id, c.primary_worker_id) as "userId", d.user_id is not null as named,
    coalesce((select w.name from app.access_v_staff w where w.id = d.user_id), case when d.user_id is null then c.primary_worker end) as worker
  from ${rows} d
  left join app.people_v_person p on p.id = d.child_id
  left join lateral (select primary_worker_id, primary_worker from app.cases_v_child where child_id = d.child_id limit 1) c on true
  left join lateral (select en, es from app.assessments_v_instrument i where i.series = d.series order by pack_id is null limit 1) n on true`;
const DUES = duesAmong(sql`app.assessments_v_due`);

/** What is due for one child, the earliest first. */
export async function duesOfChild(tx: Tx, childId: Id): Promise<Due[]> {
  const { rows } = await sql<Due>`${DUES} where d.child_id = ${childId} order by d.due_on, d.id`.execute(tx);
  return rows;
}

/** Everything that is due as far as the reader's policies reach, the earliest first; at most `most` lines. */
export async function allDues(tx: Tx, most: number): Promise<Due[]> {
  const { rows } = await sql<Due>`${DUES} order by d.due_on, d.id limit ${most}`.execute(tx);
  return rows;
}

/** Which of what is due: whose it is (none given: everybody's the reader sees), up to an ISO day, at most so many. */
export type DuesAsked = {
  readonly mine?: { readonly userId: Id; readonly children: readonly Id[] };
  readonly until: string;
  readonly most: number;
};

/** Some of what is due, the earliest first: named to somebody, or of children whose primary worker they are. */
export async function duesUntil(tx: Tx, { mine, until, most }: DuesAsked): Promise<Due[]> {
  const whose = mine
    ? sql`and (a.user_id = ${mine.userId} or a.user_id is null and a.child_id = any (${[...mine.children]}::uuid[]))`
    : sql``;
  const rows = sql`(
    select a.* from app.assessments_v_due a where a.due_on <= ${until}::date ${whose} order by a.due_on, a.id limit ${most})`;
  const found = await sql<Due>`${duesAmong(rows)} order by d.due_on, d.id`.execute(tx);
  return found.rows;
}

/** One that is still due; undefined when it is not there, is over, or is not the reader's to see. */
export async function dueById(tx: Tx, id: string): Promise<Due | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<Due>`${DUES} where d.id = ${id}`.execute(tx);
  return rows[0];
}

/** After what a child is assessed with what, and how many days later. */
export const rhythms = (tx: Tx) =>
  tx
    .selectFrom('app.assessment_rhythm')
    .select(['series', 'occasion', 'days'])
    .$castTo<{ series: string; occasion: Exclude<Occasion, 'by_hand'>; days: number }>()
    .execute();

/** Opens what is due after something, unless an earlier one of the same instrument is open. */
export const askForAssessment = (
  tx: Tx,
  due: { childId: Id; series: string; occasion: Occasion; dueOn: string; sourceId: Id },
) =>
  sql`select app_definer.ask_for_assessment(${newId()}, ${due.childId}, ${due.series}, ${due.occasion}, ${due.dueOn}::date, ${due.sourceId})`.execute(
    tx,
  );

/** Ends what a stay in care had made due. */
export const dropDues = (tx: Tx, childId: Id, why: string) =>
  sql`select app_definer.drop_assessments_due(${childId}, ${why})`.execute(tx);

/**
 * What was due by this instrument is done by an assessment, unless it was given before that from which the days were counted:
 * the day a stay or a new home began, also when it was written down later; of a date set by hand the day it was set.
 */
export const settleDues = (
  tx: Tx,
  done: { childId: Id; series: string; assessmentId: Id; givenOn: string; timeZone: string },
) =>
  tx
    .updateTable('app.assessment_due')
    .set({ done_by: done.assessmentId })
    .where('child_id', '=', done.childId)
    .where('series', '=', done.series)
    .where('done_by', 'is', null)
    .where('dropped_at', 'is', null)
    .where(
      sql<boolean>`coalesce(due_on - (select r.days from app.assessment_rhythm r where r.series = assessment_due.series and r.occasion = assessment_due.occasion),
        (opened_at at time zone ${done.timeZone})::date) <= ${done.givenOn}::date`,
    )
    .execute();
