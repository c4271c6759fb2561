import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { addOrganization } from '#modules/organizations/index.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { insertRow } from '#test/builders/rows.ts';
import { TODAY } from '#test/support/as.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import type { MoveInquiry, RecordInquiry } from './contract.ts';
import * as listPage from './pages/inquiries.tsx';
import * as onePage from './pages/inquiry.tsx';
import { moveInquiry } from './use-cases/move-inquiry.ts';
import { recordInquiry } from './use-cases/record-inquiry.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let church: Id;
let id: Id;

beforeAll(async () => {
  county = await aCounty(db);
  church = value(
    await db.as(county.staff.abel).commit(ask => addOrganization(ask, { name: 'First Lantern', programOf: null })),
  ).id;
});

const asked = (given: Partial<RecordInquiry> = {}): RecordInquiry => ({
  cameOn: '2026-06-01',
  source: 'partner',
  organizationId: church,
  name: 'Rowan Ashby',
  phone: '239-555-0155',
  ...given,
});
const record = (given: Partial<RecordInquiry> = {}, by = county.staff.lena) =>
  db.as(by).commit(ask => recordInquiry(ask, asked(given)));
const move = (given: Omit<MoveInquiry, 'inquiryId'>, by = county.staff.lena) =>
  db.as(by).commit(ask => moveInquiry(ask, { inquiryId: id, ...given }));
const codes = (result: Awaited<ReturnType<typeof record>> | Awaited<ReturnType<typeof move>>) =>
  !result.ok && result.refusal.kind === 'invalid'
    ? result.refusal.problems.map(({ at, code }) => `${at}: ${code}`)
    : result;

describe('an inquiry', () => {
  test('is written down with what brought it; everything that is missing is said at once', async () => {
    expect(await record({}, county.staff.ana)).toMatchObject({ ok: false, refusal: { kind: 'not-allowed' } });
    expect(codes(await record({ name: ' ', cameOn: '2027-01-01', organizationId: null, areaCode: 'nowhere' }))).toEqual(
      ['name: required', 'cameOn: in-the-future', 'organizationId: inquiry-names-no-partner', 'areaCode: no-such-area'],
    );
    expect(codes(await record({ source: 'event' }))).toEqual(['sourceWords: inquiry-names-no-event']);
    id = value(await record()).id;
  });

  test('goes on and never back, and a license names the home', async () => {
    value(await move({ to: 'orientation', on: '2026-06-10' }));
    expect(codes(await move({ to: 'contacted', on: '2026-06-05' }))).toEqual([
      'on: before-the-stage-before',
      'to: inquiry-goes-on-only',
    ]);
    expect(codes(await move({ to: 'withdrawn', on: '2026-12-05' }))).toEqual([
      'on: in-the-future',
      'reason: inquiry-stops-without-reason',
    ]);
    expect(codes(await move({ to: 'licensed', on: TODAY, homeId: null }))).toEqual([
      'homeId: inquiry-names-no-licensed-home',
    ]);
    expect(await move({ to: 'applied', on: TODAY }, county.staff.ana)).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
    value(await move({ to: 'licensed', on: TODAY, homeId: county.homes.harbor.id }));
    expect(await move({ to: 'withdrawn', on: TODAY, reason: 'other' })).toMatchObject({
      refusal: { kind: 'inquiry-is-over' },
    });
  });

  test('is credited to the partner in the funnel: one inquiry, one license', async () => {
    value(await record({ source: 'web', organizationId: null, name: 'Quinn Abbot', cameOn: '2026-07-01' }));
    const shown = await visitor(county.staff.lena).look(listPage);
    const [first] = shown.body.funnel.lines.filter((line: { name: string }) => line.name === 'First Lantern');
    expect(first.cells).toMatchObject({ inquiry: 1, licensed: 1 });
    expect(shown.body.funnel.lines.at(-1)).toMatchObject({ name: 'All', cells: { inquiry: 2, licensed: 1 }, open: 1 });
    const drawn = await visitor(county.staff.lena).draw(onePage, { params: { inquiryId: id }, language: 'es' });
    expect(drawn).toContain('Rowan Ashby');
    expect(drawn).toContain(`/homes/${county.homes.harbor.id}`);
  });

  test('tells its name to those who answer inquiries alone, its history included', async () => {
    expect((await visitor(county.staff.ana).look(listPage)).status).toBe(403);
    const seen = (who: Id) =>
      db
        .as(who)
        .look(async ({ tx }) => [
          (await tx.selectFrom('app.inquiry').select('id').execute()).length,
          (await tx.selectFrom('app.inquirer').select('name').execute()).length,
        ]);
    expect(await seen(county.staff.ana)).toEqual([2, 0]);
    expect(await seen(county.staff.lena)).toEqual([2, 2]);
    expect((await visitor(county.staff.lena).look(onePage, { params: { inquiryId: newId() } })).status).toBe(404);
    // One of an older system may stand without any stage: the page is there all the same.
    await insertRow(db, 'app.inquiry', {
      agency_id: county.agencyId,
      came_on: '2026-06-02',
      source: 'web',
      recorded_by: county.staff.lena,
    });
    expect((await visitor(county.staff.lena).look(listPage)).status).toBe(200);
  });
});
