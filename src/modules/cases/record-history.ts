import type { Id } from '#kernel/ids.ts';
import { accountNames } from '#modules/access/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type ChangeWithAfter, changesWithAfter } from '#platform/record/changes-with-after.ts';
import { type ReferencedNames, referencedNames } from '#platform/record/referenced-names.ts';
import { changesOf, type KnownRow, type Subjects } from '#platform/record/row-changes.ts';
import { rowsAsKnown, rowsNow } from '#platform/record/rows-as-known.ts';
import { type SubjectTable, subjectTables } from '#platform/record/subject-tables.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import { changedColumns, happenedAt, isWritten, NAMING } from './rules/row-values.ts';
import { type SaidField, sayColumn, sayRow, sayValue, sayWhen, withZone } from './say-row.ts';
import { caseOfChild } from './store/cases.ts';

/** One change in finished words. */
export type SaidChange = {
  readonly id: number;
  readonly entered: string;
  readonly happened: string | null;
  readonly by: string;
  readonly what: string;
  /** Which one: a name, a kind, a title; null when the row has nothing of that sort. */
  readonly which: string | null;
  readonly why: string | null;
  /** Labels with what stood there before and after; null where nothing stood. */
  readonly fields: { label: string; before: string | null; after: string | null }[];
};

/** The rows of one table in finished words. */
export type SaidTable = {
  readonly name: string;
  readonly topic: string;
  readonly title: string;
  readonly rows: { id: Id; fields: SaidField[] }[];
};

const subjectsOf = async (ask: Ask, childId: Id): Promise<Subjects> => {
  const caseId = await caseOfChild(ask.tx, childId);
  return { person: childId, cases: caseId ? [caseId] : [] };
};

/** What changed in a child's record, newest first, as far as the reader may see it. `page` counts from 1. */
export async function historyOf(
  ask: Ask,
  childId: Id,
  page: number,
  perPage: number,
): Promise<{ changes: SaidChange[]; more: boolean }> {
  const [tables, subjects] = await Promise.all([subjectTables(ask.tx), subjectsOf(ask, childId)]);
  const [now, newest] = await Promise.all([
    rowsNow(ask.tx, tables, subjects),
    changesOf(ask.tx, tables, subjects, { most: page * perPage + 1 }),
  ]);
  const told = changesWithAfter(now, newest).slice((page - 1) * perPage);
  const shown = told
    .slice(0, perPage)
    .filter(change => changedColumns(change.table, change.before, change.after).length > 0);
  const byName = new Map(tables.map(table => [table.name, table]));
  const states = shown.flatMap(({ table, before, after }) =>
    [before, after].flatMap(row => (row ? [{ table: byName.get(table)!, row }] : [])),
  );
  const [names, people] = await Promise.all([
    namesFor(ask, states),
    accountNames(
      ask.tx,
      shown.flatMap(({ by_user }) => by_user ?? []),
    ),
  ]);
  return {
    changes: shown.map(change =>
      sayChange(ask, byName.get(change.table)!, change, names, people.get(change.by_user ?? '')?.name),
    ),
    more: told.length > perPage,
  };
}

/** Kinds of changes that are called by a name of their own. */
const HOW: Readonly<Record<string, 'corrected' | 'merged'>> = { correction: 'corrected', merge: 'merged' };

function sayChange(
  ask: Ask,
  table: SubjectTable,
  change: ChangeWithAfter,
  names: ReferencedNames,
  by: string | undefined,
): SaidChange {
  const { say, language, who } = ask;
  const happened = happenedAt(change.after ?? change.before ?? {});
  const said = (row: KnownRow | null, column: string) =>
    row ? sayValue(ask, table, column, row[column], names) : null;
  return {
    id: change.id,
    entered: sayMoment(language, who.timeZone, change.at),
    happened: happened && !isSameMoment(happened, change.at) ? sayWhen(ask, happened) : null,
    by: by ?? say('cases', 'history.system'),
    what: say('cases', `history.${HOW[change.kind] ?? change.operation}`, {
      what: say.code('cases', `tables.${table.name}`),
    }),
    which: sayWhich(said, change),
    // An import writes down which one it was, for those who look after the data.
    why: change.kind === 'import' ? say('cases', 'history.imported') : change.why,
    fields: changedColumns(table.name, change.before, change.after)
      // Who entered a row, and when, already stands over it.
      .filter(column => column !== table.column && !(change.before === null && isWritten(table.name, column)))
      .map(column => ({
        label: sayColumn(ask, table.name, column),
        before: said(change.before, column),
        after: said(change.after, column),
      }))
      .filter(({ before, after }) => before !== after),
  };
}

/** At most two values that name a row: "Make a call, Contact the grandmother". */
function sayWhich(
  said: (row: KnownRow | null, column: string) => string | null,
  { before, after }: ChangeWithAfter,
): string | null {
  const row = after ?? before;
  const sayColumnOf = (column: string) => (row && column in row ? said(row, column) : null);
  const values = new Set(NAMING.flatMap(column => sayColumnOf(column) ?? []));
  return [...values].slice(0, 2).join(', ') || sayColumnOf('user_id');
}

/** Did it happen as it was entered? Then it need not be told twice. */
const isSameMoment = (happened: string, entered: string): boolean =>
  happened.length > 10 && Temporal.Instant.compare(withZone(happened), entered) === 0;

/** Topics of a record in the order they are read. */
const TOPICS = [
  'identity',
  'placement',
  'health',
  'education',
  'case',
  'family',
  'contact',
  'address_protected',
  'visits',
  'court',
  'documents',
  'tasks',
  'legal_identity',
  'tribe',
  'race',
];

/** A child's record as it was known at a moment (ISO), table by table, as far as the reader may see it. */
export async function recordAsKnown(ask: Ask, childId: Id, moment: string): Promise<SaidTable[]> {
  const [tables, subjects] = await Promise.all([subjectTables(ask.tx), subjectsOf(ask, childId)]);
  const known = await rowsAsKnown(ask.tx, tables, subjects, moment);
  const rowsOf = (table: SubjectTable) => [...(known.get(table.name)?.values() ?? [])];
  const names = await namesFor(
    ask,
    tables.flatMap(table => rowsOf(table).map(row => ({ table, row }))),
  );
  return tables
    .map(table => ({
      name: table.name,
      topic: table.topic,
      title: ask.say.code('cases', `tables.${table.name}`),
      rows: rowsOf(table).map(row => ({ id: String(row.id), fields: sayRow(ask, table, row, names) })),
    }))
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => placeOf(a.topic) - placeOf(b.topic));
}

const placeOf = (topic: string): number => (TOPICS.indexOf(topic) + TOPICS.length + 1) % (TOPICS.length + 1);

/** Names of what rows refer to; accounts are named by the room of access. */
async function namesFor(ask: Ask, rows: readonly { table: SubjectTable; row: KnownRow }[]): Promise<ReferencedNames> {
  const names = new Map(await referencedNames(ask.tx, ask.language, rows));
  const accounts = rows.flatMap(({ table, row }) =>
    Object.entries(table.references).flatMap(([column, to]) =>
      to === 'user_account' && row[column] ? [String(row[column])] : [],
    ),
  );
  const known = await accountNames(ask.tx, [...new Set(accounts)]);
  names.set('user_account', new Map([...known].map(([id, { name }]) => [id, name])));
  return names;
}
