import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import {
  addOrganization,
  addService,
  addVolunteer,
  endVolunteer,
  recordVolunteerCheck,
} from '#modules/organizations/index.ts';
import { type Ask, NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as driverPage from '../pages/driver.tsx';
import { arrangeAppointment } from './arrange-appointment.ts';
import { assignDriver } from './assign-driver.ts';
import { changeAppointment } from './change-appointment.ts';
import { openReferral } from './open-referral.ts';
import { recordBasis } from './record-basis.ts';
import { sendReferral } from './send-referral.ts';
import { takeStep } from './take-step.ts';

const db = testDatabase();
let county: County;
let child: Id;
let rides: Id;
let referralId: Id;

beforeAll(async () => {
  county = await aCounty(db);
  child = (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
  const serviceId = await db.as(county.staff.abel).commit(async ask => {
    rides = value(await addOrganization(ask, { name: 'Rides Together' })).id;
    return value(await addService(ask, { organizationId: rides, name: 'Child counseling' })).id;
  });
  referralId = await ana(async ask => {
    const { id } = value(
      await openReferral(ask, { personId: child, needId: null, serviceId, urgency: 'soon', goal: null }),
    );
    const basis = value(
      await recordBasis(ask, {
        personId: child,
        kind: 'statute',
        organizationId: rides,
        parts: ['contact'],
        purpose: 'Counseling',
        from: '2026-11-01',
        until: '2027-11-01',
        citation: 'A law',
        givenBy: null,
        givenHow: null,
      }),
    );
    value(await sendReferral(ask, { referralId: id, basisId: basis.id, way: 'email' }));
    value(await takeStep(ask, { referralId: id, to: 'accepted' }, { side: 'provider', via: 'telephone' }));
    return id;
  });
});

function value<T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
const ana = <T,>(work: (ask: Ask) => Promise<T>, now?: string) =>
  db.as(county.staff.ana, { focus: child, ...(now && { now }) }).commit(work);

const anAppointment = async (startsAt = '2026-11-25T15:00:00Z') =>
  value(
    await ana(ask => arrangeAppointment(ask, { referralId, startsAt, minutes: 60, place: null, transport: 'open' })),
  ).id;

/** A driver whose checks hold until a day. */
const aDriver = (until: string | null, role: 'driver' | 'mentor' = 'driver', name = 'Walt Ames') =>
  db.as(county.staff.abel).commit(async ask => {
    const { id } = value(
      await addVolunteer(ask, { organizationId: rides, name, phone: null, role, since: '2026-01-01' }),
    );
    for (const kind of until === null ? [] : (['background', 'abuse-registry', 'driving'] as const))
      value(await recordVolunteerCheck(ask, { volunteerId: id, kind, from: '2026-01-01', until: until! }));
    return id;
  });
const assign = (appointmentId: Id, volunteerId: Id, now?: string) =>
  ana(ask => assignDriver(ask, { appointmentId, volunteerId }), now);
const standing = (id: Id) =>
  db.rows('select transport, volunteer_id from app.service_appointment where id = $1', [id]).then(rows => rows[0]);

describe('a driver', () => {
  test('whose checks hold on the day of the appointment is its way there', async () => {
    const [appointment, driver] = [await anAppointment(), await aDriver('2026-11-25')];
    value(await assign(appointment, driver));
    expect(await standing(appointment)).toEqual({ transport: 'volunteer', volunteer_id: driver });
  });

  test('is refused when a check has ended by that day, even if it holds today, or was never made', async () => {
    const appointment = await anAppointment();
    expect(await assign(appointment, await aDriver('2026-11-24'))).toEqual(
      no({ kind: 'check-expired', at: 'volunteer', fill: { why: 'Background check ended on Nov 24, 2026' } }),
    );
    expect(await assign(appointment, await aDriver(null))).toMatchObject(no({ kind: 'no-check' }));
    expect(await standing(appointment)).toEqual({ transport: 'open', volunteer_id: null });
  });

  test('is refused when they do not drive, have left, or the appointment is past or over', async () => {
    const [appointment, driver] = [await anAppointment(), await aDriver('2027-01-01')];
    expect(await assign(appointment, await aDriver('2027-01-01', 'mentor'))).toEqual(
      no({ kind: 'not-a-driver', at: 'volunteer' }),
    );
    expect(await assign(appointment, driver, '2026-11-25T15:00:00Z')).toEqual(no({ kind: 'appointment-passed' }));
    await db
      .as(county.staff.abel)
      .commit(async ask => value(await endVolunteer(ask, { volunteerId: driver, lastDay: '2026-11-17' })));
    expect(await assign(appointment, driver)).toEqual(no({ kind: 'volunteer-left', at: 'volunteer' }));
    await db.rows(`update app.service_appointment set attended = 'canceled-by-family' where id = $1`, [appointment]);
    expect(await assign(appointment, driver)).toEqual(no({ kind: 'appointment-is-over' }));
    await expect(assign(child, driver)).rejects.toThrow(NotThere);
    await expect(assign(appointment, child)).rejects.toThrow(NotThere);
  });

  test('was asked for that day: another day or another way there is arranged anew', async () => {
    const driver = await aDriver('2026-11-25');
    const [moved, driven] = [await anAppointment(), await anAppointment()];
    for (const appointment of [moved, driven]) value(await assign(appointment, driver));
    await ana(async ask =>
      value(await changeAppointment(ask, { appointmentId: moved, startsAt: '2026-12-02T15:00:00Z' })),
    );
    expect(await standing(moved)).toEqual({ transport: 'open', volunteer_id: null });
    await ana(async ask => value(await changeAppointment(ask, { appointmentId: driven, transport: 'family' })));
    expect(await standing(driven)).toEqual({ transport: 'family', volunteer_id: null });
  });
});

test('the page shows who may drive and why others may not, and refuses a form that asks for them all the same', async () => {
  const appointmentId = await anAppointment();
  const [may, mayNot] = [
    await aDriver('2026-12-31', 'driver', 'Ida May'),
    await aDriver('2026-11-20', 'driver', 'Otto Late'),
  ];
  const params = { childId: child, referralId, appointmentId };
  const visitor = visitorOf(db)(county.staff.ana, { params });
  const drawn = await visitor.draw(driverPage);
  expect(drawn).toContain('Ida May, Rides Together');
  expect(drawn).toContain('Background check ended on Nov 20, 2026');
  expect(drawn).not.toContain(`value="${mayNot}"`);
  const refused = await visitor.send(driverPage, { volunteer: mayNot });
  expect(refused.status).toBe(409);
  expect(refused.body.problems[0].message).toBe('Cannot drive on that day. Background check ended on Nov 20, 2026.');
  expect((await visitor.send(driverPage, { volunteer: may })).to).toBe(
    `/children/${child}/services/${referralId}?done=appointment`,
  );
  expect((await visitor.look(driverPage, { params: { ...params, appointmentId: child } })).status).toBe(404);
  expect((await visitorOf(db)(county.staff.ben, { params }).look(driverPage)).status).toBe(404);
});
