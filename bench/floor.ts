import type pg from 'pg';

type Protected = {
  readonly name: string;
  readonly schema: string;
  readonly shape: string;
  readonly topic: string;
  readonly subject: string | null;
  readonly office: boolean;
  readonly agency: boolean;
};
type Kind = 'alongside_case' | 'alongside_office' | 'alongside_agency' | 'alongside_portal';

const NAMES = 'floor';

/**
 * Makes the schema `floor`: for every protected table a plain view of exactly the rows the reader may see, with the ids
 * written into it. The same SQL against it is the floor a policy is compared with: no policy, no function, same rows.
 * The connection belongs to the administrator, in the reader's context.
 */
export async function makeFloor(client: pg.ClientBase, role: Kind): Promise<void> {
  await client.query(`drop schema if exists ${NAMES} cascade; create schema ${NAMES}`);
  const { rows: tables } = await client.query<Protected>(`
    select c.relname as name, n.nspname as schema, shape, topic, subject_column as subject,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('office_id', 'office_ids')) as office,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id') as agency
    from record.protected_table t join pg_class c on c.oid = t.table_name join pg_namespace n on n.oid = c.relnamespace`);
  const listOf = async (call: string, type = 'uuid') => {
    const { rows } = await client.query<{ list: string }>(
      `select quote_literal((${call})::text) || '::${type}[]' as list`,
    );
    return rows[0]!.list;
  };
  for (const table of tables) {
    const where = await scopeOf(table, role, listOf);
    await client.query(
      `create view ${NAMES}.${table.name} as select * from ${table.schema}.${table.name} where ${where}`,
    );
  }
  const keys = await listOf('app.my_keys()', 'text');
  const mine = await listOf(`app.mine('reading')`);
  await client.query(`create view ${NAMES}.row_change as select * from record.row_change where keys <@ ${keys}`);
  await client.query(`create view ${NAMES}.reading as select * from record.reading where subjects <@ ${mine}`);
  const { rows: views } = await client.query<{ name: string; text: string }>(
    `select viewname as name, definition as text from pg_views where schemaname = 'app' order by 1`,
  );
  for (const { name, text } of views)
    await client.query(`create view ${NAMES}.${name} as ${await onFloor(client, text)}`);
}

type List = (call: string, type?: string) => Promise<string>;

async function scopeOf(
  { shape, topic, subject, office, agency, name }: Protected,
  role: Kind,
  listOf: List,
): Promise<string> {
  const me = `nullif(current_setting('app.user', true), '')::uuid`;
  if (shape === 'reference') return 'true';
  if (shape === 'own') return name === 'user_account' ? `id = ${me}` : `${subject} = ${me}`;
  if (shape === 'shared') return agency ? `agency_id = (select app.my_agency())` : 'true';
  if (shape === 'keyed') return `topic || ':' || ${subject} = any (${await listOf('app.my_keys()', 'text')})`;
  const isCase = topic === 'case' && (name.startsWith('case_') || name === 'primary_assignment');
  if (role === 'alongside_office' && shape !== 'personal') {
    const offices = await listOf(`app.my_offices('${topic}')`);
    if (name === 'person') return `office_ids && ${offices}`;
    if (office) return `office_id = any (${offices})`;
    return `case_id in (select id from app.case_file where office_id = any (${await listOf(`app.my_offices('case')`)}))`;
  }
  return `${subject} = any (${isCase ? await listOf('app.my_cases()') : await listOf(`app.mine('${topic}')`)})`;
}

/** The same SQL on the floor's views. Functions of the same schemas stay what they are. */
export async function onFloor(client: pg.ClientBase, text: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = '${NAMES}'::regnamespace`,
  );
  const there = new Set(rows.map(row => row.name));
  const { rows: all } = await client.query<{ name: string }>(
    `select viewname as name from pg_views where schemaname = 'app'`,
  );
  for (const { name } of all) there.add(name);
  return text.replace(/(["]?)\b(app|record)\1\.(["]?)([a-z_]+)\3(?!\s*\()/g, (found, _a, _b, _c, name: string) =>
    there.has(name) ? `${NAMES}.${name}` : found,
  );
}
