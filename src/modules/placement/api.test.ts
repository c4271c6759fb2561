import { beforeAll, describe, expect, test } from 'vitest';
import { clockAt } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { serveApi } from '#platform/http/serve-api.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { NOW } from '#test/support/as.ts';
import { prepareProduct } from '#test/support/product.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { endpoints } from './api.ts';
import { handoverCodes } from './forms/record-move-v1.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  await prepareProduct();
  county = await aCounty(db);
});

/** One request to the API as a person; null is nobody. */
async function call(user: string | null, path: string, init: { body?: unknown; key?: string; foreign?: boolean } = {}) {
  const who = user ? await db.as(user).who() : null;
  const api = serveApi({
    endpoints,
    version: '0.1.0',
    contextOf: async () => ({
      pool: db.pool,
      clock: clockAt(NOW),
      who,
      language: 'en',
      requestId: newId(),
      nonce: '',
      story: false,
      sessionEnds: null,
    }),
    isOurs: () => !init.foreign,
  });
  const reply = await api.request(path, {
    method: init.body === undefined ? 'GET' : 'POST',
    headers: { 'Content-Type': 'application/json', ...(init.key && { 'Idempotency-Key': init.key }) },
    ...(init.body !== undefined && { body: typeof init.body === 'string' ? init.body : JSON.stringify(init.body) }),
  });
  return {
    status: reply.status,
    type: reply.headers.get('content-type'),
    body: (await reply.json()) as Record<string, never>,
  };
}

const aChildAtHarbor = () => county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
const moveOf = (child: Child) => ({
  at: '2026-11-18T09:00:00-05:00',
  planned: true,
  reason: 'better_fit',
  why: 'They know her from respite.',
  seenPlacementId: child.placementIds[0],
  to: { homeId: county.homes.reef.id, setting: 'foster_home' },
  handover: handoverCodes.map(kind => ({ kind, state: 'done' })),
});

describe('reading', () => {
  test('gives only the fields the reply names, and leaves a reading', async () => {
    const child = await aChildAtHarbor();
    const reply = await call(county.staff.ana, `/v1/children/${child.id}/placements`);
    expect(reply.body).toEqual({
      stays: [
        {
          id: child.placementIds[0],
          layer: 'placement',
          setting: 'foster_home',
          homeId: county.homes.harbor.id,
          place: 'Harbor',
          from: '2026-03-01T15:00:00Z',
          to: null,
          planned: null,
        },
      ],
    });
    expect(
      await db.value('select count(*)::int from record.reading where $1 = any (subjects) and action = $2', [
        child.id,
        'placement.view',
      ]),
    ).toBe(1);
  });

  test('a child of the other organization, a child who is not there and a thing that is no id answer the same', async () => {
    const child = await aChildAtHarbor();
    const replies = await Promise.all([
      call(county.staff.hugo, `/v1/children/${child.id}/placements`),
      call(county.staff.hugo, `/v1/children/${newId()}/placements`),
      call(county.staff.hugo, '/v1/children/1%20or%201=1/placements'),
    ]);
    for (const reply of replies)
      expect(reply).toEqual({
        status: 404,
        type: 'application/problem+json',
        body: { type: 'urn:alongside:problem:not-found', title: 'not found', status: 404 },
      });
  });

  test('signed out 401, another part 403', async () => {
    const child = await aChildAtHarbor();
    expect(await call(null, `/v1/children/${child.id}/placements`)).toMatchObject({ status: 401 });
    expect(await call(county.homes.harbor.caregivers[0]!.userId, `/v1/children/${child.id}/placements`)).toMatchObject({
      status: 403,
    });
  });
});

describe('recording a move', () => {
  test('once, however often it is sent', async () => {
    const child = await aChildAtHarbor();
    const key = newId();
    const first = await call(county.staff.ana, `/v1/children/${child.id}/moves`, { body: moveOf(child), key });
    const again = await call(county.staff.ana, `/v1/children/${child.id}/moves`, { body: moveOf(child), key });
    expect(first.status).toBe(200);
    expect(again).toEqual(first);
    expect(await db.value('select count(*)::int from app.move where child_id = $1', [child.id])).toBe(1);
  });

  test('a stale sight of the child is a conflict; what the law refuses comes with place, code and sentence', async () => {
    const child = await aChildAtHarbor();
    const path = `/v1/children/${child.id}/moves`;
    expect(
      await call(county.staff.ana, path, { body: { ...moveOf(child), seenPlacementId: newId() }, key: newId() }),
    ).toMatchObject({ status: 409 });
    const future = await call(county.staff.ana, path, {
      body: { ...moveOf(child), at: '2026-12-24T09:00:00-05:00' },
      key: newId(),
    });
    expect(future).toMatchObject({
      status: 422,
      body: { problems: [{ at: 'at', code: 'in-the-future', message: expect.stringContaining('passed') }] },
    });
  });

  test.each<[string, (child: Child) => unknown, string[]]>([
    ['no JSON', () => '{', ['']],
    ['nothing', () => ({}), ['at', 'planned', 'reason', 'why', 'seenPlacementId', 'to', 'handover']],
    ['10,000 characters', child => ({ ...moveOf(child), why: 'a'.repeat(10_000) }), ['why']],
    ['a day instead of a moment', child => ({ ...moveOf(child), at: '2026-11-18' }), ['at']],
    [
      'a home that is no id',
      child => ({ ...moveOf(child), to: { homeId: `' or 1=1 --`, setting: 'foster_home' } }),
      ['to.homeId'],
    ],
    ['NUL and half a character', child => ({ ...moveOf(child), why: 'a\u0000b', reason: '\ud83d' }), ['reason', 'why']],
  ])('%s is refused with the places', async (_, body, places) => {
    const child = await aChildAtHarbor();
    const reply = await call(county.staff.ana, `/v1/children/${child.id}/moves`, { body: body(child), key: newId() });
    expect(reply.status).toBe(422);
    expect((reply.body.problems as unknown as { at: string }[]).map(problem => problem.at)).toEqual(places);
    expect(JSON.stringify(reply.body)).not.toMatch(/zod|Invalid input|expected/i);
  });

  test('without a key, or from another site, nothing is done', async () => {
    const child = await aChildAtHarbor();
    const path = `/v1/children/${child.id}/moves`;
    expect(await call(county.staff.ana, path, { body: moveOf(child) })).toMatchObject({
      status: 422,
      body: { type: 'urn:alongside:problem:idempotency-key-missing' },
    });
    expect(await call(county.staff.ana, path, { body: moveOf(child), key: newId(), foreign: true })).toMatchObject({
      status: 403,
    });
    expect(await db.value('select count(*)::int from app.move where child_id = $1', [child.id])).toBe(0);
  });
});

test('the API describes itself', async () => {
  const { body } = await call(null, '/openapi.json');
  expect(body).toMatchObject({
    openapi: '3.1.0',
    paths: { '/children/{childId}/moves': { post: { operationId: 'placement.record-move' } } },
  });
});
