import { type RawBuilder, sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { obligationStates } from '#modules/rulebook/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { int4List, int8List, quartersOf, textList, uuidList } from './binary-list.ts';
import { DAY_BITS, type DutyRow, FIRST_DAY, STATE_BITS } from './duty-row.ts';

const unpackedDay = (column: string, shift: number) =>
  sql.raw(`date '1970-01-01' + (nullif((r.${column} >> ${shift}) & ${2 ** DAY_BITS - 1}, 0) + ${FIRST_DAY})::integer`);
const rare = (part: number) => sql.raw(`nullif(split_part(r.rare, '|', ${part}), '')`);

const REWRITTEN = [
  'rule',
  'pack',
  'duty',
  'topic',
  'responsible',
  'state',
  'began_on',
  'opens_on',
  'due_on',
  'due_at',
  'settled_on',
  'settled_by',
  'exception_id',
  'ended_on',
  'missed',
  'missing',
  'said',
  'counted_at',
];
const onConflict: Readonly<Record<'add' | 'rewrite', RawBuilder<unknown>>> = {
  add: sql``,
  rewrite: sql.raw(`on conflict (id) do update set ${REWRITTEN.map(name => `${name} = excluded.${name}`).join(', ')}`),
};

/**
 * Writes duties in one statement, whatever their number. Row security refuses COPY: each column travels as one binary list
 * instead, and what a rule says of all its duties travels once.
 */
export async function writeDuties(
  tx: Tx,
  { agencyId, now }: { readonly agencyId: Id; readonly now: string },
  rows: readonly DutyRow[],
  as: 'add' | 'rewrite',
): Promise<void> {
  const children = numbered(rows, row => row.child);
  const rules = numbered(rows, row => row.rule);
  const packs = new Map(rows.map(row => [row.rule, row.pack]));
  const ofRule = (word: (of: DutyRow['rule']) => string) => textList([...rules.keys()].map(word));
  // The office is asked for once for each child, not for each duty.
  await sql`
    with child as materialized (
      select id, place, app_definer.office_of(id) as office_id
      from unnest(${uuidList([...children.keys()].map(quartersOf))}::uuid[]) with ordinality c (id, place)
    )
    insert into app.obligation (id, agency_id, office_id, child_id, key, rule, pack, duty, topic, responsible, state, began_on, opens_on,
      due_on, due_at, settled_on, settled_by, exception_id, ended_on, missed, missing, said, counted_at)
    select r.id, ${agencyId}::uuid, c.office_id, c.id, r.key, u.rule, u.pack, u.duty, u.topic, u.responsible,
      (${textList(obligationStates)}::text[])[r.ending & ${sql.raw(String(2 ** STATE_BITS - 1))}],
      ${unpackedDay('days', 2 * DAY_BITS)}, ${unpackedDay('days', DAY_BITS)}, ${unpackedDay('days', 0)},
      to_timestamp(${rare(1)}::bigint / 1000.0), ${unpackedDay('ending', DAY_BITS + STATE_BITS + 1)}, r.settled_by,
      ${rare(2)}::uuid, ${unpackedDay('ending', STATE_BITS + 1)}, r.ending & ${sql.raw(String(2 ** STATE_BITS))} > 0, ${rare(3)},
      r.said, ${now}::timestamptz
    from unnest(${uuidList(rows.map(row => row.id))}::uuid[], ${int8List(rows.map(row => row.said))}::bigint[],
      ${int4List(rows.map(row => children.get(row.child)!))}::integer[], ${int4List(rows.map(row => rules.get(row.rule)!))}::integer[],
      ${textList(rows.map(row => row.key))}::text[], ${int8List(rows.map(row => row.days))}::bigint[],
      ${int8List(rows.map(row => row.end))}::bigint[], ${textList(rows.map(row => row.settledBy))}::text[],
      ${textList(rows.map(row => row.rare))}::text[]) as r (id, said, child, rule, key, days, ending, settled_by, rare)
    join child c on c.place = r.child
    join unnest(${ofRule(rule => rule.id)}::text[], ${ofRule(rule => packs.get(rule)!)}::text[], ${ofRule(rule => rule.duty)}::text[],
      ${ofRule(rule => rule.topic)}::text[], ${ofRule(rule => rule.responsible)}::text[])
      with ordinality u (rule, pack, duty, topic, responsible, place) on u.place = r.rule
    ${onConflict[as]}`.execute(tx);
}

/** Each different thing once, with its number from one. */
function numbered<T, K>(rows: readonly T[], of: (row: T) => K): ReadonlyMap<K, number> {
  const found = new Map<K, number>();
  for (const row of rows) if (!found.has(of(row))) found.set(of(row), found.size + 1);
  return found;
}
