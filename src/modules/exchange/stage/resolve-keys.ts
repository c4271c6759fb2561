import { formatOf } from '../format/caseload.ts';
import type { FileFormat, FileName } from '../format/file-format.ts';
import { references, stageOf } from './stage-table.ts';
import { refuseWhere, type Work } from './work.ts';

/** A key that is the id a row has here: an extract that Alongside wrote, brought back. */
const asId = (column: string) =>
  `case when ${column} ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then ${column}::uuid end`;

/**
 * Gives every staged row of a file the id it has here, or a new one, and every key of another row that row's id. Names
 * keys that stand twice and keys that lead nowhere. Files are resolved in the order they are taken.
 */
export async function resolveKeys(work: Work, format: FileFormat): Promise<void> {
  await refuseDoubleKeys(work, format.file);
  await giveIds(work, format);
  await leaveStandIns(work, format);
}

/** A row that tells nothing but stand-ins leaves what is here alone; what refers to it finds the row that is here. */
async function leaveStandIns({ client, staged }: Work, format: FileFormat): Promise<void> {
  const { columns, hasStandIns } = staged.get(format.file)!;
  if (!hasStandIns) return;
  const told = format.columns.filter(({ name, holds }) => holds.kind !== 'key' && columns.has(name));
  const tellsNothing = ['not is_new', 'not refused', ...told.map(({ name }) => `"${name}" is null`)].join(' and ');
  await client.query(`delete from ${stageOf(format.file)} where ${tellsNothing}`);
}

/** The same row twice is read once; two different rows under one key are refused, both. */
async function refuseDoubleKeys(work: Work, file: FileName): Promise<void> {
  const stage = stageOf(file);
  const content = `to_jsonb(s) - 'line' - 'refused'`;
  await refuseWhere(
    work,
    file,
    'key',
    'key-twice',
    // Whole rows are compared only where a key stands twice.
    `select s.line, s.key as value, jsonb_build_object('first', f.first, 'times', f.times) as told
     from ${stage} s join (
       select s.key, min(line) as first, count(*) as times from ${stage} s
       where s.key in (select key from ${stage} where key is not null group by key having count(*) > 1)
       group by s.key having count(distinct md5((${content})::text)) > 1
     ) f on f.key = s.key`,
  );
  const { rows } = await work.client.query<{ line: number; key: string; first: number; times: number }>(
    `with again as (
       select line, key, min(line) over (partition by key) as first from ${stage} where not refused and key is not null
     ), gone as (
       delete from ${stage} s using again a where a.line = s.line and a.line <> a.first returning s.line
     )
     select line, key, first, count(*) over ()::integer as times from again where line <> first order by line`,
  );
  for (const { line, key, first } of rows)
    work.found.add({ weight: 'note', file, line, column: 'key', code: 'same-row-twice', value: key, told: { first } });
}

/**
 * Where keys of a file may lead: to rows of the extract, of an earlier import of that system, or the key is the id. Of
 * people some records may have been joined with another since.
 */
type Places = { readonly staged: boolean; readonly known: boolean; readonly own: boolean; readonly joined: boolean };

/** Most extracts come into an agency that has nothing yet: there is no need to look everywhere for each of their rows. */
async function placesOf({ client, agencyId, source, staged }: Work, files: readonly FileName[]) {
  const places = new Map<FileName, Places>();
  for (const file of new Set(files)) {
    const { rows } = await client.query<Omit<Places, 'staged'>>(
      // In the order of its index: the keys of one file lie together, maybe at the end of all.
      `select (select key from app.import_key where agency_id = $1 and source = $2 and file = '${file}' order by key limit 1) is not null as known,
         exists (select from ${formatOf(file).table} where agency_id = $1) as own`,
      [agencyId, source],
    );
    places.set(file, { staged: staged.has(file), ...rows[0]! });
  }
  return places;
}

