import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tellsTheHome, whatTellsTheHome } from './tells-the-home.ts';

const secrets = ['Duarte', 'Núñez de la Cruz', '239-555-0111', '1 Shell Road, Apt 4', '33904'];
const told = (text: string) => whatTellsTheHome(text, secrets);

describe('a surname', () => {
  test.each([
    'Ask Ines Duarte',
    'the Duartes went fishing',
    'DUARTE!',
    'la señora duarté dijo',
    'Duarte’s dog',
    'call Nunez',
    'los de la Cruz',
    'Cruz-Duarte',
  ])('is told by “%s”', text => expect(told(text)).toBe('name'));

  test.each(['Ines and Omar', 'Duartegui', 'de la', 'la', 'cruzar la calle', ''])('is not told by “%s”', text =>
    expect(told(text)).toBeNull(),
  );

  test('in scripts without capitals', () => {
    expect(whatTellsTheHome('陳 家', ['陳'])).toBe('name');
    expect(whatTellsTheHome('عند حداد الآن', ['حدّاد'])).toBe('name');
  });
});

describe('a telephone number', () => {
  test.each([
    '239-555-0111',
    '(239) 555 0111',
    '+1 239.555.0111',
    '5550111',
    '555–0111',
    '２３９５５５０１１１',
    '٥٥٥٠١١١',
  ])('is told by “%s”', text => expect(told(`Call ${text} any day`)).toBe('phone'));
  test.each(['555', '0111', '239-555-0112', 'at 5:55, bus 0111'])('is not told by “%s”', text =>
    expect(told(text)).toBeNull(),
  );
});

describe('a street', () => {
  test.each(['1 Shell Road', 'on shell rd.', 'SHELL ROAD', 'the corner of Shell Rd and Main', 'N Shell Road'])(
    'is told by “%s”',
    text => expect(told(text)).toBe('street'),
  );
  test.each(['a shell on the road', 'Shell', 'Road'])('is not told by “%s”', text => expect(told(text)).toBeNull());
  test('without a number, and with directions', () => {
    expect(whatTellsTheHome('near Harbor Lane', ['Harbor Ln'])).toBe('street');
    expect(whatTellsTheHome('at 120 N. Palm Ave', ['120 Palm Avenue'])).toBe('street');
    expect(whatTellsTheHome('at Palm Ave', ['120 N Palm Avenue'])).toBe('street');
  });
});

test('a postal code counts as a whole number', () => {
  expect(told('33904')).toBe('postal-code');
  expect(told('339041')).toBeNull();
});

test('the problem stands at its field, whichever of the texts tells', () => {
  expect(tellsTheHome('words', ['fine', null, 'Sra. Duarte'], secrets)).toEqual([
    { at: 'words', code: 'tells-the-home' },
  ]);
  expect(tellsTheHome('words', ['fine', undefined], secrets)).toEqual([]);
  expect(tellsTheHome('words', ['Duarte'], [])).toEqual([]);
});

describe('whatever stands around it', () => {
  // Words that share no letter with a surname below, so that nothing is told by chance.
  const around = fc.array(fc.constantFrom('pancakes', 'bed', '8:30', 'mom', 'sí', 'fútbol', '12', 'keeps'), {
    maxLength: 6,
  });
  const surname = fc.constantFrom('Wójcik', 'O’Hanlon', 'Tran', 'Àlvarez', 'Grünwald', 'Vu Quoc', 'Yoon-Tolliver');
  const edge = fc.constantFrom('', '.', ',', '!', '»', ')', '’s', ' – ');
  const disguise = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
    (text: string) => text.normalize('NFD'),
    (text: string) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  );

  test('a surname is found', () => {
    fc.assert(
      fc.property(around, around, surname, edge, disguise, (before, after, name, mark, worn) => {
        const text = [...before, `${worn(name)}${mark}`, ...after].join(' ');
        expect(whatTellsTheHome(text, [name])).toBe('name');
      }),
    );
  });

  test('a telephone number is found, however it is written', () => {
    const gap = fc.constantFrom('', ' ', '-', '.', ') ', '/');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), gap), { minLength: 10, maxLength: 10 }),
        around,
        (digits, before) => {
          const phone = digits.map(([digit]) => digit).join('');
          const written = digits.map(([digit, between], index) => `${digit}${index < 9 ? between : ''}`).join('');
          expect(whatTellsTheHome(`${before.join(' ')}: ${written}`, [phone])).toBe('phone');
        },
      ),
    );
  });

  test('words without a secret tell nothing', () => {
    fc.assert(
      fc.property(around, surname, (words, name) => {
        expect(whatTellsTheHome(words.join(' '), [name, '239-555-0111', '1 Shell Road'])).toBeNull();
      }),
    );
  });
});
