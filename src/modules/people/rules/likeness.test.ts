import { describe, expect, test } from 'vitest';
import { ASKED, type LikenessFacts, likeness, PROPOSED, phoneDigits, plainName } from './likeness.ts';

const points = {
  ssn_same: 110,
  name_same: 35,
  name_alike: 22,
  first_differs: -25,
  born_same: 35,
  born_swapped: 25,
  born_near: 12,
  born_differs: -30,
  phone_same: 22,
};
const someone = (change: Partial<LikenessFacts> = {}): LikenessFacts => ({
  first: 'lucia',
  last: 'reyes',
  bornOn: '2017-05-02',
  phones: [],
  ...change,
});
const against = (change: Partial<LikenessFacts>, one: Partial<LikenessFacts> = {}) =>
  likeness(someone(one), someone(change), points);

describe('two records', () => {
  test.each([
    ['the same', {}, 70, ['name_same', 'born_same']],
    ['first and last name the wrong way round', { first: 'reyes', last: 'lucia' }, 70, ['name_same', 'born_same']],
    ['a second surname', { last: 'reyes duarte' }, 57, ['name_alike', 'born_same']],
    ['a short first name', { first: 'luc' }, 57, ['name_alike', 'born_same']],
    ['day and month swapped', { bornOn: '2017-02-05' }, 60, ['name_same', 'born_swapped']],
    ['another year', { bornOn: '2016-05-02' }, 47, ['name_same', 'born_near']],
    ['another date', { bornOn: '2011-08-30' }, 5, ['name_same', 'born_differs']],
    ['no birth date', { bornOn: null }, 35, ['name_same']],
    ['a twin', { first: 'mateo' }, 10, ['first_differs', 'born_same']],
    ['no last name', { last: null }, 35, ['born_same']],
  ] as const)('%s', (_, change, score, why) => {
    expect(against(change)).toEqual({ score, why });
  });

  test('a twin with the same telephone is not proposed', () => {
    expect(against({ first: 'mateo', phones: ['2395550101'] }, { phones: ['2395550101'] }).score).toBeLessThan(
      PROPOSED,
    );
  });
  test('the same number is proposed whatever else differs', () => {
    const { score, why } = against({ first: 'ann', last: 'moss', bornOn: '1999-01-20', ssn: 'a' }, { ssn: 'a' });
    expect(score).toBeGreaterThanOrEqual(PROPOSED);
    expect(why).toEqual(['ssn_same', 'first_differs', 'born_differs']);
  });
  test('a score ends at a hundred, and the same name alone is asked about', () => {
    expect(against({ ssn: 'a', phones: ['1'] }, { ssn: 'a', phones: ['1'] }).score).toBe(100);
    expect(against({ bornOn: null }).score).toBeGreaterThanOrEqual(ASKED);
  });
});

test('names in plain letters, telephones in digits', () => {
  expect(plainName('Lucía ÑANDÚ')).toBe('lucia nandu');
  expect(phoneDigits('+1 (239) 555-0101')).toBe('2395550101');
  expect(phoneDigits('555')).toBeNull();
});
