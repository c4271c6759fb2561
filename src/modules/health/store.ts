import { sql } from 'kysely';
import { type Id, isId, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AllergiesKnown, MedicinesKnown } from './contract.ts';
import { type Change, writeChange } from './rules/what-changed.ts';

/** May the reader see this child's health? */
export async function opensHealthOf(tx: Tx, childId: string): Promise<boolean> {
  if (!isId(childId)) return false;
  const { rows } = await sql<{ may: boolean }>`select ${childId}::uuid = any (app.mine('health')) as may`.execute(tx);
  return rows[0]?.may ?? false;
}

/** The allergies that have not ended, the worst first. */
export const allergiesOf = (tx: Tx, childId: Id) =>
  tx
    .selectFrom('app.allergy')
    .select(['id', 'substance', 'reaction', 'severity', 'what_to_do', 'said_by', 'noted_at'])
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .orderBy(sql`array_position(array['life_threatening', 'serious', 'unknown', 'mild'], severity)`)
    .orderBy('noted_at')
    .execute();

/** The medicines of a day (ISO), and those that begin later. */
export const medicinesOf = (tx: Tx, childId: Id, today: string) =>
  tx
    .selectFrom('app.medicine')
    .select(['id', 'name', 'dose', 'times', 'reason', 'psychotropic', 'during', 'noted_at'])
    .where('child_id', '=', childId)
    .where(sql<boolean>`(upper_inf(during) or upper(during) > ${today}::date)`)
    .orderBy('noted_at')
    .execute();

/** The conditions that have not ended. */
export const conditionsOf = (tx: Tx, childId: Id) =>
  tx
    .selectFrom('app.health_condition')
    .select(['id', 'name', 'care', 'noted_at'])
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .orderBy('noted_at')
    .execute();

/** The insurance of a day (ISO), and what begins later. */
export const coverageOf = (tx: Tx, childId: Id, today: string) =>
  tx
    .selectFrom('app.health_coverage')
    .select(['id', 'payer', 'member_number', 'during'])
    .where('child_id', '=', childId)
    .where(sql<boolean>`(upper_inf(during) or upper(during) > ${today}::date)`)
    .orderBy(sql`lower(during)`)
    .execute();

/** The must-know card's own row; undefined when none was begun. */
export const cardOf = (tx: Tx, childId: Id) =>
  tx.selectFrom('app.critical_card').selectAll().where('child_id', '=', childId).executeTakeFirst();

/** Who has read the card in which version, newest first. */
export const confirmationsOf = (tx: Tx, childId: Id) =>
  tx
    .selectFrom('app.card_confirmation')
    .select(['person_id', 'changed_at', 'confirmed_at'])
    .where('child_id', '=', childId)
    .orderBy('changed_at', 'desc')
    .execute();

/** One line of a list with its child, whether ended or not; undefined when not there or not theirs. */
export async function findAllergy(tx: Tx, id: string) {
  if (!isId(id)) return undefined;
  return tx
    .selectFrom('app.allergy')
    .select(['id', 'child_id', 'substance as name', 'noted_at', 'ended_on'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function findMedicine(tx: Tx, id: string) {
  if (!isId(id)) return undefined;
  return tx
    .selectFrom('app.medicine')
    .select(['id', 'child_id', 'name', 'during'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function findCondition(tx: Tx, id: string) {
  if (!isId(id)) return undefined;
  return tx
    .selectFrom('app.health_condition')
    .select(['id', 'child_id', 'name', 'noted_at', 'ended_on'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The child's birth date (ISO), for checking days; null when it is not known. */
export async function bornOn(tx: Tx, childId: Id): Promise<string | null> {
  const child = await tx
    .selectFrom('app.people_v_person')
    .select('born_on')
    .where('id', '=', childId)
    .executeTakeFirst();
  return child?.born_on ?? null;
}

/** What the card's own columns become; what is left out stays as it is. */
type CardChange = {
  readonly allergies_known?: AllergiesKnown;
  readonly medicines_known?: MedicinesKnown;
};

/**
 * Marks the card as changed now, beginning one when there is none yet (with everything else not known). Answers with
 * the new version: a moment later than every version before it, so that a reading of the old card never counts.
 */
export async function touchCard(ask: Ask, childId: Id, change: Change, now: CardChange = {}): Promise<string> {
  const { allergies_known = null, medicines_known = null } = now;
  await sql`
    insert into app.critical_card (id, agency_id, child_id, allergies_known, medicines_known, changed_at, changed_what)
    values (${newId()}, ${ask.who.agencyId}, ${childId}, coalesce(${allergies_known}::text, 'not_known'), coalesce(${medicines_known}::text, 'not_known'),
      ${ask.now}, ${writeChange(change)})
    on conflict (child_id) do update set
      changed_at = greatest(excluded.changed_at, critical_card.changed_at + interval '1 microsecond'),
      changed_what = excluded.changed_what,
      allergies_known = coalesce(${allergies_known}::text, critical_card.allergies_known),
      medicines_known = coalesce(${medicines_known}::text, critical_card.medicines_known)`.execute(ask.tx);
  const { changed_at } = await ask.tx
    .selectFrom('app.critical_card')
    .select('changed_at')
    .where('child_id', '=', childId)
    .executeTakeFirstOrThrow();
  return changed_at;
}

/** The people to call about a child: the primary worker of this moment. */
export async function whoToCall(tx: Tx, childId: Id): Promise<{ name: string; title: string; phone: string | null }[]> {
  const { rows } = await sql<{ name: string; title: string; phone: string | null }>`
    select name, title, phone from app_definer.who_to_call(${childId}::uuid)`.execute(tx);
  return rows;
}

/** The child's chosen name; undefined when not there or not theirs. */
export async function childNamed(tx: Tx, childId: string): Promise<{ first_name: string } | undefined> {
  if (!isId(childId)) return undefined;
  const child = await tx
    .selectFrom('app.people_v_person')
    .select('first_name')
    .where('id', '=', childId)
    .executeTakeFirst();
  return child?.first_name ? { first_name: child.first_name } : undefined;
}
