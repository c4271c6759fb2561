import { expect, test } from 'vitest';
import { duesOfChild, latestScoresOf, openSuggestionsOf, profileOf } from '#modules/assessments/index.ts';
import { TEST_LOAD } from '../load-days.ts';
import type { LoadedCounty } from './plans-as-read.ts';

const day = (ago: number) => TEST_LOAD.day.subtract({ days: ago }).toString();

/** Screens, suggestions and dates for the next, as the county's families tell them. */
export function assessmentsAsGiven({ as, idOf }: Pick<LoadedCounty, 'as' | 'idOf'>): void {
  test('Amara’s 17 is positive twice, and what it suggests waits for a person', async () => {
    const amara = await idOf('Amara', 'Whitaker');
    const read = await as('Jerome Watkins', async ({ tx }) => ({
      scores: (await latestScoresOf(tx, amara)).filter(({ series }) => series === 'psc-17'),
      open: await openSuggestionsOf(tx, [amara]),
    }));
    expect(read.scores.map(({ scale, value, positive }) => [scale, value, positive])).toEqual([
      ['total', 17, true],
      ['internalizing', 6, true],
      ['attention', 6, false],
      ['externalizing', 5, false],
    ]);
    expect(read.open).toMatchObject([{ needKind: 'mental_health', because: ['total', 'internalizing'] }]);
  });

  test('Naomie’s was confirmed by the need that stands; Logan’s waits; nobody else’s does', async () => {
    const children = await Promise.all([
      idOf('Naomie', 'Joseph'),
      idOf('Brielle', 'Yates'),
      idOf('Ada', 'Okafor-Lane'),
    ]);
    const open = (name: string, ids: readonly string[]) =>
      as(name, async ({ tx }) => (await openSuggestionsOf(tx, ids)).length);
    expect(await open('Samuel Ortiz-Greene', children)).toBe(0);
    expect(await open('Denise Hargrove', [await idOf('Logan', 'Kessler')])).toBe(1);
  });

  test('Jaylen’s screen is ten days late, and stands with his worker', async () => {
    const jaylen = await idOf('Jaylen', 'Whitaker');
    const dues = await as('Denise Hargrove', ({ tx }) => duesOfChild(tx, jaylen));
    expect(dues[0]).toMatchObject({ series: 'psc-17', occasion: 'by_hand', dueOn: day(10), worker: 'Jerome Watkins' });
  });

  test('Brielle’s needs that call went from nine to twelve to ten', async () => {
    const brielle = await idOf('Brielle', 'Yates');
    const profile = await as('Andre Villanueva', ({ tx }) => profileOf(tx, brielle), brielle);
    const calls = profile!.domains.filter(({ kind }) => kind === 'need').flatMap(({ lines }) => lines);
    expect(profile!.given.givenOn).toBe(day(11));
    expect(calls.filter(line => line.calls)).toHaveLength(10);
    expect(calls.filter(({ before }) => before !== null && before >= 2)).toHaveLength(12);
  });
}
