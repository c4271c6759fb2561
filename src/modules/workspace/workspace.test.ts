import { beforeAll, describe, expect, test } from 'vitest';
import {
  childrenAway,
  childrenInHome,
  keptStays,
  placesNow,
  recentMoves,
  staysAtMine,
} from '#modules/placement/index.ts';
import { aTeamMember } from '#test/builders/cases.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { insertRow } from '#test/builders/rows.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { findRecords } from './find-records.ts';
import { loadChild } from './load-child.ts';
import { loadFamilyHome } from './load-family-home.ts';
import { loadHome } from './load-home.ts';
import { sayChild } from './say-child.ts';
import { sayFamilyHome } from './say-family-home.ts';
import { sayHome } from './say-home.ts';
import { childrenInOrder, childrenOfWorker } from './store.ts';
import { teamOf } from './team-of.ts';

const db = testDatabase();
let county: County;
let lucia: Child;
let mateo: Child;
let other: Child;

beforeAll(async () => {
  county = await aCounty(db);
  const { homes, cases, mother } = county;
  lucia = await county
    .aChild()
    .named('Lucia')
    .bornOn('2017-05-02')
    .withMother(mother)
    .inHome(homes.harbor)
    .from('2026-03-01')
    .make();
  mateo = await county
    .aChild()
    .named('Mateo')
    .bornOn('2020-02-03')
    .inHome(homes.reef)
    .from('2026-03-01')
    .away('respite', '2026-11-17', '2026-11-20T22:00:00Z', homes.cove)
    .make();
  other = await county.aChild(cases.reyesHeron).named('Luz', 'Okafor').inHome(homes.harbor).from('2026-05-01').make();
  const about = { agency_id: county.agencyId, child_id: lucia.id };
  await insertRow(db, 'app.critical_card', {
    ...about,
    allergies_known: 'listed',
    medicines_known: 'none',
    changed_at: '2026-11-16T15:00:00Z',
    changed_what: 'card-written',
  });
  await insertRow(db, 'app.allergy', {
    ...about,
    substance: 'Peanuts',
    severity: 'serious',
    noted_at: '2026-11-16T15:00:00Z',
  });
  await insertRow(db, 'app.task', {
    ...about,
    kind: 'visit',
    due_on: '2026-11-15',
    user_id: county.staff.ana,
    opened_at: '2026-11-01T15:00:00Z',
  });
  await insertRow(db, 'app.task', {
    ...about,
    kind: 'hearing',
    due_on: '2026-11-20',
    due_at: '2026-11-20T14:30:00Z',
    user_id: county.staff.ana,
    opened_at: '2026-11-01T15:00:00Z',
  });
});

describe('a child’s record', () => {
  test('the worker sees everything around the child, and what nobody has written down', async () => {
    const said = await db
      .as(county.staff.ana, { focus: lucia.id })
      .look(async ask => sayChild(ask, await loadChild(ask, lucia.id)));
    expect(said.mayMove).toBe(true);
    expect(said.late).toMatchObject({ title: 'One date is late' });
    expect(said.next?.rows.map(row => row.state)).toEqual(['late', 'info']);
    expect(said.mustKnow?.readers?.list.map(reader => reader.state)).toEqual(['waiting', 'waiting']);
    expect(said.around.people.map(person => [person.name, person.side])).toEqual([
      ['Rosa Reyes', 'family'],
      ['Ines Duarte', 'caregiver'],
      ['Omar Duarte', 'caregiver'],
      ['Ana Soto', 'agency'],
    ]);
    expect(said.unknown.map(row => row.key)).toEqual(['comforts', 'doctor', 'school', 'pronouns']);
    expect(said.see.lines[0]).toMatch(/people may see parts of Lucia’s record today/);
    expect(said.drawing).not.toBeNull();
  });

  test('somebody of the other organization finds nothing there', async () => {
    await expect(
      db.as(county.staff.hugo, { focus: lucia.id }).look(ask => loadChild(ask, lucia.id)),
    ).rejects.toMatchObject({ name: 'NotThere' });
  });

  test('a director of the organization opens the same record', async () => {
    const said = await db
      .as(county.staff.dora, { focus: mateo.id })
      .look(async ask => sayChild(ask, await loadChild(ask, mateo.id)));
    expect(said.away).toMatch(/Mateo is somewhere else now\. Respite with Cove, until/);
  });

  test('a nurse sees health and tasks, and no papers', async () => {
    const said = await db
      .as(county.staff.ned, { focus: lucia.id })
      .look(async ask => sayChild(ask, await loadChild(ask, lucia.id)));
    expect(said.mustKnow?.parts[0]?.strong).toMatch(/Peanuts/);
    expect(said.next).not.toBeNull();
    expect([said.documents, said.mayMove]).toEqual([null, false]);
  });
});

