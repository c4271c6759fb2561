import type pg from 'pg';

type Key = { readonly name: string; readonly to: string; readonly column: string; readonly toColumn: string };

/**
 * Keys are not asked row by row while a state is written, because that doubles its time. This asks them of all rows at
 * once: every foreign key of these tables, each table read once, and the keys that hold for periods. Throws with the constraint's name.
 */
export async function proveSound(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const { rows } = await client.query<Key>(
      `select conname as name, confrelid::regclass::text as to, own.attname as column, other.attname as "toColumn"
       from pg_constraint
       join pg_attribute own on own.attrelid = conrelid and own.attnum = conkey[1]
       join pg_attribute other on other.attrelid = confrelid and other.attnum = confkey[1]
       where contype = 'f' and cardinality(conkey) = 1 and conrelid = $1::text::regclass order by conname`,
      [table],
    );
    if (rows.length > 0) throwIfBroken(await client.query(keysOf(table, rows)));
  }
  for (const query of periods) throwIfBroken(await client.query(query));
}

/** Counts the rows of one table that break each of its keys. */
function keysOf(table: string, keys: readonly Key[]): string {
  const joins = keys.map(
    ({ to, column, toColumn }, at) => `left join ${to} k${at} on k${at}.${toColumn} = a.${column}`,
  );
  const counts = keys.map(
    ({ name, column, toColumn }, at) =>
      `count(*) filter (where a.${column} is not null and k${at}.${toColumn} is null)::int as "${name}"`,
  );
  return `select ${counts.join(', ')} from ${table} a ${joins.join(' ')}`;
}

function throwIfBroken({ rows }: pg.QueryResult<Record<string, number>>): void {
  const broken = Object.entries(rows[0]!).find(([, count]) => count !== 0);
  if (broken) throw new Error(`The generator made rows that break ${broken[0]}`);
}

/** Foreign keys with PERIOD: a placement lies in care, whereabouts too, and a case has its primary worker all its life. */
const periods: readonly string[] = [
  within('placement__lies_in_care', 'app.placement', 'child_id', 'during', 'app.episode', 'child_id'),
  within('whereabouts__lies_in_care', 'app.whereabouts', 'child_id', 'during', 'app.episode', 'child_id'),
  within('case_file__always_has_a_primary_worker', 'app.case_file', 'id', 'life', 'app.primary_assignment', 'case_id'),
];

function within(name: string, inner: string, key: string, period: string, outer: string, outerKey: string): string {
  return `select count(*)::int as "${name}" from ${inner} i
    left join (select ${outerKey} as key, range_agg(during) as all_of from ${outer} group by 1) o on o.key = i.${key}
    where i.${period} <@ o.all_of is not true`;
}
