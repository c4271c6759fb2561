import { describe, expect, test } from 'vitest';
import { CHILDREN } from './children.ts';
import { CARD_CHANGES, CARD_LINES, CARD_UNKNOWNS } from './critical-cards.ts';
import { dayOn, momentOn, readWhen } from './day.ts';
import { FAMILIES } from './families.ts';
import { ALLERGIES, CONDITIONS, INSURANCE, LAST_DENTAL, MEDICINES } from './health.ts';
import { HOMES } from './homes.ts';
import { TEST_LOAD } from './load-days.ts';
import { ENROLLMENTS, NOT_IN_SCHOOL, SCHOOLS } from './schools.ts';
import { TASKS } from './tasks.ts';

const KNOWN = new Set<string>([...CHILDREN, ...FAMILIES, ...HOMES].map(each => each.key));

test('every fact is about a child, a family or a home that exists', () => {
  const facts = [ALLERGIES, CONDITIONS, MEDICINES, INSURANCE, LAST_DENTAL, CARD_LINES, CARD_UNKNOWNS, CARD_CHANGES];
  const children = [...facts, ENROLLMENTS, NOT_IN_SCHOOL].flatMap(rows => rows.map(row => row.child));
  const about = TASKS.flatMap(task => (task.about ? Object.values(task.about) : []));
  expect([...children, ...about].filter(key => !KNOWN.has(key))).toEqual([]);
  expect(ENROLLMENTS.filter(each => !SCHOOLS.some(school => school.key === each.school))).toEqual([]);
});

describe('critical cards', () => {
  test('a confirmation is due 24 hours after the change; one of the two caregivers has not given it', () => {
    for (const { at, due } of CARD_CHANGES) {
      expect(momentOn(at, TEST_LOAD).until(momentOn(due, TEST_LOAD)).total('hours')).toBe(24);
    }
    const open = CARD_CHANGES.flatMap(each => each.confirmations.filter(given => !given.at).map(({ who }) => who));
    expect(open).toEqual(['H12-bram']);
  });

  test('what Zuri brings and what nobody knows are both on her card', () => {
    expect(CARD_LINES.filter(line => line.comfort)).toHaveLength(3);
    expect(CARD_UNKNOWNS.map(each => each.words.en)).toEqual([
      'Medicines',
      'Doctor',
      'Father',
      'Any kin in the county',
    ]);
  });
});

describe('tasks', () => {
  test('have words in both languages and a key of their own', () => {
    for (const { words } of TASKS) expect(words.en !== words.es && words.en !== '' && words.es !== '').toBe(true);
    expect(new Set(TASKS.map(task => task.key)).size).toBe(TASKS.length);
  });

  test('today Maya has the shelter hearing, the first call and the school bus', () => {
    const today = TASKS.filter(task => task.due && dayOn(task.due, TEST_LOAD.day).equals(TEST_LOAD.day));
    expect(today.map(task => [task.owner, task.words.en])).toEqual([
      ['S22', 'Shelter hearing'],
      ['S22', 'First call between Zuri and her mother'],
      ['S22', 'Confirm the school bus'],
    ]);
  });

  test('events lie ahead', () => {
    for (const task of TASKS.filter(each => each.kind !== 'to-do')) {
      expect(readWhen(task.due!).offset, task.words.en).toBeGreaterThanOrEqual(0);
    }
  });
});
