import { beforeAll, describe, expect, test } from 'vitest';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { beginEpisode } from './begin-episode.ts';
import { endEpisode } from './end-episode.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});
const ana = (focus: string) => db.as(county.staff.ana, { focus });
const AT = '2026-11-17T23:20:00Z';

describe('coming into care', () => {
  test('begins an episode at the moment of removal', async () => {
    const child = await county.aChild().make();
    const result = await ana(child.id).commit(ask =>
      beginEpisode(ask, { childId: child.id, caseId: child.case.id, kind: 'removal', at: AT }),
    );
    expect(result.ok).toBe(true);
    expect(await db.value('select lower(during) from app.episode where child_id = $1', [child.id])).toEqual(
      new Date(AT),
    );
  });
  test('is refused for a child in care, and for the future', async () => {
    const child = await county.aChild().inHome(county.homes.harbor).from('2026-10-01').make();
    const begin = (at: string, childId: string) =>
      ana(childId).commit(ask => beginEpisode(ask, { childId, caseId: child.case.id, kind: 'removal', at }));
    expect(await begin(AT, child.id)).toMatchObject({ refusal: { kind: 'in-care-already' } });
    const other = await county.aChild().make();
    expect(await begin('2026-11-20T10:00:00Z', other.id)).toMatchObject({ refusal: { kind: 'in-the-future' } });
  });
});

describe('leaving care', () => {
  test('ends the placement and the access of the home in the same moment', async () => {
    const child = await county.aChild().inHome(county.homes.harbor).from('2026-10-01').make();
    expect(
      (await ana(child.id).commit(ask => endEpisode(ask, { childId: child.id, at: AT, reason: 'reunification' }))).ok,
    ).toBe(true);
    expect(await db.value('select upper(during) from app.placement where child_id = $1', [child.id])).toEqual(
      new Date(AT),
    );
    const open = await db.value(
      'select count(*)::int from app.access_grant where subject_id = $1 and upper_inf(during)',
      [child.id],
    );
    expect(open).toBe(0);
  });
  test.each([
    ['not in care', false, AT, 'reunification', 'not-in-care'],
    ['in the future', true, '2026-11-20T10:00:00Z', 'reunification', 'in-the-future'],
    ['before the present placement', true, '2026-09-20T10:00:00Z', 'reunification', 'before-current-placement'],
    ['for a reason that is not in the list', true, AT, 'because', 'not-one-of'],
  ])('is refused: %s', async (_, inCare, at, reason, kind) => {
    const child = inCare
      ? await county.aChild().inHome(county.homes.harbor).from('2026-10-01').make()
      : await county.aChild().make();
    expect(await ana(child.id).commit(ask => endEpisode(ask, { childId: child.id, at, reason }))).toMatchObject({
      ok: false,
      refusal: { kind },
    });
  });
});
