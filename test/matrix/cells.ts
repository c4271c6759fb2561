import type { Id } from '#kernel/ids.ts';
import type { Role } from '#platform/db/transaction.ts';
import { roleOf, type Who } from '#platform/http/who.ts';
import type { TestDatabase } from '../support/test-database.ts';
import type { AtDoor, MatrixDoor, NewRow } from './doors.ts';
import {
  agenciesSeen,
  homesOnly,
  homesSeen,
  shouldAdd,
  shouldAddOwn,
  shouldAddShared,
  shouldSee,
} from './expectations.ts';
import { type Fixture, namesOf, type ProtectedTable } from './fixture.ts';
import { type Setting, sampleRows } from './sample-rows.ts';
import { type SpecialCell, specialCells } from './special-cells.ts';
import { type Door, type Reader, type Subject, truth } from './truth.ts';

/** The readers with what the door of the house knows about them. */
export type People = ReadonlyMap<Reader, Who>;

export async function askWhoTheyAre(db: TestDatabase, fixture: Fixture): Promise<People> {
  const readers = Object.keys(truth) as Reader[];
  return new Map(
    await Promise.all(readers.map(async reader => [reader, await db.as(fixture.readers[reader]).who()] as const)),
  );
}

/** What to ask: everything, or only what one policy could change. */
export type Asked = { readonly tables?: readonly string[]; readonly roles?: readonly string[] };
export type Count = { asked: number };

/**
 * Goes through the matrix and yields each cell in which the door answers otherwise than the table of truth says.
 * `count` is raised by every cell asked.
 */
