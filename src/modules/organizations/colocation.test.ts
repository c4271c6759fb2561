import { beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as daysPage from './pages/office-days.tsx';
import * as schedulePage from './pages/office-schedule.tsx';
import { addColocation } from './use-cases/add-colocation.ts';
import { addOrganization } from './use-cases/add-organization.ts';
import { addService } from './use-cases/add-service.ts';
import { changeService } from './use-cases/change-service.ts';
import { endColocation } from './use-cases/end-colocation.ts';
import { placeService } from './use-cases/place-service.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let legal: Id;
let place: Id;
let hidden: Id;
let office: Id;
const kira = () => db.as(county.staff.kira);

beforeAll(async () => {
  county = await aCounty(db);
  office = county.units.tidewater.office.id;
  const made = async (confidential: boolean) => {
    const organization = await kira().commit(ask => addOrganization(ask, { name: `Gulf Legal Aid ${confidential}` }));
    if (!organization.ok) throw new Error(organization.refusal.kind);
    const { id } = organization.value;
    const service = await kira().commit(ask =>
      addService(ask, { organizationId: id, name: 'Benefits help', confidential }),
    );
    if (!service.ok) throw new Error(service.refusal.kind);
    const where = confidential ? {} : { street: '3 Mangrove Street', city: 'Port Calusa', transportation: 'Bus 4' };
    await kira().commit(ask => placeService(ask, { serviceId: service.value.id, ...where }));
    return [id, await db.value<Id>('select id from app.location where organization_id = $1', [id])] as const;
  };
  [legal, place] = await made(false);
  [, hidden] = await made(true);
});

const given = () => ({
  organizationId: legal,
  officeId: office,
  weekday: 'TU' as const,
  beginsAt: '09:00',
  endsAt: '12:00',
  since: '2026-06-01',
  locationId: place,
  note: 'Second floor, ask for Lee',
});
const problems = (...at: string[]) => ({
  ok: false,
  refusal: { problems: at.map(each => expect.objectContaining({ at: each })) },
});

test('a day in an office is written down by those who keep the directory, and makes sense', async () => {
  const refused = await db.as(county.staff.ana).commit(ask => addColocation(ask, given()));
  expect(refused).toMatchObject({ ok: false, refusal: { kind: 'not-allowed' } });
  const add = (more: object) => kira().commit(ask => addColocation(ask, { ...given(), ...more }));
  expect(await add({ endsAt: '09:00' })).toMatchObject(problems('endsAt'));
  expect(await add({ until: '2026-05-31' })).toMatchObject(problems('until'));
  expect(await add({ officeId: newId() })).toMatchObject(problems('office'));
  // Neither another organization's place nor one that nobody may know.
  expect(await add({ locationId: hidden })).toMatchObject(problems('locationId'));
  await expect(add({ organizationId: newId() })).rejects.toThrow(NotThere);
  expect(await add({})).toMatchObject({ ok: true });
  expect(await add({ weekday: 'MO', since: '2026-12-01', until: '2026-12-31', locationId: null })).toMatchObject({
    ok: true,
  });
});

test('who is in which office is read by all staff, by weekday, with how to get there', async () => {
  const { body } = await visitor(county.staff.ana).look(schedulePage);
  expect(body.offices).toHaveLength(1);
  expect(body.offices[0].days).toMatchObject([
    { day: 'Monday, from Dec 1, 2026, until Dec 31, 2026', hours: '09:00–12:00', where: 'In our office' },
    {
      day: 'Tuesday',
      organization: 'Gulf Legal Aid false',
      where: '3 Mangrove Street',
      note: 'Second floor, ask for Lee · Bus 4',
    },
  ]);
  expect(await visitor(county.staff.ana, { language: 'es' }).draw(schedulePage)).toContain('martes');
  expect((await visitor(county.homes.harbor.caregivers[0]!.userId).look(schedulePage)).status).toBe(403);
});

test('the page of an organization takes its days, and ends them', async () => {
  const params = { organizationId: legal };
  const form = {
    office,
    weekday: 'FR',
    beginsAt: '13:00',
    endsAt: '15:00',
    'since-month': '11',
    'since-day': '2',
    'since-year': '2026',
  };
  const keeper = visitor(county.staff.kira, { params });
  const wrong = await keeper.send(daysPage, { ...form, endsAt: '12:00' });
  expect(wrong).toMatchObject({ status: 422, body: { problems: [{ at: 'endsAt' }] } });
  expect(await keeper.draw(daysPage, {}, wrong)).toContain('13:00');
  const to = `/directory/organizations/${legal}/days`;
  expect(await keeper.send(daysPage, form)).toMatchObject({ status: 303, to: `${to}?done=saved` });
  const days = (await keeper.look(daysPage)).body.days;
  expect(days.map(({ day }: { day: string }) => day.split(',')[0])).toEqual(['Monday', 'Tuesday', 'Friday']);
  for (const { key } of days.slice(0, 2))
    expect(await keeper.send(daysPage, { end: key })).toMatchObject({ status: 303, to: `${to}?done=ended` });
  expect((await keeper.look(daysPage)).body.days).toHaveLength(1);
  // What had begun is kept as past; what had not is gone.
  expect(await db.value('select count(*)::integer from app.colocation')).toBe(2);
  expect((await keeper.send(daysPage, { end: newId() })).status).toBe(404);
  expect((await visitor(county.staff.ana, { params }).look(daysPage)).status).toBe(403);
  expect(endColocation.name).toBe('endColocation');
});

test('where a place turns confidential, nothing tells of it any more', async () => {
  value(await kira().commit(ask => addColocation(ask, { ...given(), note: 'Ring twice at 3 Mangrove Street' })));
  const serviceId = await db.value<Id>('select id from app.service where organization_id = $1', [legal]);
  value(await kira().commit(ask => changeService(ask, { serviceId, name: 'Benefits help', confidential: true })));
  expect(await db.rows('select id from app.colocation where location_id is not null')).toEqual([]);
  expect(await db.value(`select count(*)::integer from record.row_change where before::text like '%Ring twice%'`)).toBe(
    0,
  );
});
