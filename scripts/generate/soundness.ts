import type pg from 'pg';

type Key = {
  readonly name: string;
  readonly to: string;
  readonly columns: readonly string[];
  readonly toColumns: readonly string[];
};

/**
 * Keys are not asked row by row while a state is written, because that doubles its time. This asks them of all rows at
 * once: every foreign key of these tables, each table read once, and the keys that hold for periods. Throws with the constraint's name.
 */
export async function proveSound(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const { rows } = await client.query<Key>(
      `select conname as name, confrelid::regclass::text as to,
         array_agg(own.attname::text order by place) as columns, array_agg(other.attname::text order by place) as "toColumns"
       from pg_constraint cross join unnest(conkey, confkey) with ordinality k (number, "toNumber", place)
       join pg_attribute own on own.attrelid = conrelid and own.attnum = number
       join pg_attribute other on other.attrelid = confrelid and other.attnum = "toNumber"
       where contype = 'f' and not conperiod and conrelid = $1::text::regclass group by conname, confrelid order by conname`,
      [table],
    );
    if (rows.length > 0) throwIfBroken(await client.query(keysOf(table, rows)));
  }
  for (const query of periods) throwIfBroken(await client.query(query));
}

/** Counts the rows of one table that break each of its keys. */
function keysOf(table: string, keys: readonly Key[]): string {
  const joins = keys.map(
    ({ to, columns, toColumns }, at) =>
      `left join ${to} k${at} on ${columns.map((column, place) => `k${at}.${toColumns[place]} = a.${column}`).join(' and ')}`,
  );
  const counts = keys.map(
    ({ name, columns, toColumns }, at) =>
      `count(*) filter (where ${columns.map(column => `a.${column} is not null`).join(' and ')} and k${at}.${toColumns[0]} is null)::int as "${name}"`,
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