describe('lists', () => {
  test('a worker’s own children, and where each is', async () => {
    const found = await db.as(county.staff.ana).look(async ({ tx, who }) => {
      const children = await childrenOfWorker(tx, who.userId);
      return {
        children,
        places: await placesNow(
          tx,
          children.map(child => child.childId),
          'en',
        ),
      };
    });
    expect(found.children.map(child => child.first_name)).toEqual(['Lucia', 'Mateo']);
    expect(found.places.get(lucia.id)).toMatchObject({ place: 'Harbor', away: null });
    expect(found.places.get(mateo.id)?.away).toMatchObject({ setting: 'respite', place: 'Cove' });
  });

  test.each([
    ['sam', ['Lucia', 'Mateo']],
    ['tess', []],
    ['hugo', ['Luz']],
    ['dora', ['Lucia', 'Mateo']],
    ['cora', ['Lucia', 'Luz', 'Mateo']],
    ['lena', []],
  ] as const)('%s lists %o', async (who, names) => {
    const rows = await db.as(county.staff[who]).look(({ tx }) => childrenInOrder(tx, 50, 0));
    expect(rows.map(row => row.first_name)).toEqual(names);
  });

  test('a supervisor’s board: the unit’s workers, who is away, moves', async () => {
    const board = await db.as(county.staff.sam).look(async ask => ({
      team: await teamOf(ask),
      away: await childrenAway(ask.tx, 'en', 20),
      moves: await recentMoves(ask.tx, '2026-11-01T00:00:00Z', 'en'),
    }));
    expect(board.team.workers.map(worker => worker.name)).toEqual(['Ana Soto']);
    expect(board.team.children.get(county.staff.ana)).toBe(2);
    expect(board.away.map(child => [child.name, child.place, child.livesAt])).toEqual([
      ['Mateo Reyes', 'Cove', 'Reef'],
    ]);
    expect(board.moves).toEqual([]);
  });

  test('a director’s board reaches the whole organization and no other', async () => {
    const { workers } = await db.as(county.staff.dora).look(ask => teamOf(ask));
    expect(workers.map(worker => worker.name)).toEqual(['Ana Soto', 'Ben Ito']);
  });
});

