import { sql } from 'kysely';
import { type Id, isId, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { ChildAsked, Decision, Speaks, Weighed, WriteReasons } from './contract.ts';

/** May the reader see why decisions about this child were made? */
export async function opensReasonsFor(tx: Tx, childId: string): Promise<boolean> {
  if (!isId(childId)) return false;
  const { rows } = await sql<{ may: boolean }>`select ${childId}::uuid = any (app.mine('case_plan')) as may`.execute(
    tx,
  );
  return rows[0]?.may ?? false;
}

export type FactorRow = { readonly code: string; readonly en: string; readonly es: string; readonly source: string };
/** What is weighed for a decision, in the order of the list. */
export async function factorsOf(tx: Tx, decision: Decision): Promise<FactorRow[]> {
  const { rows } = await sql<FactorRow>`
    select code, en, es, source from app.best_interest_factor where ${decision} = any (decisions)
    order by array_position(array['safety', 'own_wishes'], code), cardinality(decisions) desc, code`.execute(tx);
  return rows;
}

/** Reasons of one decision. Days are ISO dates, moments ISO 8601; names are null where the account is no longer staff. */
export type ReasonsRow = {
  readonly id: Id;
  readonly decision: Decision;
  readonly placement_id: Id | null;
  readonly what: string;
  readonly decided_on: string;
  readonly child_asked: ChildAsked;
  readonly child_view: string | null;
  readonly reason: string;
  readonly written_by: Id;
  readonly written_at: string;
  readonly writer: string | null;
  readonly approved_at: string | null;
  readonly approver: string | null;
};

const COLUMNS =
  sql.raw(`b.id, b.decision, b.placement_id, b.what, b.decided_on, b.child_asked, b.child_view, b.reason, b.written_by, b.written_at,
  w.name as writer, b.approved_at, a.name as approver`);
const FROM = sql.raw(
  `app.best_interest b left join app.access_v_staff w on w.id = b.written_by left join app.access_v_staff a on a.id = b.approved_by`,
);

/** The reasons of every decision about a child, the latest first; between two days (ISO, both included) where asked. */
export async function reasonsOf(
  tx: Tx,
  childId: Id,
  { from = '0001-01-01', until = '9999-12-31' }: { readonly from?: string; readonly until?: string } = {},
): Promise<ReasonsRow[]> {
  const { rows } = await sql<ReasonsRow>`
    select ${COLUMNS} from ${FROM} where b.child_id = ${childId} and b.decided_on between ${from}::date and ${until}::date
    order by b.decided_on desc, b.id desc`.execute(tx);
  return rows;
}

/** Reasons of one decision about this child, locked where they are to be changed; undefined when there are none with this id. */
export async function reasonsById(tx: Tx, childId: Id, id: string, lock = false): Promise<ReasonsRow | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<ReasonsRow>`
    select ${COLUMNS} from ${FROM} where b.id = ${id} and b.child_id = ${childId} ${lock ? sql`for update of b` : sql``}`.execute(
    tx,
  );
  return rows[0];
}

export type WeighedRow = {
  readonly best_interest_id: Id;
  readonly factor: string;
  readonly en: string;
  readonly es: string;
  readonly speaks: Speaks;
  readonly words: string | null;
};
/** How the factors of some decisions about a child were weighed. */
export async function weighedFor(tx: Tx, childId: Id, ids: readonly Id[]): Promise<WeighedRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<WeighedRow>`
    select w.best_interest_id, w.factor, f.en, f.es, w.speaks, w.words from app.best_interest_weighed w
    join app.best_interest_factor f on f.code = w.factor
    where w.child_id = ${childId} and w.best_interest_id = any (${[...ids]}::uuid[])
    order by array_position(array['safety', 'own_wishes'], f.code), cardinality(f.decisions) desc, f.code`.execute(tx);
  return rows;
}

/** A placement a decision may be about; its day is the ISO day it began in a time zone. */
export type PlacementToWeigh = {
  readonly id: Id;
  readonly place: string | null;
  readonly en: string;
  readonly es: string;
  readonly on: string;
};
/** The placements of a child, the latest first. */
export async function placementsToWeigh(tx: Tx, childId: Id, timeZone: string): Promise<PlacementToWeigh[]> {
  const { rows } = await sql<PlacementToWeigh>`
    select p.id, coalesce(h.name, w.first_name) as place, s.en, s.es, (lower(p.during) at time zone ${timeZone})::date as on
    from app.placement p join app.setting s on s.code = p.setting
    left join app.licensing_v_home h on h.id = p.home_id left join app.people_v_person w on w.id = p.with_person_id
    where p.child_id = ${childId} order by lower(p.during) desc`.execute(tx);
  return rows;
}

type By = { readonly agencyId: Id; readonly userId: Id; readonly now: string };

export async function insertReasons(tx: Tx, by: By, id: Id, given: WriteReasons): Promise<void> {
  await tx
    .insertInto('app.best_interest')
    .values({
      id,
      agency_id: by.agencyId,
      office_id: null,
      child_id: given.childId,
      decision: given.decision,
      placement_id: given.placementId,
      what: given.what,
      decided_on: given.decidedOn,
      child_asked: given.childAsked,
      child_view: given.childView,
      reason: given.reason,
      written_by: by.userId,
      written_at: by.now,
      approved_by: null,
      approved_at: null,
    })
    .execute();
  await insertWeighed(tx, by, given.childId, id, given.weighed);
}

async function insertWeighed(tx: Tx, by: By, childId: Id, id: Id, weighed: readonly Weighed[]): Promise<void> {
  if (weighed.length === 0) return;
  await tx
    .insertInto('app.best_interest_weighed')
    .values(
      weighed.map(each => ({
        id: newId(),
        agency_id: by.agencyId,
        office_id: null,
        child_id: childId,
        best_interest_id: id,
        factor: each.factor,
        speaks: each.speaks,
        words: each.words,
      })),
    )
    .execute();
}

/** Writes reasons that are not approved anew; what stood there before is in the history. */
export async function rewriteReasons(tx: Tx, by: By, id: Id, given: WriteReasons): Promise<void> {
  await tx
    .updateTable('app.best_interest')
    .set({
      what: given.what,
      decided_on: given.decidedOn,
      child_asked: given.childAsked,
      child_view: given.childView,
      reason: given.reason,
      written_by: by.userId,
      written_at: by.now,
    })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('app.best_interest_weighed').where('best_interest_id', '=', id).execute();
  await insertWeighed(tx, by, given.childId, id, given.weighed);
}

export const approveRow = (tx: Tx, id: Id, by: By) =>
  tx
    .updateTable('app.best_interest')
    .set({ approved_by: by.userId, approved_at: by.now })
    .where('id', '=', id)
    .execute();
