import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { MeantDay } from '../rules/near-days.ts';

/** By what the typed words reached a name. `part`: only some of the words are in it. */
export type NameWhy = 'exact' | 'begins' | 'words' | 'nickname' | 'sounds' | 'spelling' | 'part';

/** A person found, and by what; the best first. `why` is null when nothing but the birth date was typed. */
export type FoundName = { readonly id: Id; readonly why: NameWhy | null };

/** Names that are the same, begin so, or have all of the words: quick enough for every letter typed. */
export async function peopleByName(tx: Tx, words: string, most: number): Promise<FoundName[]> {
  const { rows } = await sql<FoundName>`
    select person_id as id, why from app_definer.find_people(${words}, ${most}) order by place`.execute(tx);
  return rows;
}

/** Names that are near, and birth dates that may be meant; `day` counts from 1 in `days`. */
export async function peopleLike(
  tx: Tx,
  words: string,
  days: readonly MeantDay[],
  most: number,
): Promise<(FoundName & { readonly day: number | null })[]> {
  const { rows } = await sql<FoundName & { day: number | null }>`
    select person_id as id, why, day from app_definer.find_people_like(${words}, ${days.map(({ day }) => day)}::date[],
      ${days.map(({ closeness }) => closeness)}::real[], ${most})`.execute(tx);
  return rows;
}

type Ids = Promise<Id[]>;
const idsOf = async (tx: Tx, question: ReturnType<typeof sql<{ id: Id }>>): Ids =>
  (await question.execute(tx)).rows.map(({ id }) => id);

/** Whose Social Security number has this fingerprint. */
export const peopleBySsn = (tx: Tx, fingerprint: Buffer): Ids =>
  idsOf(tx, sql`select person_id as id from app_definer.find_people_by_ssn(${fingerprint})`);

/** Whose legal name has all of these words. */
export const peopleByLegalName = (tx: Tx, words: string, most: number): Ids =>
  idsOf(tx, sql`select person_id as id from app_definer.find_people_by_legal_name(${words}, ${most})`);

/** Whose telephone ends in these digits. */
export const peopleByPhone = (tx: Tx, digits: string): Ids =>
  idsOf(tx, sql`select person_id as id from app_definer.find_people_by_phone(${digits})`);

/** Who lives or lived at an address that begins so. */
export const peopleByAddress = (tx: Tx, address: string, most: number): Ids =>
  idsOf(tx, sql`select person_id as id from app_definer.find_people_by_address(${address}, ${most})`);

/** The people of the case whose number begins so, its children first. */
export const peopleByCaseNumber = (tx: Tx, typed: string, most: number): Ids =>
  idsOf(tx, sql`select person_id as id from app_definer.find_people_by_case_number(${typed}, ${most})`);

/** Whose insurance has this member number. */
export const peopleByMemberNumber = (tx: Tx, typed: string): Ids =>
  idsOf(tx, sql`select person_id as id from app_definer.find_people_by_member_number(${typed})`);
