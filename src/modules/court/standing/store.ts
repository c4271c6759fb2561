import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import { type Period, readRange } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { LegalStatus, Part } from '../contract.ts';
import type { CourtCaseKind, LetterLanguage, Way } from './contract.ts';

/** A case before a court about a child. Days are ISO dates, the last one open. */
export type CourtCaseRow = {
  readonly id: Id;
  readonly kind: CourtCaseKind;
  readonly court: string;
  readonly number: string;
  readonly period: Period;
};

/** The court's cases about a child, the latest first. */
export async function courtCasesOf(tx: Tx, childId: Id): Promise<CourtCaseRow[]> {
  const rows = await tx
    .selectFrom('app.court_case')
    .select(['id', 'kind', 'court', 'number', 'during'])
    .where('child_id', '=', childId)
    .orderBy(sql`lower(during) desc`)
    .execute();
  return rows.map(({ during, ...row }) => ({ ...row, period: readRange(during) }));
}

/** Somebody who is or was a party, or spoke for one. `label` of the part in both languages; days are ISO dates. */
export type PartyRow = {
  readonly id: Id;
  readonly part: Part;
  readonly part_en: string;
  readonly part_es: string;
  readonly personId: Id | null;
  readonly userId: Id | null;
  readonly name: string;
  readonly organization: string | null;
  readonly counselOf: Id | null;
  readonly language: LetterLanguage;
  readonly interpreter: string | null;
  readonly reach: Way | null;
  readonly reachAt: string | null;
  readonly period: Period;
};

/** The parties of a child's cases before courts, past ones too; a person's name is the one they go by now. */
export async function partiesOf(tx: Tx, childId: Id): Promise<PartyRow[]> {
  const { rows } = await sql<Omit<PartyRow, 'period'> & { during: string }>`
    select y.id, y.part, k.en as part_en, k.es as part_es, y.person_id as "personId", y.user_id as "userId",
      coalesce(case when p.id is null then y.name else concat_ws(' ', p.first_name, p.last_name) end, '') as name, y.organization, y.counsel_of as "counselOf",
      y.language, y.interpreter, y.reach, y.reach_at as "reachAt", y.during
    from app.court_party y join app.court_part k on k.code = y.part left join app.people_v_person p on p.id = y.person_id
    where y.child_id = ${childId} order by lower(y.during), y.id`.execute(tx);
  return rows.map(({ during, name, ...row }) => ({ ...row, name: name.trim(), period: readRange(during) }));
}

/** Those who are parties on a day (ISO date). */
export const partiesOn = (parties: readonly PartyRow[], day: string): PartyRow[] =>
  parties.filter(({ period }) => period.from <= day && (period.to === null || day < period.to));

/** Where a child stood before the law. Days are ISO dates, the last one open. */
export type LegalStatusRow = {
  readonly id: Id;
  readonly kind: LegalStatus;
  readonly kind_en: string;
  readonly kind_es: string;
  readonly why: string | null;
  readonly hearingId: Id | null;
  readonly period: Period;
};

/** Where a child stood and stands before the law, the latest first. */
export async function legalStatusesOf(tx: Tx, childId: Id): Promise<LegalStatusRow[]> {
  const rows = await tx
    .selectFrom('app.legal_status as s')
    .innerJoin('app.legal_status_kind as k', 'k.code', 's.kind')
    .select(['s.id', 's.kind', 'k.en as kind_en', 'k.es as kind_es', 's.why', 's.hearing_id', 's.during'])
    .where('s.child_id', '=', childId)
    .orderBy(sql`lower(s.during) desc`)
    .execute();
  return rows.map(({ during, hearing_id, kind, ...row }) => ({
    ...row,
    kind: kind as LegalStatus,
    hearingId: hearing_id,
    period: readRange(during),
  }));
}

/** Where a child stands before the law on a day (ISO date); undefined when nobody wrote it down. */
export const legalStatusOf = async (tx: Tx, childId: Id, on: string): Promise<LegalStatusRow | undefined> =>
  (await legalStatusesOf(tx, childId)).find(
    ({ period }) => period.from <= on && (period.to === null || on < period.to),
  );

/** Ends the row of a table that lasts, on a day (ISO date). False when it was ended meanwhile. */
export async function endRow(
  tx: Tx,
  table: 'app.court_case' | 'app.court_party' | 'app.legal_status',
  id: Id,
  on: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set during = daterange(lower(during), ${on}::date)
    where id = ${id} and upper_inf(during)`.execute(tx);
  return numAffectedRows === 1n;
}

/** The words of a short list of codes, in its order. */
export async function listed(
  tx: Tx,
  list: 'app.court_part' | 'app.legal_status_kind' | 'app.order_term_kind',
  language: 'en' | 'es',
  codes: readonly string[],
): Promise<{ value: string; label: string }[]> {
  const rows = await tx
    .selectFrom(list)
    .select(['code as value', `${language} as label`])
    .execute();
  return rows.sort((one, other) => codes.indexOf(one.value) - codes.indexOf(other.value));
}

/** A hearing's id when it is one of this child's; null else. */
export async function hearingIdOf(tx: Tx, childId: Id, id: string | null): Promise<Id | null> {
  if (!isId(id)) return null;
  const row = await tx
    .selectFrom('app.hearing')
    .select('id')
    .where('id', '=', id)
    .where('child_id', '=', childId)
    .executeTakeFirst();
  return row?.id ?? null;
}
