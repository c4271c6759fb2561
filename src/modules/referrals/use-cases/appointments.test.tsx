import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { setLanguages } from '#modules/organizations/index.ts';
import { NotThere } from '#platform/http/ask.ts';
import { type Referring, referring } from '#test/builders/referring.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as referralPage from '../pages/referral.tsx';
import { arrangeAppointment } from './arrange-appointment.ts';
import { cancelAppointment } from './cancel-appointment.ts';
import { changeAppointment } from './change-appointment.ts';
import { recordAttendance } from './record-attendance.ts';

const db = testDatabase();
const AHEAD = '2026-11-20T15:00:00Z';
const AFTER = '2026-11-20T17:00:00Z';
let at: Referring;
let referralId: Id;

beforeAll(async () => {
  at = await referring(db);
  await db.rows(`update app.person set languages = '{es}' where id = $1`, [at.child]);
  referralId = (await at.aSent()).id;
  await at.step(referralId, 'accepted');
});

const arrange = (more = {}) =>
  at.ana(ask => arrangeAppointment(ask, { referralId, startsAt: AHEAD, minutes: 50, place: 'Room 4', ...more }));
const anAppointment = async (more = {}) => value(await arrange(more)).id;
const change = (appointmentId: Id, more: object) => at.ana(ask => changeAppointment(ask, { appointmentId, ...more }));
const row = async (id: Id) =>
  (
    await db.rows(
      'select transport, interpreter, language, attended, missed_why, place from app.service_appointment where id = $1',
      [id],
    )
  )[0];
const problem = (...codes: string[]) => ({ ok: false, refusal: { problems: codes.map(code => ({ code })) } });

describe('an appointment', () => {
  test('begins with the way there to ask for, and an interpreter in the family’s own language', async () => {
    const id = await anAppointment();
    expect(await row(id)).toMatchObject({ transport: 'not-known', interpreter: 'open', language: 'es' });
    expect(await change(id, { transport: 'open' })).toEqual(ok(null));
    // Without a car the next one needs a ride as well, and one that was driven does not bring them twice.
    expect(await row(await anAppointment())).toMatchObject({ transport: 'open' });
    expect(await change(id, { transport: 'agency', interpreter: 'requested' })).toEqual(ok(null));
    expect(await change(id, { interpreter: 'confirmed' })).toEqual(ok(null));
    expect(await row(id)).toMatchObject({ transport: 'agency', interpreter: 'confirmed', language: 'es' });
    expect(await change(id, { startsAt: '2026-11-21T15:00:00Z', place: ' Room 5 ' })).toEqual(ok(null));
    expect(await row(id)).toMatchObject({ transport: 'open', interpreter: 'requested', place: 'Room 5' });
  });

  test('needs no interpreter where the service speaks the language, and none is asked for without one', async () => {
    await db
      .as(at.county.staff.abel)
      .commit(ask => setLanguages(ask, { serviceId: at.counseling, codes: ['en', 'es'] }));
    const id = await anAppointment();
    expect(await row(id)).toMatchObject({ interpreter: 'not-needed', language: null });
    await db.rows(`update app.person set languages = '{}' where id = $1`, [at.child]);
    expect(await change(id, { interpreter: 'requested' })).toMatchObject(problem('say-which-language'));
    expect(await change(id, { interpreter: 'requested', language: 'ht' })).toEqual(ok(null));
    await db.rows(`update app.person set languages = '{es}' where id = $1`, [at.child]);
    await db.as(at.county.staff.abel).commit(ask => setLanguages(ask, { serviceId: at.counseling, codes: [] }));
  });

  test('is refused before the service took the referral, in the past, and to whom the child is closed', async () => {
    const { id } = await at.aSent();
    expect(await arrange({ referralId: id })).toEqual(no({ kind: 'not-accepted' }));
    expect(await arrange({ startsAt: '2026-11-17T15:00:00Z', minutes: 2 })).toMatchObject(
      problem('in-the-past', 'not-minutes'),
    );
    const appointmentId = await anAppointment();
    await expect(
      db.as(at.county.staff.ben).commit(ask => changeAppointment(ask, { appointmentId, transport: 'family' })),
    ).rejects.toThrow(NotThere);
    await expect(
      db
        .as(at.county.staff.ben)
        .commit(ask => arrangeAppointment(ask, { referralId, startsAt: AHEAD, minutes: 50, place: null })),
    ).rejects.toThrow(NotThere);
  });
});