describe('a home’s record', () => {
  const record = (who: keyof County['staff'], homeId: string) =>
    db.as(county.staff[who], { focus: homeId }).look(async ask => sayHome(ask, await loadHome(ask, homeId)));

  test('names the children the reader may see; the others are beds', async () => {
    const said = await record('ana', county.homes.harbor.id);
    expect(said.children.map(child => child.name)).toEqual(['Lucia Reyes']);
    expect(said.others).toBe('One more bed is in use.');
    expect(said.adults.map(adult => adult.name)).toEqual(['Ines Duarte', 'Omar Duarte']);
    expect(said.reach?.phone?.text).toBe('555-0111');
    expect(said.today).toMatchObject({ state: 'ok', word: '2 of 4 beds free' });
  });

  test('licensing sees the home and no child', async () => {
    const said = await record('lena', county.homes.harbor.id);
    expect(said.children).toEqual([]);
    expect(said.others).toBe('2 more beds are in use.');
  });

  test('a part without homes sees neither names nor how to reach them', async () => {
    const said = await record('ned', county.homes.harbor.id);
    expect([said.adults, said.reach]).toEqual([[], undefined]);
  });

  test('a child in respite is named as such', async () => {
    expect((await record('sam', county.homes.cove.id)).children.map(child => child.text)).toEqual([
      expect.stringMatching(/here for respite/),
    ]);
  });

  test('the function answers staff only', async () => {
    const [caregiver] = county.homes.harbor.caregivers;
    await expect(db.as(caregiver!.userId).look(({ tx }) => childrenInHome(tx, county.homes.harbor.id))).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe('the portal', () => {
  const homeOf = (userId: string) =>
    db.as(userId, { language: 'en' }).look(async ask => sayFamilyHome(ask, await loadFamilyHome(ask)));

  test('a caregiver sees the children of both organizations who are with them, and is asked to read the card', async () => {
    const said = await homeOf(county.homes.harbor.caregivers[0]!.userId);
    expect(said.tiles.map(tile => [tile.title, tile.allergy])).toEqual([
      ['Lucia, 9', 'Allergy: Peanuts.'],
      ['Luz, 9', 'Allergies: not known yet.'],
    ]);
    expect(said.next?.what).toBe('Read Lucia’s must-know card');
    expect(said.call.map(line => line.role)).toContain('Case manager of Lucia');
    expect(said.others).toEqual([]);
  });

  test('a respite caregiver has the child until the respite ends', async () => {
    const said = await homeOf(county.homes.cove.caregivers[0]!.userId);
    expect(said.tiles.map(tile => tile.title)).toEqual(['Mateo, 6']);
    expect(said.dates.map(date => date.title)).toEqual(['Mateo goes home']);
    expect(
      await db
        .as(county.homes.cove.caregivers[0]!.userId, { now: '2026-11-20T22:00:00Z' })
        .look(({ tx }) => staysAtMine(tx)),
    ).toEqual([]);
  });

  test('the caregiver a child comes back to is told when', async () => {
    const said = await homeOf(county.homes.reef.caregivers[0]!.userId);
    expect(said.dates.map(date => date.title)).toEqual(['Mateo comes back to you']);
    expect(await db.as(county.homes.reef.caregivers[0]!.userId).look(({ tx }) => keptStays(tx))).toEqual([]);
  });
});

describe('search', () => {
  const found = (who: keyof County['staff'], words: string) =>
    db.as(county.staff[who]).look(ask => findRecords(ask, words));

  test('a child with age, home and worker; the mother over her child', async () => {
    const rows = await found('ana', 'reyes');
    expect(rows.map(row => [row.kind, row.name, row.href])).toEqual([
      ['child', 'Lucia Reyes', `/children/${lucia.id}`],
      ['child', 'Mateo Reyes', `/children/${mateo.id}`],
      ['person', 'Rosa Reyes', `/children/${lucia.id}/people`],
    ]);
    expect(rows[0]?.text).toMatch(/age 9 · Harbor · case manager Ana Soto/);
  });

  test('the other organization finds nothing, in the same words as for nobody', async () => {
    expect(await found('hugo', 'Lucia')).toEqual([]);
    expect(await found('hugo', 'Nobody At All')).toEqual([]);
    expect((await found('hugo', 'Luz')).map(row => row.href)).toEqual([`/children/${other.id}`]);
  });

  test('homes by the start of a word; signs of a pattern are only letters', async () => {
    expect((await found('ana', 'harb')).map(row => row.name)).toEqual(['Harbor']);
    expect(await found('ana', '%')).toEqual([]);
    expect(await found('ana', '   ')).toEqual([]);
  });

  test('an unlicensed relative’s home is found by licensing only', async () => {
    await insertRow(db, 'app.home', {
      agency_id: county.agencyId,
      name: 'Quiet kin',
      kind: 'relative',
      respite_only: false,
      languages: [],
      skills: [],
    });
    expect(await found('ana', 'quiet')).toEqual([]);
    expect((await found('lena', 'quiet')).map(row => row.name)).toEqual(['Quiet kin']);
  });
});

test('whoever covers a case has its children on their day', async () => {
  await aTeamMember(db, county.cases.reyes, county.staff.ben, 'cover');
  const { coveredChildren } = await import('#modules/cases/index.ts');
  const rows = await db.as(county.staff.ben).look(({ tx, who }) => coveredChildren(tx, who.userId, 'en'));
  expect(rows.map(row => [row.first_name, row.worker])).toEqual([
    ['Lucia', 'Ana Soto'],
    ['Mateo', 'Ana Soto'],
  ]);
});
