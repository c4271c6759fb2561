import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { addVolunteer, endVolunteer, recordVolunteerCheck } from '#modules/organizations/index.ts';
import { NotThere } from '#platform/http/ask.ts';
import { type Referring, referring } from '#test/builders/referring.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as driverPage from '../pages/driver.tsx';
import * as referralPage from '../pages/referral.tsx';
import { arrangeAppointment } from './arrange-appointment.ts';
import { assignDriver } from './assign-driver.ts';
import { changeAppointment } from './change-appointment.ts';

const db = testDatabase();
let at: Referring;
let referralId: Id;

beforeAll(async () => {
  at = await referring(db);
  referralId = (await at.aSent()).id;
  await at.step(referralId, 'accepted');
});

const anAppointment = async (startsAt = '2026-11-25T15:00:00Z') =>
  value(
    await at.ana(ask => arrangeAppointment(ask, { referralId, startsAt, minutes: 60, place: null, transport: 'open' })),
  ).id;

/** A driver whose checks hold until a day. */
const aDriver = (until: string | null, role: 'driver' | 'mentor' = 'driver', name = 'Walt Ames') =>
  db.as(at.county.staff.abel).commit(async ask => {
    const { id } = value(
      await addVolunteer(ask, { organizationId: at.bright, name, phone: null, role, since: '2026-01-01' }),
    );
    for (const kind of until === null ? [] : (['background', 'abuse-registry', 'driving'] as const))
      value(await recordVolunteerCheck(ask, { volunteerId: id, kind, from: '2026-01-01', until: until! }));
    return id;
  });
const assign = (appointmentId: Id, volunteerId: Id, now?: string) =>
  at.ana(ask => assignDriver(ask, { appointmentId, volunteerId }), now);
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
      .as(at.county.staff.abel)
      .commit(async ask => value(await endVolunteer(ask, { volunteerId: driver, lastDay: '2026-11-17' })));
    expect(await assign(appointment, driver)).toEqual(no({ kind: 'volunteer-left', at: 'volunteer' }));
    await db.rows(`update app.service_appointment set attended = 'canceled-by-family' where id = $1`, [appointment]);
    expect(await assign(appointment, driver)).toEqual(no({ kind: 'appointment-is-over' }));
    await expect(assign(at.child, driver)).rejects.toThrow(NotThere);
    await expect(assign(appointment, at.child)).rejects.toThrow(NotThere);
  });

  test('was asked for that day: another day or another way there is arranged anew', async () => {
    const driver = await aDriver('2026-11-25');
    const [moved, driven] = [await anAppointment(), await anAppointment()];
    for (const appointment of [moved, driven]) value(await assign(appointment, driver));
    await at.ana(async ask =>
      value(await changeAppointment(ask, { appointmentId: moved, startsAt: '2026-12-02T15:00:00Z' })),
    );
    expect(await standing(moved)).toEqual({ transport: 'open', volunteer_id: null });
    await at.ana(async ask => value(await changeAppointment(ask, { appointmentId: driven, transport: 'family' })));
    expect(await standing(driven)).toEqual({ transport: 'family', volunteer_id: null });
    value(await assign(driven, driver));
    await db
      .as(at.county.staff.abel)
      .commit(async ask => value(await endVolunteer(ask, { volunteerId: driver, lastDay: '2026-11-17' })));
    expect(await standing(driven)).toEqual({ transport: 'open', volunteer_id: null });
  });
});

test('the page shows who may drive and why others may not, and refuses a form that asks for them all the same', async () => {
  const appointmentId = await anAppointment();
  const [may, mayNot] = [
    await aDriver('2026-12-31', 'driver', 'Ida May'),
    await aDriver('2026-11-20', 'driver', 'Otto Late'),
  ];
  const params = { childId: at.child, referralId, appointmentId };
  const visitor = visitorOf(db)(at.county.staff.ana, { params });
  const drawn = await visitor.draw(driverPage);
  expect(drawn).toContain('Ida May, Bright Harbor');
  expect(drawn).toContain('Background check ended on Nov 20, 2026');
  expect(drawn).not.toContain(`value="${mayNot}"`);
  const refused = await visitor.send(driverPage, { volunteer: mayNot });
  expect(refused.status).toBe(409);
  expect(refused.body.problems[0].message).toBe('Cannot drive on that day. Background check ended on Nov 20, 2026.');
  expect((await visitor.send(driverPage, { volunteer: may })).to).toBe(
    `/children/${at.child}/services/${referralId}?done=appointment`,
  );
  expect(await visitor.draw(referralPage)).toContain('Ida May');
  expect((await visitor.look(driverPage, { params: { ...params, appointmentId: at.child } })).status).toBe(404);
  expect((await visitorOf(db)(at.county.staff.ben, { params }).look(driverPage)).status).toBe(404);
});
