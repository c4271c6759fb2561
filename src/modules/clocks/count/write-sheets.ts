import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { dateList, int2List, int4List, int8List, quartersOf, textList, uuidList } from './binary-list.ts';
import type { DutyKind, DutySheet } from './duty-sheet.ts';

/** A sheet with its id. */
export type WrittenSheet = DutySheet & { readonly id: Id };

const LISTS = [
  'duties',
  'kinds',
  'states',
  'began_on',
  'opens_on',
  'due_on',
  'due_at',
  'over_on',
  'settled_by',
  'keys',
  'exceptions',
  'missing',
];
const ALL = sql.raw(
  ['id', 'agency_id', 'office_id', 'child_id', 'topic', 'year', ...LISTS, 'said', 'counted_at'].join(),
);
const REWRITTEN = [...LISTS, 'said', 'counted_at'].map(name => `${name} = excluded.${name}`).join(', ');
// A sheet that is not there yet is not looked for.
const onConflict = { add: sql``, rewrite: sql.raw(`on conflict (id) do update set ${REWRITTEN}`) };

const LINE = '\n';

/**
 * Writes sheets in one statement, whatever their number, and the kinds of duties on them. Row security refuses COPY: what
 * stands on all of them travels as one binary list for each column, of which each sheet cuts out its own; what few have
 * travels as lines of text.
 */
export async function writeSheets(
  tx: Tx,
  { agencyId, now }: { readonly agencyId: Id; readonly now: string },
  sheets: readonly WrittenSheet[],
  as: 'add' | 'rewrite',
): Promise<void> {
  const children = new Map<Id, number>();
  const kinds = new Map<number, DutyKind>();
  const all = columnsOf(sheets, children, kinds);
  const ofKind = (word: (of: DutyKind) => string) => textList([...kinds.values()].map(word));
  const cut = (list: ReturnType<typeof sql>) => sql`(${list})[s.first:s.last]`;
  // The office is asked for once for each child, not for each sheet.
  await sql`
    with child as materialized (
      select id, place, app_definer.office_of(id) as office_id
      from unnest(${uuidList([...children.keys()].flatMap(quartersOf))}::uuid[]) with ordinality c (id, place)
    ), kind as (
      insert into app.duty_kind (id, agency_id, rule, pack, duty, responsible)
      select k.id, ${agencyId}::uuid, k.rule, k.pack, k.duty, k.responsible
      from unnest(${int8List([...kinds.keys()])}::bigint[], ${ofKind(({ rule }) => rule.id)}::text[], ${ofKind(({ pack }) => pack)}::text[],
        ${ofKind(({ rule }) => rule.duty)}::text[], ${ofKind(({ rule }) => rule.responsible)}::text[]) k (id, rule, pack, duty, responsible)
      order by k.id
      on conflict do nothing
    )
    insert into app.duty_sheet (${ALL})
    select s.id, ${agencyId}::uuid, c.office_id, c.id, s.topic, s.year, ${cut(sql`${uuidList(all.ids)}::uuid[]`)},
      ${cut(sql`${int8List(all.kinds)}::bigint[]`)}, ${cut(sql`${int2List(all.states)}::smallint[]`)},
      ${cut(sql`${dateList(all.began)}::date[]`)}, ${cut(sql`${dateList(all.opens)}::date[]`)}, ${cut(sql`${dateList(all.due)}::date[]`)},
      string_to_array(s.due_at, ${LINE}, '')::timestamptz[],
      case when s.year > 0 then ${cut(sql`${dateList(all.over)}::date[]`)} end,
      case when s.year > 0 then ${cut(sql`${uuidList(all.settledBy)}::uuid[]`)} end,
      string_to_array(s.keys, ${LINE}), string_to_array(s.exceptions, ${LINE}, '')::uuid[], string_to_array(s.missing, ${LINE}, ''),
      s.said, ${now}::timestamptz
    from unnest(${uuidList(all.sheets)}::uuid[], ${int4List(all.child)}::integer[], ${textList(all.topic)}::text[], ${int2List(all.year)}::smallint[],
      ${int4List(all.first)}::integer[], ${int4List(all.last)}::integer[], ${textList(all.dueAt)}::text[], ${textList(all.keys)}::text[],
      ${textList(all.exceptions)}::text[], ${textList(all.missing)}::text[], ${int8List(all.said)}::bigint[])
      as s (id, child, topic, year, first, last, due_at, keys, exceptions, missing, said)
    join child c on c.place = s.child
    ${onConflict[as]}`.execute(tx);
}

