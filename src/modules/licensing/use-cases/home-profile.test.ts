import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no } from '#kernel/result.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { qualityViewsOf, skillsOf } from '../store-profile.ts';
import { recordQualityView } from './record-quality-view.ts';
import { recordSkill } from './record-skill.ts';

const db = testDatabase();
let county: County;
let homeId: Id;
let ines: Id;
beforeAll(async () => {
  county = await aCounty(db);
  homeId = county.homes.harbor.id;
  ines = county.homes.harbor.caregivers[0]!.personId;
});

const NOBODY = '00000000-0000-4000-8000-000000000009';
const lena = () => db.as(county.staff.lena, { focus: homeId });

describe('a skill', () => {
  const skill = () => ({ homeId, personId: ines, skill: 'epinephrine', since: '2026-09-12', how: 'class' }) as const;

  test('is recorded for a caregiver, once', async () => {
    expect((await lena().commit(ask => recordSkill(ask, skill()))).ok).toBe(true);
    expect(await lena().look(ask => skillsOf(ask.tx, homeId))).toEqual([
      { personId: ines, skill: 'epinephrine', since: '2026-09-12', how: 'class' },
    ]);
    expect(await lena().commit(ask => recordSkill(ask, skill()))).toEqual(
      no(invalid({ at: 'skill', code: 'skill-known-already' })),
    );
  });

  test('is refused for others, of others, unknown, or on a day to come', async () => {
    expect(await db.as(county.staff.ana).commit(ask => recordSkill(ask, skill()))).toEqual(no({ kind: 'not-allowed' }));
    expect(await lena().commit(ask => recordSkill(ask, { ...skill(), homeId: NOBODY }))).toEqual(
      no({ kind: 'home-not-there' }),
    );
    const wrong = { ...skill(), personId: county.mother, skill: 'flying', since: '2026-11-19' };
    expect(await lena().commit(ask => recordSkill(ask, wrong))).toEqual(
      no(
        invalid(
          { at: 'personId', code: 'not-a-caregiver' },
          { at: 'skill', code: 'not-one-of' },
          { at: 'since', code: 'day-to-come' },
        ),
      ),
    );
  });
});

describe('a view of the care in a home', () => {
  const view = () =>
    ({ homeId, indicator: 'warmth', source: 'child', level: 4, words: 'They listen.', seenOn: '2026-11-02' }) as const;

  test('is recorded with its source and its day', async () => {
    expect((await lena().commit(ask => recordQualityView(ask, view()))).ok).toBe(true);
    expect(await lena().look(ask => qualityViewsOf(ask.tx, homeId))).toMatchObject([
      { indicator: 'warmth', source: 'child', level: 4, words: 'They listen.', seenOn: '2026-11-02' },
    ]);
  });

  test('is refused from others, for no home, and where it makes no sense', async () => {
    expect(await db.as(county.staff.ana).commit(ask => recordQualityView(ask, view()))).toEqual(
      no({ kind: 'not-allowed' }),
    );
    expect(await lena().commit(ask => recordQualityView(ask, { ...view(), homeId: NOBODY }))).toEqual(
      no({ kind: 'home-not-there' }),
    );
    const wrong = { ...view(), indicator: 'tidiness', level: 5, seenOn: '2026-11-19' };
    expect(await lena().commit(ask => recordQualityView(ask, wrong))).toEqual(
      no(
        invalid(
          { at: 'indicator', code: 'not-one-of' },
          { at: 'level', code: 'not-one-of' },
          { at: 'seenOn', code: 'day-to-come' },
        ),
      ),
    );
  });
});
