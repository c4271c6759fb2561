import { beforeAll, describe, expect, test } from 'vitest';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { correctPlacement } from './correct-placement.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const moved = () =>
  county
    .aChild()
    .inHome(county.homes.harbor)
    .from('2026-03-01T15:00:00Z')
    .inHome(county.homes.reef)
    .from('2026-11-11T15:00:00Z')
    .make();
const correct = (
  child: Child,
  beganAt: string,
  change: { seen?: string; why?: string; placementId?: string; user?: string } = {},
) =>
  db.as(change.user ?? county.staff.ana, { focus: child.id, kind: 'correction' }).commit(ask =>
    correctPlacement(ask, {
      placementId: change.placementId ?? child.placementIds[1]!,
      childId: child.id,
      seen: change.seen ?? '2026-11-11T15:00:00Z',
      beganAt,
      why: change.why ?? 'The day was typed wrongly',
    }),
  );
const problems = (result: Awaited<ReturnType<typeof correctPlacement>>) =>
  !result.ok && 'problems' in result.refusal ? result.refusal.problems : result;

describe('a correction of last week’s date', () => {
  test.each(['2026-11-12T15:00:00Z', '2026-11-09T15:00:00Z'])(
    'to %s: the placement before ends then, access follows, history calls it a correction',
    async beganAt => {
      const child = await moved();
      expect((await correct(child, beganAt)).ok).toBe(true);
      const rows = await db.rows(
        'select lower(during) as from, upper(during) as to from app.placement where child_id = $1 order by 1',
        [child.id],
      );
      expect(rows).toMatchObject([{ to: new Date(beganAt) }, { from: new Date(beganAt), to: null }]);
      const grants = await db.rows(
        'select lower(g.during) as since from app.access_grant g where g.subject_id = $1 and g.user_id = $2',
        [child.id, county.homes.reef.caregivers[0]!.userId],
      );
      expect(grants).toEqual([{ since: new Date(beganAt) }]);
      const kinds = await db.rows(
        `select distinct kind, why from record.row_change where row_id = any ($1) and operation = 'update'`,
        [child.placementIds],
      );
      expect(kinds).toEqual([{ kind: 'correction', why: 'The day was typed wrongly' }]);
    },
  );
});

describe('what is refused', () => {
  test('in the future', async () => {
    expect(problems(await correct(await moved(), '2026-12-01T15:00:00Z'))).toEqual([
      { at: 'at', code: 'in-the-future' },
    ]);
  });
  test('before the placement before began', async () => {
    expect(problems(await correct(await moved(), '2026-03-01T15:00:00Z'))).toEqual([
      { at: 'at', code: 'before-the-placement-before' },
    ]);
  });
  test('after the placement itself had ended', async () => {
    const child = await moved();
    const first = { placementId: child.placementIds[0]!, seen: '2026-03-01T15:00:00Z' };
    expect(problems(await correct(child, '2026-11-12T15:00:00Z', first))).toEqual([
      { at: 'at', code: 'after-it-ended' },
    ]);
  });
  test('without saying why', async () => {
    expect(problems(await correct(await moved(), '2026-11-12T15:00:00Z', { why: ' ' }))).toEqual([
      { at: 'why', code: 'required' },
    ]);
  });
  test('a page that is out of date', async () => {
    expect(await correct(await moved(), '2026-11-12T15:00:00Z', { seen: '2026-11-10T15:00:00Z' })).toEqual({
      ok: false,
      refusal: { kind: 'changed-meanwhile' },
    });
  });
  test('somebody off the team: not there', async () => {
    await expect(correct(await moved(), '2026-11-12T15:00:00Z', { user: county.staff.hugo })).rejects.toMatchObject({
      name: 'NotThere',
    });
  });
});