/** The columns of all sheets, and of all duties on them one after the other; numbers the children and finds the kinds. */
function columnsOf(sheets: readonly WrittenSheet[], children: Map<Id, number>, kinds: Map<number, DutyKind>) {
  const numbers = (): number[] => [];
  const days = (): (number | null)[] => [];
  const texts = (): (string | null)[] => [];
  const ofDuties = { ids: numbers(), kinds: numbers(), states: numbers(), began: days(), opens: days(), due: days() };
  const ofOver = { over: days(), settledBy: numbers() };
  const ofSheets = { sheets: numbers(), child: numbers(), topic: texts(), year: numbers(), said: numbers() };
  const cuts = { first: numbers(), last: numbers() };
  const recordBy = recordReader();
  const rare = { dueAt: texts(), keys: texts(), exceptions: texts(), missing: texts() };
  for (const sheet of sheets) {
    const { id, child, year, kinds: ofSheet } = sheet;
    const [first, second, third, fourth] = quartersOf(id);
    if (!children.has(child)) children.set(child, children.size + 1);
    ofSheets.sheets.push(first, second, third, fourth);
    ofSheets.child.push(children.get(child)!);
    ofSheets.topic.push(sheet.topic);
    ofSheets.year.push(year);
    ofSheets.said.push(sheet.said);
    cuts.first.push(ofDuties.kinds.length + 1);
    for (let place = 0; place < ofSheet.length; place++) {
      const kind = ofSheet[place]!;
      if (!kinds.has(kind.id)) kinds.set(kind.id, kind);
      ofDuties.ids.push(first, second, sheet.ids[place * 2]!, sheet.ids[place * 2 + 1]!);
      ofDuties.kinds.push(kind.id);
      ofDuties.states.push(sheet.states[place]!);
      ofDuties.began.push(sheet.began[place]!);
      ofDuties.opens.push(sheet.opens[place]!);
      ofDuties.due.push(sheet.due[place]!);
      ofOver.over.push(sheet.over[place] ?? null);
      const [one, two, three, four] = recordBy(sheet.settledBy[place] ?? null);
      ofOver.settledBy.push(one, two, three, four);
    }
    cuts.last.push(ofDuties.kinds.length);
    const lines = <T>(of: Map<number, T> | null, word: (said: T) => string) => linesOf(ofSheet.length, of, word);
    rare.keys.push(year === 0 ? sheet.keys.join(LINE) : null);
    rare.dueAt.push(lines(sheet.dueAt, at => Temporal.Instant.fromEpochMilliseconds(at).toString()));
    rare.exceptions.push(lines(sheet.exceptions, recordOf));
    rare.missing.push(lines(sheet.missing, missing => missing));
  }
  return { ...ofDuties, ...ofOver, ...ofSheets, ...cuts, ...rare };
}

/** The id of the record a fact names (`duty_exception:0197…`). */
const recordOf = (factId: string): string => factId.slice(factId.indexOf(':') + 1);

type Quarters = readonly [number, number, number, number];
const NOBODY: Quarters = [0, 0, 0, 0];

/** Reads the record of a fact that settled a duty; one settles the duties of several rules, and is read once. */
function recordReader(): (factId: string | null) => Quarters {
  const known = new Map<string, Quarters>();
  return factId => {
    if (factId === null) return NOBODY;
    let quarters = known.get(factId);
    if (quarters === undefined) {
      quarters = quartersOf(recordOf(factId));
      known.set(factId, quarters);
    }
    return quarters;
  };
}

/** Lines of text, one for each duty of a sheet; null where none has any. */
function linesOf<T>(length: number, said: ReadonlyMap<number, T> | null, word: (said: T) => string): string | null {
  if (said === null) return null;
  return Array.from({ length }, (_, place) => (said.has(place) ? word(said.get(place)!) : '')).join(LINE);
}
