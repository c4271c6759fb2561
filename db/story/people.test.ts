import { describe, expect, test } from 'vitest';
import { accounts } from './accounts.ts';
import { addresses } from './addresses.ts';
import { UNITS } from './agency.ts';
import { caseNumbers } from './case-numbers.ts';
import { CHILDREN } from './children.ts';
import { COMMUNITY_PEOPLE } from './community-people.ts';
import { contactData, telephoneNumber } from './contact-data.ts';
import { APPOINTMENTS, COURT_PEOPLE } from './court.ts';
import { CARD_CHANGES } from './critical-cards.ts';
import { dayOn } from './day.ts';
import { FAMILIES } from './families.ts';
import { HOMES } from './homes.ts';
import type { PersonKey } from './keys.ts';
import { everyLoadDay, sampledLoadDays, TEST_LOAD } from './load-days.ts';
import { ORGANIZATIONS } from './organizations.ts';
import { fullName } from './person.ts';
import { PROTECTED_ADDRESSES } from './safe-contact.ts';
import { ENROLLMENTS } from './schools.ts';
import { MORE_SIGN_INS, SIGN_INS } from './sign-ins.ts';
import { STAFF } from './staff.ts';
import { TASKS } from './tasks.ts';

const FAMILY_PEOPLE = FAMILIES.flatMap(family => family.people);
const HOME_ADULTS = HOMES.flatMap(home => home.adults);
const PEOPLE = new Map<PersonKey, string>([
  ...[...STAFF, ...COURT_PEOPLE, ...CHILDREN, ...FAMILY_PEOPLE, ...COMMUNITY_PEOPLE].map(
    ({ key, name }) => [key, fullName(name)] as const,
  ),
  ...HOME_ADULTS.flatMap(adult => (adult.name ? [[adult.key, fullName(adult.name)] as const] : [])),
]);

describe('people', () => {
  test('36 staff, 9 of the court, 18 families, 30 organizations', () => {
    expect([STAFF.length, COURT_PEOPLE.length, FAMILIES.length, ORGANIZATIONS.length]).toEqual([36, 9, 18, 30]);
    expect(PEOPLE.get('S01')).toBe('Dr. Renata Quist');
    expect(PEOPLE.get('S13')).toBe('Ines Marchetti, RN');
    expect(PEOPLE.get('C01')).toBe('Hon. Marguerite Oyelaran');
    expect(PEOPLE.get('F02-ruben')).toBe('Rubén');
  });

  test('no two share a name, and no key is given twice', () => {
    const all = [...STAFF, ...COURT_PEOPLE, ...CHILDREN, ...FAMILY_PEOPLE, ...COMMUNITY_PEOPLE].length;
    const own = HOME_ADULTS.filter(adult => adult.name).length;
    expect(PEOPLE.size).toBe(all + own);
    expect(new Set(PEOPLE.values()).size).toBe(PEOPLE.size);
  });

  test('an adult of a home who is also family is one person', () => {
    const shared = HOME_ADULTS.filter(adult => adult.familyPerson).map(adult => PEOPLE.get(adult.key));
    expect(shared).toEqual([
      'Nadia Feldman',
      'Aaron Feldman',
      'Joanna Mehta-Collins',
      'Dev Mehta-Collins',
      'Odette Thibodeaux',
      'Gabriel Thibodeaux',
      'Maribeth Frost-Leary',
      'Reginald Banks',
    ]);
  });

  test('units have their supervisor and people', () => {
    const people = (unit: string) => STAFF.filter(each => each.unit === unit).map(each => each.key);
    expect(UNITS.map(({ key, supervisor }) => [key, supervisor, people(key)])).toEqual([
      ['T1', 'S21', ['S21', 'S22', 'S23', 'S24']],
      ['T2', 'S25', ['S25', 'S26', 'S27']],
      ['H1', 'S31', ['S31', 'S32', 'S33', 'S34']],
      ['LIC', 'S08', ['S08', 'S09']],
      ['INV', 'S43', ['S41', 'S42', 'S43']],
    ]);
  });

  test('everyone named by a sign-in, an appointment, a card or a task exists', () => {
    const named: PersonKey[] = [
      ...[...SIGN_INS, ...MORE_SIGN_INS].map(each => each.person),
      ...APPOINTMENTS.map(each => each.who),
      ...CARD_CHANGES.flatMap(each => each.confirmations.map(({ who }) => who)),
      ...TASKS.map(each => each.owner),
    ];
    expect(named.filter(key => !PEOPLE.has(key))).toEqual([]);
  });

  test('every child belongs to a family of that name', () => {
    for (const child of CHILDREN)
      expect(FAMILIES.find(each => each.key === child.family)?.name).toBe(child.name.family);
  });
});

