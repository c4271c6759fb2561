import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { remindAgency } from '#modules/clocks/index.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { counted, theRules } from '#test/builders/dates.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as listPage from '../pages/reminders.tsx';
import * as setPage from '../pages/set-reminders.tsx';
import { restoreReminders, setReminders } from './set-reminders.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
  await theRules(db);
  await counted(
    db,
    await county.aChild().removedOn('2026-11-10').inHome(county.homes.harbor).from('2026-11-10').make(),
  );
});

/** The case plan, due on January 9. */
const PLAN = 'FED-CASEPLAN-60';

test('an administrator sets when people are reminded; others read it, and what is no schedule is refused', async () => {
  const { abel, dora, ana } = county.staff;
  const set = (user: Id, more: object = {}) =>
    db.as(user).commit(ask =>
      setReminders(ask, {
        of: 'case-manager',
        before: '21, 5',
        onDay: false,
        after: '2',
        toSupervisor: 2,
        toDirector: null,
        ...more,
      }),
    );
  expect(await set(dora)).toEqual(no({ kind: 'not-allowed' }));
  await expect(set(abel, { of: 'nobody' })).rejects.toThrow(NotThere);
  expect(await set(abel, { before: '7, soon', after: '400', toDirector: 2 })).toEqual(
    no({
      kind: 'invalid',
      problems: [
        { at: 'before', code: 'not-days', fill: { most: 365 } },
        { at: 'after', code: 'not-days', fill: { most: 365 } },
        { at: 'toDirector', code: 'not-after-supervisor' },
      ],
    }),
  );
  expect(await set(abel, { before: '', after: '' })).toEqual(
    no({ kind: 'invalid', problems: [{ at: 'before', code: 'no-steps' }] }),
  );
  expect(await set(abel)).toEqual({ ok: true, value: {} });
  const admin = visitorOf(db)(abel);
  const line = async () =>
    (await admin.look(listPage)).body.lines.find((one: { key: string }) => one.key === 'case-manager');
  expect(await line()).toMatchObject({
    days: '21 days before, 5 days before, and 2 days after',
    supervisor: '2 days late',
    director: 'Never',
    source: 'Set by the agency',
  });
  const params = { scheduleOf: PLAN };
  const form = { before: '30', onDay: 'yes', after: '', toSupervisor: '5', toDirector: '9' };
  expect((await admin.send(setPage, { ...form, toSupervisor: '' }, { params })).body.problems).toHaveLength(1);
  expect((await admin.send(setPage, form, { params })).to).toBe('/settings/reminders?done=saved');
  expect(await admin.draw(setPage, { params, language: 'es' })).toContain('Deshacer');
  expect(await admin.draw(listPage, { language: 'es' })).toContain('Recordatorios');
  // Set a minute ago, and the next night reminds by it: thirty days before January 9.
  await remindAgency(db.pool, county.agencyId, '2026-12-10T15:00:00Z');
  expect(
    await db.rows(
      `select (body ->> 'days')::int as days from record.fact where at = '2026-12-10T15:00:00Z' and body ->> 'rule' = $1`,
      [PLAN],
    ),
  ).toEqual([{ days: -30 }]);
  expect(await db.as(abel).commit(ask => restoreReminders(ask, 'case-manager'))).toEqual({ ok: true, value: {} });
  expect(await line()).toMatchObject({ source: 'As it came' });
  expect((await visitorOf(db)(dora).look(listPage)).body.rules).toBeNull();
  expect((await visitorOf(db)(dora).look(setPage, { params })).status).toBe(403);
  expect((await visitorOf(db)(ana).look(listPage)).status).toBe(403);
});
