import { type LoaderFunctionArgs, RouterContextProvider } from 'react-router';
import { beforeAll, expect, test } from 'vitest';
import { clockAt } from '#kernel/clock.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { requestContext } from '#platform/http/request-context.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aHearing, counted, theRules } from '#test/builders/dates.ts';
import { NOW } from '#test/support/as.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as calendarPage from '../pages/calendar.tsx';
import { loader as feed } from '../pages/calendar-feed.ts';
import { endCalendar } from './end-calendar.ts';
import { renewCalendar } from './renew-calendar.ts';

const db = testDatabase();
let county: County;
let child: Child;
beforeAll(async () => {
  county = await aCounty(db);
  await theRules(db);
  child = await county
    .aChild()
    .named('Persephone')
    .removedOn('2025-12-11')
    .inHome(county.homes.harbor)
    .from('2025-12-11')
    .make();
  await aHearing(db, child, { kind: 'shelter', on: '2025-12-12', by: county.staff.ana });
  await counted(db, child);
});

/** What a calendar program gets: it brings nothing but the address. */
async function read(address: string, now = NOW): Promise<{ status: number; text: string; type: string | null }> {
  const context = new RouterContextProvider();
  context.set(requestContext, {
    pool: db.pool,
    clock: clockAt(now),
    who: null,
    language: 'en',
    requestId: newId(),
    nonce: '',
    story: false,
    sessionEnds: null,
  });
  const params = { file: address.split('/').at(-1) };
  const given = { request: new Request(address), context, params } as unknown as LoaderFunctionArgs;
  const answer = await feed(given).catch((thrown: { init?: { status?: number } }) => thrown);
  if (!(answer instanceof Response)) return { status: answer.init?.status ?? 500, text: '', type: null };
  return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') };
}
const renew = async (user: Id) => (await db.as(user).commit(renewCalendar)).address;
const unfold = (text: string) => text.replaceAll('\r\n ', '');
const uids = (text: string) =>
  unfold(text)
    .split('\r\n')
    .filter(line => line.startsWith('UID:'));

test('tells the worker’s dates without a name, each with a link and the same id whenever it is asked', async () => {
  await db.rows(`update app.duty_sheet set topic = 'health' where year = 0 and topic = 'visits'`);
  const address = await renew(county.staff.ana);
  expect(address).toMatch(/^http:\/\/localhost:3000\/calendar\/[\w-]{43}\.ics$/);
  const { status, text, type } = await read(address);
  expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
  const plain = unfold(text);
  expect(plain).toContain('SUMMARY:Due: Permanency hearing (child 1 of yours)');
  expect(plain).toContain('DTSTART;VALUE=DATE:20261211\r\nDTEND;VALUE=DATE:20261212');
  expect(plain).toMatch(new RegExp(`URL:http://localhost:3000/children/${child.id}/dates/[0-9a-f-]{36}`));
  // Health is nobody's to read in somebody's pocket: there is a date, and no more.
  expect(plain).toContain('SUMMARY:A legal date (child 1 of yours)');
  expect(plain).not.toMatch(/Persephone|Reyes|Monthly visit/);
  expect(new Set(uids(text)).size).toBe(uids(text).length);
  // The federal day for the same hearing is later, so it does not stand beside.
  expect(plain.match(/Permanency hearing/g)).toHaveLength(1);
  await counted(db, child, '2026-11-19T15:00:00Z');
  expect(uids((await read(address, '2026-11-19T15:00:00Z')).text)).toEqual(uids(text));
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('shows only what its owner may see: nothing of others’ children, nothing once the account is closed', async () => {
  expect((await read(await renew(county.staff.ben))).text).not.toContain('BEGIN:VEVENT');
  const address = await renew(county.staff.hugo);
  expect((await read(address)).status).toBe(200);
  await db.rows(`update app.user_account set active = false where id = $1`, [county.staff.hugo]);
  expect((await read(address)).status).toBe(404);
});

test('keeps no secret but its fingerprint; a new address ends the old, and an ended one leads nowhere', async () => {
  const { ana } = county.staff;
  const first = await renew(ana);
  const second = await renew(ana);
  const secrets = [first, second].map(address => address.split('/').at(-1)!.replace('.ics', ''));
  const kept = JSON.stringify(await db.rows(`select *, encode(secret, 'escape') from app.calendar_feed`));
  const changes = JSON.stringify(
    await db.rows(`select * from record.row_change where table_name::text like '%calendar_feed'`),
  );
  for (const secret of secrets) expect(kept + changes).not.toContain(secret);
  expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
  for (const wrong of ['x.ics', `${'a'.repeat(43)}.ics`, secrets[1]!])
    expect((await read(`http://localhost/calendar/${wrong}`)).status).toBe(404);
  expect(await db.value('select count(*) from app.calendar_feed where user_id = $1 and ended_at is null', [ana])).toBe(
    '1',
  );
  await db.as(ana).commit(endCalendar);
  expect((await read(second)).status).toBe(404);
});

test('the page makes, shows once, and ends it', async () => {
  const sam = visitorOf(db)(county.staff.sam);
  expect((await sam.look(calendarPage)).body.lines).toEqual(['You have no such address.']);
  const made = (await sam.send(calendarPage, { do: 'make' })).body.address;
  expect((await read(made)).status).toBe(200);
  const { body } = await sam.look(calendarPage);
  expect(body.lines).toEqual(['Your address was made on Nov 18, 2026.', 'It was last read on Nov 18, 2026.']);
  expect(JSON.stringify(body)).not.toContain('.ics');
  expect((await sam.send(calendarPage, { do: 'end' })).body.address).toBeNull();
  expect((await read(made)).status).toBe(404);
});