/** The id of the row that a key of a file names. `$1` is the agency, `$2` the source. */
function idOf(file: FileName, { staged, known, own, joined }: Places, key: string, alias: string) {
  const [inStage, inKeys, inTable] = [`${alias}_staged`, `${alias}_known`, `${alias}_own`];
  const found = [
    { is: staged, id: `${inStage}.row_id`, join: `${stageOf(file)} ${inStage} on ${inStage}.key = ${key}` },
    {
      is: known,
      id: `${inKeys}.row_id`,
      join: `app.import_key ${inKeys} on ${inKeys}.agency_id = $1 and ${inKeys}.source = $2 and ${inKeys}.file = '${file}' and ${inKeys}.key = ${key}`,
    },
    {
      is: own,
      id: `${inTable}.id`,
      join: `${formatOf(file).table} ${inTable} on ${inTable}.id = ${asId(key)} and ${inTable}.agency_id = $1`,
    },
  ].filter(({ is }) => is);
  const sql = found.length === 0 ? 'null::uuid' : `coalesce(${found.map(({ id }) => id).join(', ')})`;
  return {
    sql: file === 'people' && joined && alias !== 'own' ? keptRecord(sql) : sql,
    joins: found.map(({ join }) => `left join ${join}`).join(' '),
  };
}

/** What belongs to a record that was joined with another since goes to the one that was kept (S2-107). */
const keptRecord = (person: string) =>
  `(with recursive up as (
      select id, merged_into from app.person where id = ${person}
      union select p.id, p.merged_into from up join app.person p on p.id = up.merged_into
    ) select coalesce((select id from up where merged_into is null), ${person}))`;

/** In one statement, because each one writes every row anew. */
async function giveIds(work: Work, format: FileFormat): Promise<void> {
  const { client, agencyId, source } = work;
  const stage = stageOf(format.file);
  const places = await placesOf(work, [format.file, ...references(format).map(({ to }) => to)]);
  const refs = references(format).map(({ name, to }, index) => ({
    name,
    ...idOf(to, places.get(to)!, `b."${name}"`, `r${index}`),
  }));
  const sets = refs.map(({ name, sql }) => `"${name}_id" = ${sql}`);
  const own = idOf(format.file, { ...places.get(format.file)!, staged: false }, 'b.key', 'own');
  if (format.idOf === undefined)
    sets.push(
      `row_id = coalesce(${own.sql}, ${format.secretIds ? 'gen_random_uuid()' : 'uuidv7()'})`,
      `is_new = ${own.sql} is null`,
    );
  await client.query(
    `update ${stage} s set ${sets.join(', ')}
     from ${stage} b ${refs.map(({ joins }) => joins).join(' ')} ${format.idOf === undefined ? own.joins : ''}
     where b.line = s.line and $1::uuid is not null and $2::text is not null`,
    [agencyId, source],
  );
  if (format.idOf !== undefined)
    await client.query(
      `update ${stage} s set row_id = s."${format.idOf}_id", is_new = not exists (select from ${format.table} t where t.id = s."${format.idOf}_id")`,
    );
  if (places.get(format.file)!.joined) await leaveFolded(work, format);
  if (format.file === 'agencies') await client.query(`update ${stage} set row_id = $1, is_new = false`, [agencyId]);
  // Sizes and spread of what was just given: without them the planner takes a whole extract for one row.
  await client.query(`analyze ${stage}`);
  for (const { name, to } of references(format)) {
    await refuseWhere(
      work,
      format.file,
      name,
      'nothing-with-this-key',
      `select line, "${name}" as value, jsonb_build_object('in', '${to}') as told from ${stage} where "${name}" is not null and "${name}_id" is null`,
    );
  }
}

/** A row that said the same as one of the record its person was joined with has gone into that one. */
async function leaveFolded({ client, found }: Work, format: FileFormat): Promise<void> {
  const { rows } = await client.query<{ line: number; key: string }>(
    `delete from ${stageOf(format.file)} s where not s.is_new and not exists (select from ${format.table} t where t.id = s.row_id)
     returning s.line, s.key`,
  );
  for (const { line, key } of rows)
    found.add({ weight: 'note', file: format.file, line, column: 'key', code: 'joined-with-another', value: key });
}

/** Refuses rows that refer to a refused row, in the order files are taken. Gives how many. */
export async function refuseDependents(work: Work): Promise<number> {
  let refused = 0;
  for (const { format } of work.staged.values()) {
    for (const { name, to } of references(format)) {
      if (!work.staged.has(to)) continue;
      refused += await refuseWhere(
        work,
        format.file,
        name,
        'belongs-to-refused',
        `select b.line, b."${name}" as value, jsonb_build_object('in', '${to}', 'line', o.line) as told
         from ${stageOf(format.file)} b join ${stageOf(to)} o on o.row_id = b."${name}_id" where o.refused and not b.refused`,
      );
    }
  }
  return refused;
}
