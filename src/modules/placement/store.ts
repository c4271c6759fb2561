import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { writeRange } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { BedUse } from './rules/bed-use.ts';

/** Where a child stands: the stay in care that goes on, and the placement that goes on in it. */
export type Standing = {
  readonly childId: Id;
  readonly firstName: string;
  readonly bornOn: string | null;
  readonly bornPrecision: 'day' | 'month' | 'year' | 'about' | 'unknown';
  readonly episodeId: Id;
  readonly episodeFrom: string;
  readonly placementId: Id | null;
  readonly placementFrom: string | null;
  readonly homeId: Id | null;
  readonly setting: string | null;
};

/** Makes everything that changes where this child is wait for its turn, until the transaction ends. */
export const lockChild = (tx: Tx, childId: Id) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`child:${childId}`}, 0))`.execute(tx);

/** Two workers who want the last bed of a home: the first to confirm gets it. */
export const lockHome = (tx: Tx, homeId: Id) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`home:${homeId}`}, 0))`.execute(tx);

/** The latest stay in care of a child that has ended; undefined when there was none. */
export async function latestEpisode(tx: Tx, childId: Id): Promise<Id | undefined> {
  const { rows } = await sql<{ id: Id }>`
    select id from app.episode where child_id = ${childId} and not upper_inf(during) order by lower(during) desc limit 1`.execute(
    tx,
  );
  return rows[0]?.id;
}

/** The standing of a child in care; undefined when the child is not there for the asker or not in care. */
export async function findStanding(tx: Tx, childId: Id): Promise<Standing | undefined> {
  const result = await sql<Standing>`
    select p.id as "childId", p.first_name as "firstName", p.born_on as "bornOn", p.born_precision as "bornPrecision", e.id as "episodeId", lower(e.during) as "episodeFrom",
      pl.id as "placementId", lower(pl.during) as "placementFrom", pl.home_id as "homeId", pl.setting
    from app.people_v_person p
    join app.episode e on e.child_id = p.id and upper_inf(e.during)
    left join app.placement pl on pl.child_id = p.id and upper_inf(pl.during)
    where p.id = ${childId}`.execute(tx);
  return result.rows[0];
}

/** Beds in use in these homes from a moment on by children other than those named: periods and numbers only. */
export async function bedUses(
  tx: Tx,
  homeIds: readonly Id[],
  from: string,
  without: readonly Id[],
): Promise<Map<Id, BedUse[]>> {
  const result = await sql<{ homeId: Id; from: string; to: string | null; beds: number }>`
    select home_id as "homeId", to_char(lower(during) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as from,
      to_char(upper(during) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as to, beds
    from app_definer.beds_in_use(${[...homeIds]}::uuid[], ${from}::timestamptz, ${[...without]}::uuid[])
    union all
    select home_id, ${from}, null, -beds from app_definer.beds_freed(${[...homeIds]}::uuid[], ${from}::timestamptz, ${[...without]}::uuid[])`.execute(
    tx,
  );
  return Map.groupBy(result.rows, row => row.homeId);
}

/** The placement that goes on for a child ends at a moment. */
export const endPlacement = (tx: Tx, placementId: Id, at: string) =>
  sql`update app.placement set during = tstzrange(lower(during), ${at}) where id = ${placementId}`.execute(tx);

/** Whereabouts that go on, or lie ahead, end with the placement they belong to. */
export async function endWhereaboutsAt(tx: Tx, childId: Id, at: string): Promise<void> {
  await sql`update app.whereabouts set during = tstzrange(lower(during), ${at})
    where child_id = ${childId} and lower(during) < ${at} and (upper_inf(during) or upper(during) > ${at})`.execute(tx);
  await sql`delete from app.whereabouts where child_id = ${childId} and lower(during) >= ${at}`.execute(tx);
}

export type NewPlacement = {
  readonly id: Id;
  readonly agencyId: Id;
  readonly childId: Id;
  readonly episodeId: Id;
  readonly homeId: Id | null;
  readonly withPersonId: Id | null;
  readonly setting: string;
  readonly at: string;
  readonly moveId: Id | null;
  readonly exceptionId: Id | null;
};

export const insertPlacement = (tx: Tx, row: NewPlacement) =>
  tx
    .insertInto('app.placement')
    .values({
      id: row.id,
      agency_id: row.agencyId,
      office_id: null,
      child_id: row.childId,
      episode_id: row.episodeId,
      home_id: row.homeId,
      with_person_id: row.withPersonId,
      setting: row.setting,
      during: writeRange({ from: row.at }),
      move_id: row.moveId,
      exception_id: row.exceptionId,
    })
    .execute();

export type Code = { readonly code: string; readonly label: string };

/** A code list in the reader's language, in the order of its file. */
export async function codes(
  tx: Tx,
  list: 'setting' | 'move_reason' | 'exit_reason' | 'handover_kind',
  language: 'en' | 'es',
): Promise<Code[]> {
  const rows = await tx.selectFrom(`app.${list}`).select(['code', language]).execute();
  return rows.map(row => ({ code: row.code, label: (row as Record<string, string>)[language]! }));
}

export async function handoverKinds(tx: Tx, language: 'en' | 'es') {
  const rows = await tx.selectFrom('app.handover_kind').select(['code', language, 'required_when_planned']).execute();
  return rows.map(row => ({
    code: row.code,
    label: (row as unknown as Record<string, string>)[language]!,
    requiredWhenPlanned: row.required_when_planned,
  }));
}

/** A setting's rules; undefined when the code is not in the list. */
export const findSetting = (tx: Tx, code: string) =>
  tx.selectFrom('app.setting').selectAll().where('code', '=', code).executeTakeFirst();
export const findMoveReason = (tx: Tx, code: string) =>
  tx.selectFrom('app.move_reason').selectAll().where('code', '=', code).executeTakeFirst();
