import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as linksPage from './pages/links.tsx';
import * as organizationPage from './pages/organization.tsx';
import { addOrganization } from './use-cases/add-organization.ts';
import { endOrganizationLink, openOrganizationLink } from './use-cases/open-organization-link.ts';

const db = testDatabase();
let county: County;
let organizationId: Id;
let silent: Id;
beforeAll(async () => {
  county = await aCounty(db);
  const add = (name: string, email: string | null) =>
    db.as(county.staff.abel).commit(async ask => {
      const added = await addOrganization(ask, { name, email });
      return added.ok ? added.value.id : '';
    });
  organizationId = await add('Bright Harbor', 'front@bright.example');
  silent = await add('Far Shore', null);
});
const messages = () => db.value<number>(`select count(*)::int from auth.outbox where template like 'guest-%'`);

test('who reads referrals as a whole opens an inbox, who keeps the directory the own entry, and either ends both', async () => {
  const { staff } = county;
  const open = (who: Id, opens: 'inbox' | 'entry') =>
    db.as(who).commit(ask => openOrganizationLink(ask, { organizationId, opens }));
  for (const who of [staff.ana, staff.kira, staff.abel])
    expect(await open(who, 'inbox')).toEqual(no({ kind: 'needs-director' }));
  for (const who of [staff.ana, staff.dora]) expect(await open(who, 'entry')).toEqual(no({ kind: 'not-allowed' }));
  expect(await open(staff.kira, 'entry')).toMatchObject({ ok: true, value: { code: null } });
  expect(await open(staff.dora, 'inbox')).toMatchObject({
    ok: true,
    value: { code: expect.stringMatching(/^\d{6}$/) },
  });
  const living = () =>
    db.value<number>('select count(*)::int from app.guest_link where subject_id = $1 and ended_at is null', [
      organizationId,
    ]);
  // Made again, the one before ends.
  await open(staff.dora, 'inbox');
  expect(await living()).toBe(2);
  const end = (who: Id, opens: 'inbox' | 'entry') =>
    db.as(who).commit(ask => endOrganizationLink(ask, { organizationId, opens }));
  expect(await end(staff.ana, 'inbox')).toEqual(no({ kind: 'not-allowed' }));
  await end(staff.kira, 'inbox');
  await end(staff.dora, 'entry');
  expect(await living()).toBe(0);
  await expect(
    db.as(staff.dora).commit(ask => openOrganizationLink(ask, { organizationId: county.agencyId, opens: 'inbox' })),
  ).rejects.toThrow(NotThere);
});

test('the page shows address and digits once, tells whether a link stands and was used, and ends it', async () => {
  const visit = { params: { organizationId } };
  const dora = visitorOf(db)(county.staff.dora);
  expect(await dora.draw(organizationPage, visit)).toContain(`/directory/organizations/${organizationId}/links`);
  expect(await visitorOf(db)(county.staff.ana).draw(organizationPage, visit)).not.toContain('/links');
  expect(await dora.draw(linksPage, visit)).toContain('No link stands now');
  const before = await messages();
  const shown = await dora.send(linksPage, { opens: 'inbox' }, visit);
  const { link, code } = shown.body.shown;
  expect(shown.body.shown.sent).toContain('front@bright.example');
  expect(await messages()).toBe(before + 1);
  const drawn = await dora.draw(linksPage, visit, shown);
  expect(drawn).toContain(code);
  const after = await dora.draw(linksPage, visit);
  expect(after).toContain('by Dora Finch');
  expect(after).toContain('Not opened yet');
  for (const secret of [code, link]) expect(after).not.toContain(secret);
  // Also who did not make it reads that it stands.
  expect(await visitorOf(db)(county.staff.kira).draw(linksPage, visit)).toContain('by Dora Finch');
  expect((await dora.send(linksPage, { opens: 'inbox', end: 'yes' }, visit)).body.ended).toBeTruthy();
  expect(await dora.draw(linksPage, visit)).not.toContain('by Dora Finch');
  expect((await dora.send(linksPage, { opens: 'entry' }, visit)).body.problems).toMatchObject([
    { code: 'not-allowed' },
  ]);
  expect((await dora.send(linksPage, { opens: 'referral' }, visit)).status).toBe(404);

  const byHand = await dora.send(linksPage, { opens: 'inbox' }, { params: { organizationId: silent } });
  expect(byHand.body.shown.sent).toContain('Hand the address on yourself');
  expect(await messages()).toBe(before + 1);
});
