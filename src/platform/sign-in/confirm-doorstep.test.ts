import { beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { createPool } from '#platform/db/pool.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { confirmDoorstepCode, openDoorstep, setDoorstep } from './doorstep.ts';
import { usualSettings } from './settings.ts';
import { signInAtDoorstep } from './sign-in-at-doorstep.ts';
import { aDoorstep, wrongFor } from './testing/doorstep.ts';
import { anAccount, anAgency, asker, frontDoor, keyring, minutesLater } from './testing/front-door.ts';

const db = testDatabase();
let worker: string;
let rosa: string;
let helen: string;
beforeAll(async () => {
  const agency = await anAgency(db.admin);
  worker = await anAccount(db.admin, agency);
  rosa = await anAccount(db.admin, agency, { kind: 'caregiver', name: 'Rosa Delgado' });
  helen = await anAccount(db.admin, agency, { kind: 'caregiver', name: 'Helen Sorensen' });
});

const refused = (kind: string) => ({ ok: false, refusal: { kind } });
const opened = (leadsTo: string, minutes = 0, userId = rosa) =>
  aDoorstep(
    db
      .as(worker, { now: minutesLater(minutes) })
      .commit(ask => openDoorstep(ask, { userId, leadsTo, lasts: 'visit', send: false })),
  );
const confirm = (leadsTo: string, code: string, minutes = 1, userId = rosa) =>
  db
    .as(userId, { now: minutesLater(minutes), proof: 'link' })
    .commit(ask => confirmDoorstepCode(ask, { leadsTo, code }));

test('the right code is confirmed, as people type it, as often as needed until it ends', async () => {
  const leadsTo = `/sign/${newId()}`;
  const { code } = await opened(leadsTo);
  for (const typed of [code, ` ${code.slice(0, 3)} ${code.slice(3)} `, `${code.slice(0, 3)}-${code.slice(3)}`])
    expect(await confirm(leadsTo, typed)).toEqual({ ok: true, value: undefined });
  expect(await confirm(leadsTo, code, 30)).toEqual(refused('no-code'));
});

test('no code: another paper, another person, a code that was replaced', async () => {
  const leadsTo = `/sign/${newId()}`;
  const { code } = await opened(leadsTo, 40);
  expect(await confirm(`/sign/${newId()}`, code, 41)).toEqual(refused('no-code'));
  expect(await confirm(`${leadsTo}/read`, code, 41)).toEqual(refused('no-code'));
  expect(await confirm(leadsTo, code, 41, helen)).toEqual(refused('no-code'));
  const { code: next } = await opened(leadsTo, 41);
  if (next !== code) expect(await confirm(leadsTo, code, 42)).toEqual(refused('wrong-code'));
  expect(await confirm(leadsTo, next, 42)).toMatchObject({ ok: true });
});

test('a wrong code stays counted although the caller’s transaction is taken back; after five it is over', async () => {
  const leadsTo = `/sign/${newId()}`;
  const { code, token } = await opened(leadsTo, 100);
  const tries = () => db.value('select code_tries from auth.link where leads_to = $1', [leadsTo]);
  for (let count = 1; count < 5; count++) {
    const look = db.as(rosa, { now: minutesLater(101), proof: 'link' }).look(async ask => {
      expect(await confirmDoorstepCode(ask, { leadsTo, code: wrongFor(code) })).toEqual(refused('wrong-code'));
      return no({ kind: 'rolled-back' });
    });
    expect(await look).toEqual(refused('rolled-back'));
    expect(await tries()).toBe(count);
  }
  expect(await confirm(leadsTo, wrongFor(code), 101)).toEqual(refused('too-many-tries'));
  expect(await confirm(leadsTo, code, 101)).toEqual(refused('too-many-tries'));
  const door = frontDoor(db.pool, minutesLater(102));
  expect(await signInAtDoorstep(door, asker, { token, code, before: null })).toEqual(refused('gone'));
  // A new doorstep begins to count anew, after a moment of waiting for the account.
  const { code: next } = await opened(leadsTo, 101);
  expect(await confirm(leadsTo, next, 101)).toEqual(refused('too-many-tries'));
  expect(await confirm(leadsTo, next, 102)).toMatchObject({ ok: true });
});

test('many at once neither wait for each other’s connections nor slip past the count', async () => {
  const leadsTo = `/sign/${newId()}`;
  const { code } = await opened(leadsTo, 200, helen);
  const results = await Promise.all(Array.from({ length: 3 }, () => confirm(leadsTo, wrongFor(code), 201, helen)));
  expect(results).toEqual(Array(3).fill(refused('wrong-code')));
  expect(await db.value('select code_tries from auth.link where leads_to = $1', [leadsTo])).toBe(3);
});

test('what is counted takes a connection of the doorstep’s own pool', async () => {
  const leadsTo = `/sign/${newId()}`;
  const { code } = await opened(leadsTo, 300);
  const pool = createPool(db.address, 1);
  const result = await db.as(rosa, { now: minutesLater(301), proof: 'link' }).commit(ask => {
    setDoorstep({ pool, keyring, settings: usualSettings, origin: 'http://localhost:3000' });
    return confirmDoorstepCode(ask, { leadsTo, code });
  });
  expect([result.ok, pool.totalCount]).toEqual([true, 1]);
  await pool.end();
});

test('how somebody came is part of who they are', async () => {
  expect((await db.as(rosa).who()).proof).toBe('password');
  expect((await db.as(rosa, { proof: 'doorstep' }).who()).proof).toBe('doorstep');
});
