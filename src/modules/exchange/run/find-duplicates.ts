import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import { proposeDuplicates } from '#modules/people/index.ts';
import { asImport, type ImportHouse, type RunRef } from './import-house.ts';

/** Compared with the whole agency at once; each such set is a transaction of its own. */
const AT_ONCE = 1_000;

/**
 * After an import was taken: looks for people it brought who may be here already, and leaves proposals for those who may
 * see both. Nobody is ever joined by it. The run's report says how many there are; gives that number.
 */
export async function findDuplicates(house: ImportHouse, ref: RunRef): Promise<number> {
  const people = await asImport(house, ref, async tx => {
    const { rows } = await sql<{ id: string }>`
      select row_id as id from app.import_key where run_id = ${ref.run} and file = 'people' order by row_id`.execute(
      tx,
    );
    return rows.map(({ id }) => id);
  });
  let found = 0;
  for (let at = 0; at < people.length; at += AT_ONCE) {
    const some = people.slice(at, at + AT_ONCE);
    found += await asImport(house, ref, tx => proposeDuplicates(tx, some, 'import'));
  }
  if (found > 0) await asImport(house, ref, tx => sayThem(tx, ref, found));
  return found;
}

async function sayThem(tx: Parameters<Parameters<typeof asImport>[2]>[0], ref: RunRef, found: number): Promise<void> {
  await tx
    .insertInto('app.import_problem')
    .values({
      id: newId(),
      agency_id: ref.agency,
      user_id: ref.user,
      run_id: ref.run,
      weight: 'note',
      file: 'people',
      line: null,
      column_name: null,
      code: 'likely-the-same-person',
      value: null,
      told: null,
      rows_like_it: found,
    })
    .execute();
}