describe('attendance', () => {
  test('is written down once the appointment has begun; the last word counts', async () => {
    const appointmentId = await anAppointment();
    const came = (attended: 'yes' | 'missed', now?: string, missedWhy: string | null = null) =>
      at.ana(ask => recordAttendance(ask, { appointmentId, attended, missedWhy }), now);
    expect(await came('yes')).toEqual(no({ kind: 'still-ahead' }));
    expect(await came('missed', AFTER, ' The bus did not come ')).toEqual(ok(null));
    expect(await row(appointmentId)).toMatchObject({ attended: 'missed', missed_why: 'The bus did not come' });
    expect(await came('yes', AFTER)).toEqual(ok(null));
    expect(await row(appointmentId)).toMatchObject({ attended: 'yes', missed_why: null });
    expect(await change(appointmentId, { transport: 'family' })).toEqual(no({ kind: 'appointment-is-over' }));
  });

  test('of what was called off cannot be told', async () => {
    const appointmentId = await anAppointment();
    const cancel = () => at.ana(ask => cancelAppointment(ask, { appointmentId, calledOffBy: 'provider', why: 'Ill' }));
    expect(await cancel()).toEqual(ok(null));
    expect(await row(appointmentId)).toMatchObject({ attended: 'canceled-by-provider', missed_why: 'Ill' });
    expect(await cancel()).toEqual(no({ kind: 'appointment-is-over' }));
    expect(await at.ana(ask => recordAttendance(ask, { appointmentId, attended: 'yes' }), AFTER)).toEqual(
      no({ kind: 'appointment-is-canceled' }),
    );
  });
});

describe('the page of a referral', () => {
  const params = () => ({ childId: at.child, referralId });

  test('says what is missing at each appointment and takes the answer with one tap', async () => {
    const id = await anAppointment();
    await change(id, { transport: 'not-known' });
    const ana = visitorOf(db)(at.county.staff.ana, { params: params() });
    const html = await ana.draw(referralPage);
    for (const words of [
      'Way there not arranged',
      'Interpreter not arranged',
      'No, they have no car',
      'Interpreter for Spanish asked for',
    ])
      expect(html).toContain(words);
    const sent = await ana.send(referralPage, {
      act: 'arrange-appointment',
      appointment: id,
      interpreter: 'requested',
    });
    expect(sent.to).toContain('done=appointment');
    expect(await row(id)).toMatchObject({ interpreter: 'requested', language: 'es' });
    // A volunteer is named on a page of its own, where their checks are looked at.
    const tapped = await ana.send(referralPage, {
      act: 'arrange-appointment',
      appointment: id,
      transport: 'volunteer',
    });
    expect(tapped.body.problems).toMatchObject([{ at: 'transport' }]);
    await expect(
      db.rows(`update app.service_appointment set transport = 'volunteer' where id = $1`, [id]),
    ).rejects.toThrow('driven_by_a_volunteer');
    const spanish = await ana.draw(referralPage, { language: 'es', query: `appointment=${id}` });
    expect(spanish).toContain('¿Quién la canceló?');
  });

  test('sets another one, moves it, calls it off and asks whether they came', async () => {
    const ana = visitorOf(db)(at.county.staff.ana, { params: params() });
    const when = {
      'onDay-year': '2026',
      'onDay-month': '11',
      'onDay-day': '24',
      atTime: '9:30',
      minutes: '45',
      where: 'Pier 2',
    };
    expect((await ana.send(referralPage, { act: 'set-appointment', ...when })).to).toContain('done=appointment');
    const [{ id }] = (await db.rows(`select id from app.service_appointment where place = 'Pier 2'`)) as [{ id: Id }];
    const moved = { act: 'move-appointment', appointment: id, ...when, 'onDay-day': '1' };
    expect((await ana.send(referralPage, moved)).body.problems).toMatchObject([{ at: 'onDay', code: 'in-the-past' }]);
    expect((await ana.send(referralPage, { ...moved, 'onDay-day': '25' })).status).toBe(303);
    const later = { now: '2026-11-26T15:00:00Z' };
    expect(await ana.draw(referralPage, later)).toContain('Did they come?');
    expect((await ana.send(referralPage, { act: 'attendance', appointment: id, attended: 'late' }, later)).status).toBe(
      303,
    );
    const other = await anAppointment();
    const off = { act: 'cancel-appointment', appointment: other, calledOffBy: 'family', missedWhy: '' };
    expect((await ana.send(referralPage, off)).status).toBe(303);
    expect(await ana.draw(referralPage)).toContain('The family called it off');
    expect((await ana.send(referralPage, { ...off, appointment: 'none' })).status).toBe(404);
  });
});
