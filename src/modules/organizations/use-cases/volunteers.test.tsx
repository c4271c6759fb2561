import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { type Ask, NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as volunteersPage from '../pages/volunteers.tsx';
import { volunteersOf } from '../store/volunteers.ts';
import { addOrganization } from './add-organization.ts';
import { addVolunteer } from './add-volunteer.ts';
import { endVolunteer } from './end-volunteer.ts';
import { recordVolunteerCheck } from './record-volunteer-check.ts';
import { recordVolunteerHours } from './record-volunteer-hours.ts';

const db = testDatabase();
let county: County;
let rides: Id;

beforeAll(async () => {
  county = await aCounty(db);
  rides = value(await keep(ask => addOrganization(ask, { name: 'Rides Together' }))).id;
});

const keep = <T,>(work: (ask: Ask) => Promise<T>, user = county.staff.abel) => db.as(user).commit(work);
const somebody = { name: 'Walt Ames', phone: '555-0177', role: 'driver', since: '2026-01-05' } as const;
const aVolunteer = async () => value(await keep(ask => addVolunteer(ask, { organizationId: rides, ...somebody }))).id;
const problem = (at: string, code: string) => ({ ok: false, refusal: { problems: [{ at, code }] } });
const allowed = no({ kind: 'not-allowed' });

describe('a volunteer', () => {
  test('has a part, checks with the days they hold, and hours', async () => {
    const volunteerId = await aVolunteer();
    value(
      await keep(ask =>
        recordVolunteerCheck(ask, { volunteerId, kind: 'background', from: '2026-01-01', until: '2026-12-31' }),
      ),
    );
    for (const [on, hours] of [
      ['2025-11-01', 3],
      ['2026-11-01', 1.5],
      ['2026-11-02', 2],
    ] as const) {
      const told = await keep(ask => recordVolunteerHours(ask, { volunteerId, on, hours }));
      if (on < somebody.since) expect(told).toMatchObject(problem('on', 'not-a-volunteer-then'));
      else value(told);
    }
    const [found] = await db.as(county.staff.ana).look(ask => volunteersOf(ask.tx, { volunteerId }));
    expect(found).toMatchObject({
      ...somebody,
      organization: 'Rides Together',
      endedOn: null,
      checks: [{ kind: 'background', valid: '[2026-01-01,2027-01-01)' }],
      minutes: 210,
    });
  });

  test('is refused without a name, from tomorrow on, and at an organization that is not there', async () => {
    const add = (more: object) => keep(ask => addVolunteer(ask, { organizationId: rides, ...somebody, ...more }));
    expect(await add({ name: ' ' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } });
    expect(await add({ since: '2026-11-19' })).toMatchObject(problem('since', 'in-the-future'));
    await expect(add({ organizationId: county.agencyId })).rejects.toThrow(NotThere);
    const gone = value(await keep(ask => addOrganization(ask, { name: 'Old Rides' }))).id;
    await db.rows(`update app.organization set ended_on = '2026-10-01' where id = $1`, [gone]);
    expect(await add({ organizationId: gone })).toEqual(no({ kind: 'organization-ended' }));
  });

  test('a check and hours need days that can be', async () => {
    const volunteerId = await aVolunteer();
    const check = (from: string, until: string) =>
      keep(ask => recordVolunteerCheck(ask, { volunteerId, kind: 'driving', from, until }));
    expect(await check('2026-11-19', '2027-01-01')).toMatchObject(problem('from', 'in-the-future'));
    expect(await check('2026-11-01', '2026-10-01')).toMatchObject(problem('until', 'ends-before-it-begins'));
    const gave = (on: string, hours: number) => keep(ask => recordVolunteerHours(ask, { volunteerId, on, hours }));
    expect(await gave('2026-11-19', 1)).toMatchObject(problem('on', 'in-the-future'));
    expect(await gave('2026-11-01', 25)).toMatchObject(problem('hours', 'not-hours'));
  });

  test('leaves once, not before they came', async () => {
    const volunteerId = await aVolunteer();
    const end = (lastDay: string) => keep(ask => endVolunteer(ask, { volunteerId, lastDay }));
    expect(await end('2026-01-04')).toMatchObject(problem('lastDay', 'not-a-volunteer-then'));
    expect(await end('2026-11-19')).toMatchObject(problem('lastDay', 'in-the-future'));
    value(await end('2026-11-10'));
    expect(await end('2026-11-11')).toEqual(no({ kind: 'left-already' }));
    const later = await keep(ask => recordVolunteerHours(ask, { volunteerId, on: '2026-11-11', hours: 1 }));
    expect(later).toMatchObject(problem('on', 'not-a-volunteer-then'));
  });

  test('is kept by those who keep the directory; all staff of the agency reads', async () => {
    const volunteerId = await aVolunteer();
    const { ana } = county.staff;
    expect(await keep(ask => addVolunteer(ask, { organizationId: rides, ...somebody }), ana)).toEqual(allowed);
    const check = { volunteerId, kind: 'training', from: '2026-01-01', until: '2026-12-31' } as const;
    expect(await keep(ask => recordVolunteerCheck(ask, check), ana)).toEqual(allowed);
    expect(await keep(ask => recordVolunteerHours(ask, { volunteerId, on: '2026-11-01', hours: 1 }), ana)).toEqual(
      allowed,
    );
    expect(await keep(ask => endVolunteer(ask, { volunteerId, lastDay: '2026-11-01' }), ana)).toEqual(allowed);
    expect((await db.as(ana).look(ask => volunteersOf(ask.tx, { volunteerId }))).length).toBe(1);
  });
});

test('the page: what is written down is there, and a check that ended says so', async () => {
  const params = { organizationId: rides };
  const abel = visitorOf(db)(county.staff.abel, { params });
  const day = (name: string, text: string) => {
    const [year, month, of] = text.split('-');
    return { [`${name}-year`]: year!, [`${name}-month`]: month!, [`${name}-day`]: of! };
  };
  const sent = await abel.send(volunteersPage, {
    act: 'add',
    name: 'Nora Quay',
    role: 'driver',
    ...day('since', '2026-02-01'),
  });
  expect(sent.to).toBe(`/directory/organizations/${rides}/volunteers?done=saved`);
  const id = await db.value<Id>(`select id from app.volunteer where name = 'Nora Quay'`);
  const checked = {
    act: 'check',
    checked: id,
    kind: 'background',
    ...day('from', '2025-11-01'),
    ...day('until', '2026-11-15'),
  };
  expect((await abel.send(volunteersPage, checked)).to).not.toBeNull();
  expect(
    (await abel.send(volunteersPage, { act: 'hours', helped: id, hours: '1.5', ...day('on', '2026-11-02') })).to,
  ).not.toBeNull();
  const drawn = await abel.draw(volunteersPage);
  for (const text of ['Nora Quay', 'Background check ended on Nov 15, 2026', '1.5 h']) expect(drawn).toContain(text);
  const wrong = await abel.send(volunteersPage, { act: 'end', leaving: id, ...day('lastDay', '2025-01-01') });
  expect(await abel.draw(volunteersPage, {}, wrong)).toContain('They were no volunteer on that day');
  expect(
    (await abel.send(volunteersPage, { act: 'end', leaving: id, ...day('lastDay', '2026-11-16') })).to,
  ).not.toBeNull();
  const read = await visitorOf(db)(county.staff.ana, { params, language: 'es' }).draw(volunteersPage);
  expect(read).toContain('Se fue el');
  expect(read).not.toContain('<form method="post"');
});