export async function* differences(
  door: MatrixDoor,
  fixture: Fixture,
  people: People,
  asked: Asked = {},
  count: Count = { asked: 0 },
): AsyncGenerator<string> {
  const tables = fixture.tables.filter(({ name }) => asked.tables?.includes(name) ?? true);
  const inRole = (role: Role) => asked.roles?.includes(role) ?? true;
  const about = tables.filter(({ shape }) => ['about-subject', 'personal', 'keyed'].includes(shape));
  const shared = tables.filter(({ shape }) => shape === 'shared');
  const own = tables.filter(({ shape }) => shape === 'own');
  const has = (seen: Map<string, Set<Id>>, table: ProtectedTable, subject: Subject) =>
    seen.get(table.name)?.has(fixture.subjects[subject]) ?? false;
  const atDoor = (who: Who, focused: boolean, focus: Id | null): AtDoor => ({
    userId: who.userId,
    agencyId: who.agencyId,
    role: roleOf(who, focused),
    focus,
  });

  for (const cell of specialCells(fixture))
    if ((asked.tables?.includes(cell.table) ?? true) && inRole(cell.who.role)) yield* special(cell);
  for (const [reader, who] of people) {
    if (inRole(roleOf(who, false))) yield* list(reader, who);
    if (inRole(roleOf(who, true))) yield* pages(reader, who);
    yield* adding(reader, who);
  }

  async function* special({ name, who, statement, values, rows }: SpecialCell): AsyncGenerator<string> {
    const touched = await door.touch(who, statement, values);
    yield* compare(name, touched, rows);
  }

  async function* list(reader: Reader, who: Who): AsyncGenerator<string> {
    const at = atDoor(who, false, null);
    const seen = await door.see(at, [...about, ...shared, ...own], columnOf(reader));
    for (const table of about) {
      for (const subject of namesOf(table)) {
        yield* compare(
          `${reader} sees ${table.name} of ${subject} in lists`,
          has(seen, table, subject),
          shouldSee(reader, at.role, table, subject, 'list'),
        );
      }
    }
    for (const table of shared) {
      const rows = seen.get(table.name) ?? new Set();
      const wanted = homesOnly(reader, table)
        ? homesSeen(reader).map(home => fixture.subjects[home])
        : agenciesSeen(reader, table).map(agency => fixture.agencies[agency]);
      const known = homesOnly(reader, table)
        ? namesOfHomes.map(home => fixture.subjects[home])
        : Object.values(fixture.agencies);
      // The cove is the home of the sample rows; the other homes have what the builders gave them.
      yield* compare(
        `${reader} sees ${table.name}`,
        known
          .filter(id => rows.has(id))
          .toSorted()
          .join(),
        wanted.toSorted().join(),
      );
    }
    for (const table of own) {
      const officer = officers.includes(reader) && table.name === 'app.broken_glass';
      const wanted = officer
        ? [...people].filter(([, other]) => other.agencyId === who.agencyId).map(([, other]) => other.userId)
        : [who.userId];
      const rows = [...(seen.get(table.name) ?? [])];
      const none = rowless.includes(table.name) && rows.length === 0;
      yield* compare(
        `${reader} sees ${table.name} of`,
        rows.toSorted().join(),
        none
          ? ''
          : wanted
              .filter(id => !closedToOutside(who, table) || id !== who.userId)
              .toSorted()
              .join(),
      );
    }
  }

  async function* pages(reader: Reader, who: Who): AsyncGenerator<string> {
    if (about.length === 0) return;
    for (const [focus, id] of Object.entries(fixture.subjects) as [Subject, Id][]) {
      const at = atDoor(who, true, id);
      const seen = await door.see(at, about, columnOf(reader));
      for (const table of about) {
        for (const subject of namesOf(table)) {
          const wanted = shouldSee(reader, at.role, table, subject, 'page');
          const found = has(seen, table, subject);
          // A page about one record shows that record; of others it may show fewer, and never more.
          if (subject === focus)
            yield* compare(`${reader} sees ${table.name} of ${subject} on its page`, found, wanted);
          else if (found)
            yield* compare(
              `${reader} sees ${table.name} of ${subject} on the page of ${focus}`,
              found,
              wanted || shouldSee(reader, at.role, table, subject, 'list'),
            );
        }
      }
    }
  }

  async function* adding(reader: Reader, who: Who): AsyncGenerator<string> {
    const doors: Door[] = roleOf(who, false) === roleOf(who, true) ? ['page'] : ['page', 'list'];
    const filled = about.filter(({ name }) => sampleRows[name]);
    for (const where of doors) {
      for (const [subject, id] of Object.entries(fixture.subjects) as [Subject, Id][]) {
        const at = atDoor(who, where === 'page', where === 'page' ? id : null);
        if (!inRole(at.role)) continue;
        const row = fixture.setting(id, who.userId, 3);
        yield* tryEach(
          at,
          filled
            .filter(table => namesOf(table).includes(subject))
            .map(table => ({
              cell: `${reader} adds to ${table.name} of ${subject} (${where})`,
              table,
              row,
              wanted: shouldAdd(reader, at.role, table, subject, where),
            })),
        );
      }
    }
    const at = atDoor(who, false, null);
    if (!inRole(at.role)) return;
    const ofAgency = shared.filter(({ name }) => sampleRows[name] && name !== 'app.agency');
    for (const [agency, subject] of [
      ['calusa', 'harbor'],
      ['other', 'farHome'],
    ] as const) {
      const row = fixture.setting(fixture.subjects[subject], who.userId, 3);
      yield* tryEach(
        at,
        ofAgency.map(table => ({
          cell: `${reader} adds to ${table.name} of ${agency}`,
          table,
          row,
          wanted: shouldAddShared(reader, table, agency),
        })),
      );
    }
    const other = fixture.readers[reader === 'ana' ? 'sam' : 'ana'];
    const [forOneself, forOther] = [who.userId, other].map(user => fixture.setting(user, who.userId, 3)) as [
      Setting,
      Setting,
    ];
    yield* tryEach(
      at,
      own
        .filter(({ name }) => sampleRows[name])
        .flatMap(table => [
          {
            cell: `${reader} adds to ${table.name} for themselves`,
            table,
            row: forOneself,
            wanted: shouldAddOwn(table),
          },
          { cell: `${reader} adds to ${table.name} for somebody else`, table, row: forOther, wanted: false },
        ]),
    );
  }

  async function* tryEach(
    at: AtDoor,
    rows: readonly (NewRow & { readonly cell: string; readonly wanted: boolean })[],
  ): AsyncGenerator<string> {
    if (rows.length === 0) return;
    const added = await door.addEach(at, rows);
    for (const [index, { cell, wanted }] of rows.entries()) yield* compare(cell, added[index], wanted);
  }

  async function* compare(cell: string, found: unknown, wanted: unknown): AsyncGenerator<string> {
    count.asked += 1;
    if (found !== wanted) yield `${cell}: ${found}, not ${wanted}`;
  }
}

const namesOfHomes = ['harbor', 'reef', 'cove', 'farHome'] as const;

/** Those to whom the readings of the whole agency are open. */
const officers: readonly Reader[] = ['pia', 'max'];
/** Tables of one's own in which not everybody has a row. */
const rowless = ['app.scope_grant', 'app.access_grant'];
/** Records opened in an emergency and links given out are the staff's; nobody outside opens or gives one. */
const closedToOutside = (who: Who, table: ProtectedTable) =>
  who.kind !== 'staff' && ['app.broken_glass', 'app.guest_link'].includes(table.name);

/** The column that says whom a row is about, or whose it is. */
const columnOf =
  (reader: Reader) =>
  (table: ProtectedTable): string => {
    if (table.shape !== 'shared') return table.subject ?? 'id';
    return homesOnly(reader, table) ? (table.name === 'app.home' ? 'id' : 'home_id') : 'agency_id';
  };
