import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCaseMember } from '#test/builders/cases.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPerson, aRelationship } from '#test/builders/people.ts';
import { insertRow } from '#test/builders/rows.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as peoplePage from './pages/child-people.tsx';
import * as teamPage from './pages/own-team.tsx';

const db = testDatabase();
const visit = visitorOf(db);
let county: County;
let lucia: Id;
let rosas: Id;
let lucias: Id;
let ines: Id;

/** Wednesday, November 18, 2026 is today. Lucia lives at Harbor with Ines and Omar Duarte; Rosa is her mother, Carmen her aunt. */
beforeAll(async () => {
  county = await aCounty(db);
  const { agencyId, homes, cases, mother, staff } = county;
  lucia = (await county.aChild().bornOn('2010-04-02').inHome(homes.harbor).from('2026-03-01').make()).id;
  const about = { agency_id: agencyId, child_id: lucia };
  await aRelationship(db, agencyId, lucia, mother, 'mother');
  const aunt = await aPerson(db, agencyId, { first: 'Carmen', last: 'Ruiz' });
  await aCaseMember(db, cases.reyes, aunt, 'relative');
  await aRelationship(db, agencyId, lucia, aunt, 'aunt');
  rosas = await anAccountFor(db, agencyId, mother, 'parent', 'Rosa Reyes', 'es');
  lucias = await anAccountFor(db, agencyId, lucia, 'youth', 'Lucia Reyes', 'en');
  ines = homes.harbor.caregivers[0]!.userId;
  const guardian = await aPerson(db, agencyId, { first: 'Grace', last: 'Okoro' });
  await insertRow(db, 'app.case_team_member', {
    agency_id: agencyId,
    case_id: cases.reyes.id,
    user_id: await anAccountFor(db, agencyId, guardian, 'court', 'Grace Okoro', 'en'),
    part: 'guardian_ad_litem',
    name: 'Grace Okoro',
    phone: '555-0144',
    during: '[2026-04-01T12:00:00Z,)',
  });
  const party = async (part: string, more: object) => {
    const id = newId();
    await insertRow(db, 'app.court_party', {
      ...about,
      id,
      part,
      during: '[2026-03-05,)',
      language: 'en',
      recorded_by: staff.ana,
      recorded_at: '2026-03-05T14:00:00Z',
      ...more,
    });
    return id;
  };
  const hers = await party('mother', { person_id: mother });
  await party('counsel', { name: 'Lee Park', counsel_of: hers, reach: 'telephone', reach_at: '555-0155' });
  await party('tribe', { name: 'Coast Band', organization: 'Coast Band' });
  const school = newId();
  await insertRow(db, 'app.school', { id: school, agency_id: agencyId, name: 'Pelican High', phone: '555-0166' });
  await insertRow(db, 'app.enrollment', { ...about, school_id: school, grade: '10', during: '[2026-08-10,)' });
});

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const teamOf = async (user: Id): Promise<string[]> => {
  const { body } = await visit(user).look(teamPage);
  return (body.children as { people: { name: string; role: string; phone: { number: string } | null }[] }[]).flatMap(
    ({ people }) => people.map(({ name, role, phone }) => [name, role, phone?.number].filter(Boolean).join(' | ')),
  );
};
/** What tells a parent where their child lives, and with whom. */
const TELLS = /Duarte|Harbor|Shell Road|0111|Pelican|0166/;