describe('mail and telephone', () => {
  const data = contactData();

  test.each<[PersonKey, string]>([
    ['S22', 'maya.thornton@tidewater.example.org'],
    ['S06', 'gloria.estevanez@calusa.example.org'],
    ['S01', 'renata.quist@calusa.example.org'],
    ['F02-yesenia', 'yesenia.delgado@mail.example.org'],
    ['H07-ana-lucia', 'ana-lucia.peralta@mail.example.org'],
    ['O03-rosa', 'rosa.villareal@eastbankneighbors.example.org'],
  ])('%s has %s', (key, mail) => {
    expect(data.get(key)?.mail).toBe(mail);
  });

  test('numbers are given out in order and never twice, and only Safe Shore has its own', () => {
    const numbers = [...data.values()].flatMap(each => each.telephone ?? []);
    expect(numbers[0]).toBe('(239) 555-0100');
    expect(data.get('S02')?.telephone).toBe('(239) 555-0101');
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(data.get('O30')).toEqual({ telephone: '(239) 555-0199' });
    for (const number of numbers) expect(number).toMatch(/^\((239|863)\) 555-01\d\d$/);
  });

  test('after the first area code comes the second', () => {
    expect(telephoneNumber(98)).toBe('(239) 555-0198');
    expect(telephoneNumber(99)).toBe('(863) 555-0100');
  });

  test('mail addresses are never shared', () => {
    const mail = [...data.values()].flatMap(each => each.mail ?? []);
    expect(new Set(mail).size).toBe(mail.length);
  });

  test('who has no telephone has none: the father without a device, the one in jail, the deceased, the unreached', () => {
    for (const key of ['F16-earl', 'F04-luis', 'F09-arlene', 'F02-ruben', 'F01-ernestine'] as const) {
      expect(data.has(key), key).toBe(false);
    }
  });

  test('everyone with an account can be written to', () => {
    for (const key of accounts().keys()) expect(data.get(key)?.mail, key).toBeDefined();
  });
});

describe('accounts', () => {
  test('25 people are shown to sign in as, 11 more are there', () => {
    expect(SIGN_INS).toHaveLength(25);
    expect(MORE_SIGN_INS).toHaveLength(11);
    expect(SIGN_INS[0]?.person).toBe('S22');
  });

  test('each caregiver of an open home has one; household members and a closed home have none', () => {
    const all = accounts();
    expect(all.get('H11-grace')).toBe('caregiver');
    expect(all.get('H12-bram')).toBe('caregiver');
    expect(all.get('F13-nadia')).toBe('caregiver');
    for (const key of ['H19-tibor', 'F07-gabriel', 'F14-joanna', 'resident-oneida'] as const) {
      expect(all.has(key), key).toBe(false);
    }
  });
});

describe('addresses', () => {
  test('are never shared, but for the adopted child who lives in a home of the list', () => {
    const all = addresses();
    const others = [...all].filter(([key]) => key !== 'F14').map(([, { street, zip }]) => `${street} ${zip}`);
    for (const { address } of PROTECTED_ADDRESSES) others.push(`${address.street} ${address.zip}`);
    expect(new Set(others).size).toBe(others.length);
    expect(all.get('F14')).toEqual(all.get('H14'));
    expect(all.get('F01')).toEqual({ street: '110 Heron Ln', town: 'Eastbank', state: 'FL', zip: '34802' });
  });

  test('the hidden family has no place in any form, and neither has Safe Shore', () => {
    expect(addresses().has('F17')).toBe(false);
    expect(FAMILIES.find(each => each.key === 'F17')).not.toHaveProperty('home');
    expect(ENROLLMENTS.some(each => each.child === 'K28' || each.child === 'K29')).toBe(false);
    const shore = ORGANIZATIONS.find(each => each.key === 'O30');
    expect(shore).toMatchObject({ name: 'Safe Shore', confidentialPlace: true, serves: 'county' });
    expect(COMMUNITY_PEOPLE.some(each => each.organization === 'O30')).toBe(false);
  });
});

describe('case numbers', () => {
  test('count the removals of a year in their order', () => {
    const numbers = caseNumbers(TEST_LOAD.day);
    expect(numbers.get('F09')).toBe('2022-DP-0001');
    expect(numbers.get('F06')).toBe('2025-DP-0012');
    expect(numbers.get('F05')).toBe('2025-DP-0013');
    expect(numbers.get('X21')).toBe('2026-DP-0001');
    expect(numbers.get('F01')).toBe('2026-DP-0013');
    for (const key of ['F14', 'F17', 'F18'] as const) expect(numbers.has(key), key).toBe(false);
  });

  test('are never given twice, all over the load days', () => {
    for (const day of sampledLoadDays()) {
      const numbers = [...caseNumbers(day).values()];
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });
});

test('schools follow each other without overlap, on every load day', () => {
  const changes = ENROLLMENTS.filter(each => each.to).map(each => ({
    to: each.to!,
    next: ENROLLMENTS.find(other => other.child === each.child && other.from)!.from!,
  }));
  expect(changes).toHaveLength(2);
  for (const day of everyLoadDay()) {
    for (const { to, next } of changes) {
      expect(Temporal.PlainDate.compare(dayOn(to, day), dayOn(next, day))).toBeLessThanOrEqual(0);
    }
  }
});
