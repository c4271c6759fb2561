import { expect, test } from 'vitest';
import { unfitPerson } from './person.ts';

const today = Temporal.PlainDate.from('2026-11-18');
const codes = (person: Parameters<typeof unfitPerson>[0]) =>
  unfitPerson(person, today)?.problems.map(({ at, code }) => `${at} ${code}`) ?? [];

test.each([
  ['a name is enough', { firstName: 'Jojo' }, []],
  ['a birth date is a day unless told', { firstName: 'Jojo', bornOn: '2017-04-01' }, []],
  ['born today', { firstName: 'Jojo', bornOn: '2026-11-18' }, []],
  ['no name', { firstName: '  ' }, ['firstName required']],
  ['born tomorrow', { firstName: 'Jojo', bornOn: '2026-11-19' }, ['bornOn in-the-future']],
  [
    'precision without a date',
    { firstName: 'Jojo', bornPrecision: 'year' },
    ['bornOn birth-date-and-precision-differ'],
  ],
  [
    'a date that is said to be unknown',
    { firstName: 'Jojo', bornOn: '2017-01-01', bornPrecision: 'unknown' },
    ['bornOn birth-date-and-precision-differ'],
  ],
  [
    'died before birth and no name',
    { firstName: '', bornOn: '2017-04-01', diedOn: '2017-03-31' },
    ['firstName required', 'diedOn before-birth'],
  ],
] as const)('%s', (_, person, expected) => {
  expect(codes(person)).toEqual(expected);
});