describe('each sees their own part', () => {
  test('a parent: the agency, who speaks for the child, their own attorney, first names of those who care; nothing that tells the home', async () => {
    expect(await teamOf(rosas)).toEqual([
      'Ana Soto | Case manager · since Jan 5, 2026 | 555-0100',
      'Sam Rowe | Supervisor | 555-0100',
      'Grace Okoro | Guardian ad litem · since Apr 1, 2026',
      'Lee Park | Attorney · since Mar 5, 2026 | 555-0155',
      'Ines | Caregiver · since Mar 1, 2026',
      'Omar | Caregiver · since Mar 1, 2026',
      'Coast Band | Tribe · since Mar 5, 2026',
    ]);
    const shown = await visit(rosas).look(teamPage);
    expect(JSON.stringify(shown.body)).not.toMatch(TELLS);
    const drawn = text(await visit(rosas).draw(teamPage, { language: 'es' }));
    expect(drawn).toContain('Persona cuidadora');
    expect(drawn).not.toMatch(TELLS);
  });

  test('a caregiver: the parent by first name, the school, whom to call; not themselves', async () => {
    const team = await teamOf(ines);
    expect(team).toContain('Omar Duarte | Caregiver · since Mar 1, 2026');
    expect(team).toContain('Rosa | mother');
    expect(team).toContain('Grace Okoro | Guardian ad litem · since Apr 1, 2026 | 555-0144');
    expect(team).toContain('Pelican High | School · since Aug 10, 2026 | 555-0166');
    expect(team.join()).not.toMatch(/Reyes|Ruiz|Carmen|Lee Park|Ines/);
  });

  test('a young person: everybody of their own, with the family by first name', async () => {
    const team = await teamOf(lucias);
    expect(team).toContain('Ines Duarte | Caregiver · since Mar 1, 2026');
    expect(team).toContain('Rosa Reyes | mother');
    expect(team).toContain('Carmen | aunt');
    expect(team.join()).not.toMatch(/Shell Road|0111/);
  });

  test('an order that hides the home leaves the caregivers out; one that keeps a parent from everything leaves all out', async () => {
    const limit = (hides: string) =>
      insertRow(db, 'app.family_limit', {
        agency_id: county.agencyId,
        child_id: lucia,
        person_id: county.mother,
        hides,
        order_words: 'Ordered on Nov 2.',
        during: '[2026-11-02,2026-12-01)',
        entered_by: county.staff.ana,
        entered_at: '2026-11-02T14:00:00Z',
      });
    await limit('home_and_contact');
    expect((await teamOf(rosas)).join()).not.toMatch(/Ines|Omar/);
    expect((await teamOf(rosas)).length).toBe(5);
    await db.rows('delete from app.family_limit where child_id = $1', [lucia]);
    await limit('everything');
    expect(await teamOf(rosas)).toEqual([]);
    await db.rows('delete from app.family_limit where child_id = $1', [lucia]);
    expect((await teamOf(rosas)).length).toBe(7);
  });

  test('a parent of no case and the caregivers of another home find nobody; staff have their own page', async () => {
    const other = await aPerson(db, county.agencyId, { first: 'Nia' });
    const nias = await anAccountFor(db, county.agencyId, other, 'parent', 'Nia', 'en');
    expect(await teamOf(nias)).toEqual([]);
    expect(await teamOf(county.homes.reef.caregivers[0]!.userId)).toEqual([]);
    expect((await visit(county.staff.ana).look(teamPage)).status).toBe(403);
  });
});

describe('the page of the record', () => {
  const page = (user: Id, language: 'en' | 'es' = 'en') =>
    visit(user)
      .draw(peoplePage, { params: { childId: lucia }, language })
      .then(text);

  test('shows everybody with part, since when, how to reach them and what they may be invited to', async () => {
    const drawn = await page(county.staff.ana);
    for (const said of [
      'Rosa Reyes',
      'in the case since Jan 5, 2026',
      'You may invite them to: a meeting and family time',
      'Ines Duarte',
      'Caregiver, since Mar 1, 2026',
      '555-0111',
      'Lee Park',
      'Attorney · speaks for Rosa Reyes · since Mar 5, 2026',
      'Coast Band',
      'Pelican High',
      'Sam Rowe',
      'Grace Okoro',
      'Call a meeting',
    ])
      expect(drawn).toContain(said);
    expect(await page(county.staff.ana, 'es')).toContain('Puede invitar a: una reunión y tiempo en familia');
  });

  test('a nurse sees no court and may not call people together; somebody else’s worker finds nobody', async () => {
    const { body } = await visit(county.staff.ned).look(peoplePage, { params: { childId: lucia } });
    expect(body.circles.court).toBeNull();
    expect(body.invites).toEqual({ call: null, plan: null });
    expect(JSON.stringify(body.family)).not.toContain('You may invite');
    expect((await visit(county.staff.ben).look(peoplePage, { params: { childId: lucia } })).status).toBe(404);
  });
});
