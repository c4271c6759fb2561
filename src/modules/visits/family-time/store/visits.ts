import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import type { Reached } from '#modules/meetings/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { AnswerVisit, FamilyWay, MissedReason, Supervision, VisitNeeds, WithWhom } from '../contract.ts';

/** One time with the family; moments are ISO 8601. */
export type FamilyVisit = {
  readonly id: Id;
  readonly child_id: Id;
  readonly order_id: Id | null;
  readonly with_whom: WithWhom;
  readonly way: FamilyWay;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly place: string | null;
  readonly room_id: Id | null;
  readonly room: string | null;
  readonly car_id: Id | null;
  readonly car: string | null;
  readonly transport: VisitNeeds['transport'];
  readonly driver_id: Id | null;
  readonly supervision: Supervision;
  readonly supervisor_id: Id | null;
  readonly interpreter: VisitNeeds['interpreter'];
  readonly state: 'planned' | 'held' | 'missed' | 'canceled';
  readonly because: MissedReason | null;
  readonly because_en: string | null;
  readonly because_es: string | null;
  readonly side: string | null;
  readonly because_words: string | null;
  readonly no_make_up_why: string | null;
  readonly makes_up: Id | null;
};

/** Somebody invited to family time; the first name is null where the reader may not see it. */
export type FamilyGuest = {
  readonly id: Id;
  readonly child_id: Id;
  readonly visit_id: Id;
  readonly person_id: Id;
  readonly first_name: string | null;
  readonly part: 'parent' | 'sibling' | 'kin' | 'caregiver';
  readonly told: Reached | 'link';
  readonly answer: 'accepted' | 'declined' | 'another_time' | null;
  readonly answer_words: string | null;
  readonly other_time: string | null;
  readonly answered_via: AnswerVisit['via'] | null;
  readonly came: boolean | null;
};

const visits = (where: ReturnType<typeof sql>) => sql<FamilyVisit>`
  select v.id, v.child_id, v.order_id, v.with_whom, v.way, v.starts_at, v.ends_at, v.place, v.room_id, r.name as room, v.car_id, c.name as car,
    v.transport, v.driver_id, v.supervision, v.supervisor_id, v.interpreter, v.state, v.because, m.en as because_en, m.es as because_es, m.side,
    v.because_words, v.no_make_up_why, v.makes_up
  from app.family_visit v left join app.family_resource r on r.id = v.room_id left join app.family_resource c on c.id = v.car_id
  left join app.missed_reason m on m.code = v.because where ${where}`;

const inIso = (row: FamilyVisit): FamilyVisit => ({
  ...row,
  starts_at: isoOf(row.starts_at),
  ends_at: isoOf(row.ends_at),
});

/**
 * The family time of a child that begins from one moment (ISO) and before another, the latest first; with brothers and
 * sisters also what stands in their records, as far as the reader may see it.
 */
export async function visitsOf(tx: Tx, childId: Id, from = '-infinity', to = 'infinity'): Promise<FamilyVisit[]> {
  const { rows } =
    await sql<FamilyVisit>`${visits(sql`v.starts_at >= ${from}::timestamptz and v.starts_at < ${to}::timestamptz
      and (v.child_id = ${childId} or v.id in (select g.visit_id from app.family_visit_guest g where g.person_id = ${childId}))`)}
    order by v.starts_at desc, v.id limit 400`.execute(tx);
  return rows.map(inIso);
}

/** The family time of all children the reader may see, between two moments (ISO), by beginning. */
export async function visitsBetween(tx: Tx, from: string, to: string): Promise<FamilyVisit[]> {
  const { rows } =
    await sql<FamilyVisit>`${visits(sql`v.starts_at >= ${from}::timestamptz and v.starts_at < ${to}::timestamptz and v.state = 'planned'`)}
    order by v.starts_at, v.id`.execute(tx);
  return rows.map(inIso);
}

/** One visit of this child, locked where it is to be changed; undefined when there is none with this id. */
export async function visitOf(tx: Tx, childId: Id, id: string, lock = false): Promise<FamilyVisit | undefined> {
  if (!isId(id)) return undefined;
  const { rows } =
    await sql<FamilyVisit>`${visits(sql`v.id = ${id} and v.child_id = ${childId}`)} ${lock ? sql`for update of v` : sql``}`.execute(
      tx,
    );
  return rows.map(inIso)[0];
}

/** Visits by their ids, for whoever may see them: somebody invited reads them so. */
export async function visitsById(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, FamilyVisit>> {
  if (ids.length === 0) return new Map();
  const { rows } = await visits(sql`v.id = any (${[...ids]}::uuid[])`).execute(tx);
  return new Map(rows.map(row => [row.id, inIso(row)]));
}

/** The visit that makes up for one; undefined when there is none. */
export const makeUpOf = (tx: Tx, visitId: Id) =>
  tx.selectFrom('app.family_visit').select(['id', 'starts_at']).where('makes_up', '=', visitId).executeTakeFirst();

async function guests(tx: Tx, where: ReturnType<typeof sql>): Promise<FamilyGuest[]> {
  const { rows } = await sql<FamilyGuest>`
    select g.id, g.child_id, g.visit_id, g.person_id, p.first_name, g.part, g.told, g.answer, g.answer_words, g.other_time, g.answered_via, g.came
    from app.family_visit_guest g left join app.people_v_person p on p.id = g.person_id where ${where}
    order by array_position(array['parent', 'sibling', 'kin', 'caregiver'], g.part), g.id`.execute(tx);
  return rows.map(row => ({ ...row, other_time: row.other_time && isoOf(row.other_time) }));
}

/** Who is invited to these visits. */
export const guestsOf = async (tx: Tx, visitIds: readonly Id[]): Promise<FamilyGuest[]> =>
  visitIds.length === 0 ? [] : guests(tx, sql`g.visit_id = any (${[...visitIds]}::uuid[])`);

/** Somebody's invitations to this child's family time that is planned and not over at a moment (ISO). */
export const guestsAhead = (tx: Tx, childId: Id, personId: Id, now: string): Promise<FamilyGuest[]> =>
  guests(
    tx,
    sql`g.child_id = ${childId} and g.person_id = ${personId}
      and g.visit_id in (select v.id from app.family_visit v where v.child_id = ${childId} and v.state = 'planned' and v.ends_at > ${now}::timestamptz)`,
  );

/** One of them the reader may see; undefined when it is not there or not theirs. */
export const guestById = async (tx: Tx, id: string): Promise<FamilyGuest | undefined> =>
  isId(id) ? (await guests(tx, sql`g.id = ${id}`))[0] : undefined;

/** Every invitation of the reader as a person. */
export const ownGuests = (tx: Tx, personId: Id): Promise<FamilyGuest[]> => guests(tx, sql`g.person_id = ${personId}`);

/** What was noted about a visit, in the order it was written; others than staff read what is shared. */
export const notesOf = (tx: Tx, visitId: Id) =>
  tx
    .selectFrom('app.family_visit_note')
    .select(['id', 'kind', 'words', 'shared', 'written_by', 'written_at'])
    .where('visit_id', '=', visitId)
    .orderBy('written_at')
    .execute();

/** Reasons why family time did not come about, in the order of `codes`. */
export async function missedReasons(tx: Tx, codes: readonly string[]) {
  const rows = await tx.selectFrom('app.missed_reason').select(['code', 'en', 'es']).execute();
  return rows.sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
}
