import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Answers, CourtList, HearingKind, Judge, Plea, Where } from './contract.ts';

/** What every entry of a court's record has. The name is null where the account is no longer staff. */
type Recorded = {
  readonly id: Id;
  readonly kind_en: string;
  readonly kind_es: string;
  readonly writer: string | null;
  /** ISO moment. */
  readonly recorded_at: string;
};

export type HearingRow = Recorded & {
  /** ISO moments. */
  readonly set_for: string;
  readonly held_at: string | null;
  readonly state: 'set' | 'held' | 'continued' | 'canceled';
  readonly judge: Judge | null;
  readonly plea: Plea | null;
  /** The hearing that was continued to this one. */
  readonly follows: Id | null;
};
/** A finding or an order; `on` is its day (ISO date). */
export type MadeRow = Recorded & { readonly kind: string; readonly on: string; readonly hearing_id: Id | null };
export type FindingRow = MadeRow & { readonly first_order: boolean | null };
export type PetitionRow = Recorded & {
  readonly on: string;
  readonly kind: string;
  readonly early_demand: boolean | null;
};

/** May the reader see what courts do about this child? */
export async function opensCourtOf(tx: Tx, childId: string): Promise<boolean> {
  if (!isId(childId)) return false;
  const { rows } = await sql<{ may: boolean }>`select ${childId}::uuid = any (app.mine('court')) as may`.execute(tx);
  return rows[0]?.may ?? false;
}

/** The name of who wrote it down; people outside the agency read no names of staff, and nothing asks for them. */
const writerOf = (table: 'h' | 'f' | 'o' | 'p', outside: boolean) =>
  (outside
    ? sql<string | null>`null::text`
    : sql<string | null>`(select w.name from app.access_v_staff w where w.id = ${sql.ref(`${table}.recorded_by`)})`
  ).as('writer');

/** The hearings of a child. */
export const hearingsOf = (tx: Tx, childId: Id, outside = false): Promise<HearingRow[]> =>
  tx
    .selectFrom('app.hearing as h')
    .innerJoin('app.hearing_kind as k', 'k.code', 'h.kind')
    .select(['h.id', 'k.en as kind_en', 'k.es as kind_es', writerOf('h', outside), 'h.recorded_at'])
    .select(['h.set_for', 'h.held_at', 'h.state', 'h.judge', 'h.plea', 'h.follows'])
    .where('h.child_id', '=', childId)
    .$castTo<HearingRow>()
    .execute();

/** What courts found about a child. */
export const findingsOf = (tx: Tx, childId: Id, outside = false): Promise<FindingRow[]> =>
  tx
    .selectFrom('app.finding as f')
    .innerJoin('app.finding_kind as k', 'k.code', 'f.kind')
    .select(['f.id', 'k.en as kind_en', 'k.es as kind_es', writerOf('f', outside), 'f.recorded_at'])
    .select(['f.kind', 'f.found_on as on', 'f.hearing_id', 'f.first_order'])
    .where('f.child_id', '=', childId)
    .$castTo<FindingRow>()
    .execute();

/** What courts ordered about a child. */
export const ordersOf = (tx: Tx, childId: Id, outside = false): Promise<MadeRow[]> =>
  tx
    .selectFrom('app.court_order as o')
    .innerJoin('app.order_kind as k', 'k.code', 'o.kind')
    .select(['o.id', 'k.en as kind_en', 'k.es as kind_es', writerOf('o', outside), 'o.recorded_at'])
    .select(['o.kind', 'o.ordered_on as on', 'o.hearing_id'])
    .where('o.child_id', '=', childId)
    .$castTo<MadeRow>()
    .execute();

/** What was filed with courts about a child. */
export const petitionsOf = (tx: Tx, childId: Id, outside = false): Promise<PetitionRow[]> =>
  tx
    .selectFrom('app.petition as p')
    .innerJoin('app.petition_kind as k', 'k.code', 'p.kind')
    .select(['p.id', 'k.en as kind_en', 'k.es as kind_es', writerOf('p', outside), 'p.recorded_at'])
    .select(['p.filed_on as on', 'p.kind', 'p.early_demand'])
    .where('p.child_id', '=', childId)
    .$castTo<PetitionRow>()
    .execute();

/** One hearing of a child as it stands. Moments are ISO 8601. */
export type StandingHearing = {
  readonly id: Id;
  readonly kind: HearingKind;
  readonly kind_en: string;
  readonly kind_es: string;
  readonly state: HearingRow['state'];
  readonly setFor: string;
  readonly heldAt: string | null;
  readonly follows: Id | null;
  readonly where: Where;
};

