import type pg from 'pg';
import type { StateTable } from './rows.ts';

type Key = { readonly name: string; readonly query: string };

/**
 * Keys are not asked row by row while a state is written, because that doubles its time. This asks them of all rows at
 * once: every foreign key of these tables, and the two that hold for periods. Throws with the constraint's name.
 */
export async function proveSound(
  client: pg.ClientBase,
  tables: readonly (StateTable | 'app.access_grant' | 'app.scope_grant')[],
): Promise<void> {
  const { rows } = await client.query<Key>(
    `select conname as name, format('select count(*)::int as broken from %s a left join %s b on a.%I = b.%I where a.%I is not null and b.%I is null',
       conrelid::regclass, confrelid::regclass, own.attname, other.attname, own.attname, other.attname) as query
     from pg_constraint
     join pg_attribute own on own.attrelid = conrelid and own.attnum = conkey[1]
     join pg_attribute other on other.attrelid = confrelid and other.attnum = confkey[1]
     where contype = 'f' and cardinality(conkey) = 1 and conrelid::regclass::text = any ($1)`,
    [tables],
  );
  for (const { name, query } of [...rows, ...periods]) {
    const found = await client.query<{ broken: number }>(query);
    if (found.rows[0]?.broken !== 0) throw new Error(`The generator made rows that break ${name}`);
  }
}

/** Foreign keys with PERIOD: a placement lies in care, whereabouts too, and a case has its primary worker all its life. */
const periods: readonly Key[] = [
  within('placement__lies_in_care', 'app.placement', 'child_id', 'during', 'app.episode', 'child_id'),
  within('whereabouts__lies_in_care', 'app.whereabouts', 'child_id', 'during', 'app.episode', 'child_id'),
  within('case_file__always_has_a_primary_worker', 'app.case_file', 'id', 'life', 'app.primary_assignment', 'case_id'),
];

function within(name: string, inner: string, key: string, period: string, outer: string, outerKey: string): Key {
  return {
    name,
    query: `select count(*)::int as broken from ${inner} i left join (select ${outerKey} as key, range_agg(during) as all_of from ${outer} group by 1) o on o.key = i.${key}
      where i.${period} <@ o.all_of is not true`,
  };
}
