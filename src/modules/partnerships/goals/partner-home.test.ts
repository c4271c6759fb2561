import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { anAccountFor, aStaffMember } from '#test/builders/accounts.ts';
import { aCounty } from '#test/builders/county.ts';
import { aPerson } from '#test/builders/people.ts';
import { insertRow } from '#test/builders/rows.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { loadPartnerHome } from './partner-home.ts';

const db = testDatabase();
let rosa: Id;
let stranger: Id;
let wendell: Id;
let renata: Id;

beforeAll(async () => {
  const { agencyId, organizations } = await aCounty(db);
  const agency = { agency_id: agencyId };
  const staff = (name: string) =>
    aStaffMember(db, { agencyId, organizationId: organizations.lead }, { name, role: 'neighborhood_liaison' });
  const account = async (name: string) =>
    anAccountFor(db, agencyId, await aPerson(db, agencyId, { first: name }), 'partner', name);
  [wendell, renata, rosa, stranger] = [
    await staff('Wendell Achebe'),
    await staff('Renata Quist'),
    await account('Rosa Villareal'),
    await account('Someone Else'),
  ];
  const partner = async (name: string) => {
    const organization = await insertRow(db, 'app.organization', { ...agency, name, listed: true });
    const id = await insertRow(db, 'app.partnership', {
      ...agency,
      organization_id: organization,
      noted_on: '2025-01-06',
    });
    await insertRow(db, 'app.partnership_stay', {
      ...agency,
      partnership_id: id,
      state: 'partner',
      during: '[2025-01-06,)',
    });
    return id;
  };
  const speaks = (partnership: Id, side: 'agency' | 'partner', userId: Id, more: Record<string, unknown> = {}) =>
    insertRow(db, 'app.partner_person', {
      ...agency,
      partnership_id: partnership,
      side,
      rank: 'manager',
      user_id: userId,
      signs: false,
      during: '[2025-01-06,)',
      ...more,
    });
  const [network, center, library] = [await partner('Network'), await partner('Center'), await partner('Library')];
  // Rosa speaks for two of them, and no more for the third.
  await speaks(network, 'partner', rosa, { name: 'Rosa Villareal', signs: true });
  await speaks(center, 'partner', rosa, { name: 'Rosa Villareal' });
  await speaks(library, 'partner', rosa, { name: 'Rosa Villareal', during: '[2025-01-06,2025-06-02)' });
  await speaks(library, 'partner', stranger, { name: 'Someone Else' });
  const more = { title: 'Liaison', phone: '(239) 555-0148' };
  await speaks(network, 'agency', wendell, more);
  await speaks(center, 'agency', wendell, more);
  await speaks(center, 'agency', await staff('Gone Before'), { during: '[2025-01-06,2026-01-02)' });
  await speaks(library, 'agency', renata, { title: 'Director' });
});

const home = (who: Id) => db.as(who).look(loadPartnerHome);

test('a partner finds who speaks for the agency with it today: once each, and nobody of others', async () => {
  const { theirs, people } = await home(rosa);
  expect(theirs).toEqual([
    { key: expect.any(String), name: 'Wendell Achebe', title: 'Liaison', phone: '(239) 555-0148' },
  ]);
  // Who speaks in two partnerships stands there once, with what they may in one of them.
  expect(people.map(({ name, signs }) => [name, signs])).toEqual([['Rosa Villareal', true]]);
  expect((await home(stranger)).theirs.map(({ name }) => name)).toEqual(['Renata Quist']);
  // Staff read these people by their own rights, not by the partners' way.
  await expect(home(wendell)).rejects.toThrow(/speaks_with_me/);
});