/** One hearing of this child, locked where it is to be changed; undefined when there is none with this id. */
export async function hearingOf(tx: Tx, childId: Id, id: string, lock = false): Promise<StandingHearing | undefined> {
  if (!isId(id)) return undefined;
  const asked = tx
    .selectFrom('app.hearing as h')
    .innerJoin('app.hearing_kind as k', 'k.code', 'h.kind')
    .select(['h.id', 'h.kind', 'k.en as kind_en', 'k.es as kind_es', 'h.state', 'h.set_for', 'h.held_at', 'h.follows'])
    .select(['h.court_case_id', 'h.place', 'h.attend', 'h.join_with'])
    .where('h.id', '=', id)
    .where('h.child_id', '=', childId);
  const row = await (lock ? asked.forUpdate('h') : asked).executeTakeFirst();
  if (!row) return undefined;
  const { set_for, held_at, kind, court_case_id, place, attend, join_with, ...rest } = row;
  const iso = (moment: string) => Temporal.Instant.from(moment).toString();
  return {
    ...rest,
    kind: kind as HearingKind,
    setFor: iso(set_for),
    heldAt: held_at === null ? null : iso(held_at),
    where: { courtCaseId: court_case_id, place, attend, joinWith: join_with },
  };
}

/** The moments (ISO) of the hearings before and after one that were continued to each other. */
export async function chainOf(
  tx: Tx,
  childId: Id,
  { id, follows }: StandingHearing,
): Promise<{ before: string | null; after: string | null }> {
  const { rows } = await sql<{ before: string | null; after: string | null }>`
    select (select set_for from app.hearing where id = ${follows} and child_id = ${childId}) as before,
      (select set_for from app.hearing where follows = ${id} and child_id = ${childId}) as after`.execute(tx);
  return rows[0] ?? { before: null, after: null };
}

/** Is a hearing of this kind set or held from one moment (ISO) until before another? Canceled and continued ones do not count. */
export async function hearingWithin(
  tx: Tx,
  childId: Id,
  kind: HearingKind,
  from: string,
  until: string,
  except: Id | null = null,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from app.hearing where child_id = ${childId} and kind = ${kind} and state in ('set', 'held')
        and id is distinct from ${except}::uuid
        and coalesce(held_at, set_for) >= ${from} and coalesce(held_at, set_for) < ${until}) as found`.execute(tx);
  return rows[0]?.found ?? false;
}

/** Where entries with a day stand: their table, its day, and the list of its kinds. */
const DATED = {
  findings: { table: 'app.finding', day: 'found_on', kinds: 'app.finding_kind' },
  orders: { table: 'app.court_order', day: 'ordered_on', kinds: 'app.order_kind' },
  petitions: { table: 'app.petition', day: 'filed_on', kinds: 'app.petition_kind' },
} as const;
export type DatedList = Exclude<CourtList, 'hearings'>;
/** The table and the day of a list, for statements. */
export const datedIn = (list: DatedList) => ({ table: sql.table(DATED[list].table), day: sql.ref(DATED[list].day) });

/** An entry with a day (ISO date). */
export type DatedEntry = {
  readonly id: Id;
  readonly kind: string;
  readonly kind_en: string;
  readonly kind_es: string;
  readonly on: string;
};

/** Entries of a list about a child: those of some kinds on a day, one by its id, or those made at a hearing. */
export async function entriesOf(
  tx: Tx,
  list: DatedList,
  childId: Id,
  wanted: { kinds: readonly string[]; on: string } | { id: Id } | { hearingId: Id },
): Promise<DatedEntry[]> {
  const { table, day } = datedIn(list);
  const which =
    'id' in wanted
      ? sql`t.id = ${wanted.id}`
      : 'hearingId' in wanted
        ? sql`t.hearing_id = ${wanted.hearingId}`
        : sql`t.kind = any (${[...wanted.kinds]}::text[]) and t.${day} = ${wanted.on}`;
  const { rows } = await sql<DatedEntry>`
    select t.id, t.kind, k.en as kind_en, k.es as kind_es, t.${day} as on
    from ${table} t join ${sql.table(DATED[list].kinds)} k on k.code = t.kind
    where t.child_id = ${childId} and ${which} order by t.kind`.execute(tx);
  return rows;
}

/** The words of a list of kinds, in the order of `codes`. */
export async function wordsOf(
  tx: Tx,
  list: CourtList,
  codes: readonly string[],
): Promise<{ code: string; en: string; es: string }[]> {
  const kinds = list === 'hearings' ? 'app.hearing_kind' : DATED[list].kinds;
  const rows = await tx.selectFrom(kinds).select(['code', 'en', 'es']).execute();
  return rows.sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
}

/** What is answered about an entry as it stands; what is not asked of its list is null. */
export async function answersOf(tx: Tx, list: CourtList, id: Id): Promise<Answers> {
  const columns = {
    hearings: sql`judge, plea, early_demand as early, null::boolean as "firstOrder" from app.hearing`,
    petitions: sql`null as judge, null as plea, early_demand as early, null::boolean as "firstOrder" from app.petition`,
    findings: sql`null as judge, null as plea, null::boolean as early, first_order as "firstOrder" from app.finding`,
    orders: sql`null as judge, null as plea, null::boolean as early, null::boolean as "firstOrder" from app.court_order`,
  }[list];
  const { rows } = await sql<Answers>`select ${columns} where id = ${id}`.execute(tx);
  return rows[0] ?? { judge: null, plea: null, early: null, firstOrder: null };
}
