import { expect, test } from 'vitest';
import { notKnown, placeToAdd, type RecordedFacts } from './not-known.ts';

const whole: RecordedFacts = {
  bornOn: '2020-07-29',
  pronouns: 'she/her',
  languages: ['en'],
  inCare: true,
  placed: true,
  health: { allergies: 'none', medicines: 'listed', doctor: 'Dr. Ruiz', comforts: 'hall light' },
  school: { name: 'Heron Elementary', grade: '1' },
};

test('nothing is missing from a whole record', () => {
  expect(notKnown(whole)).toEqual([]);
});

test('none is an answer, not known is not', () => {
  expect(notKnown({ ...whole, health: { ...whole.health!, allergies: 'not_known' } })).toEqual(['allergies']);
});

test('what the reader may not see is not called unknown', () => {
  expect(notKnown({ ...whole, health: null, school: null })).toEqual([]);
});

test('a child who is not in care needs no placement', () => {
  expect(notKnown({ ...whole, inCare: false, placed: false })).toEqual([]);
  expect(notKnown({ ...whole, placed: false })).toEqual(['place']);
});

test('without a school its grade is not asked; everything missing has a place to be written down', () => {
  const missing = notKnown({
    bornOn: null,
    pronouns: null,
    languages: [],
    inCare: true,
    placed: false,
    health: { allergies: 'not_known', medicines: 'not_known', doctor: null, comforts: null },
    school: { name: null, grade: null },
  });
  expect(missing).toEqual([
    'place',
    'allergies',
    'medicines',
    'comforts',
    'doctor',
    'school',
    'birth-date',
    'languages',
    'pronouns',
  ]);
  expect(missing.every(code => placeToAdd[code] !== undefined)).toBe(true);
});
