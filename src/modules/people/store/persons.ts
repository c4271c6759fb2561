import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { BornPrecision } from '../rules/age.ts';

/** A person as the reader may see them. */
export type PersonRow = {
  readonly id: Id;
  readonly first_name: string;
  readonly last_name: string | null;
  readonly pronouns: string | null;
  readonly born_on: string | null;
  readonly born_precision: BornPrecision;
  readonly languages: string[];
  readonly interpreter: string | null;
};

const columns = [
  'id',
  'first_name',
  'last_name',
  'pronouns',
  'born_on',
  'born_precision',
  'languages',
  'interpreter',
] as const;

/** One person; undefined when not there or not the reader's to see. */
export const personById = (tx: Tx, id: Id): Promise<PersonRow | undefined> =>
  tx.selectFrom('app.person').select(columns).where('id', '=', id).executeTakeFirst();

/** Those of these people the reader may see, by id. */
export async function personsById(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, PersonRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('app.person').select(columns).where('id', 'in', ids).execute();
  return new Map(rows.map(row => [row.id, row]));
}

/** Those of these people of whom it is not known that they died, as far as the reader may see them. */
export async function livingAmong(tx: Tx, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom('app.person')
    .select('id')
    .where('id', 'in', ids)
    .where('died_on', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Adds a person to nobody's case yet. */
export async function insertPerson(
  tx: Tx,
  person: Omit<PersonRow, 'languages'> & { languages: readonly string[]; died_on: string | null },
): Promise<void> {
  const { id, first_name, last_name, pronouns, born_on, born_precision, languages, interpreter, died_on } = person;
  await sql`select app_definer.add_person(${id}, ${first_name}, ${last_name}, ${pronouns}, ${born_on}::date, ${born_precision},
    ${[...languages]}::text[], ${interpreter}, ${died_on}::date)`.execute(tx);
}
