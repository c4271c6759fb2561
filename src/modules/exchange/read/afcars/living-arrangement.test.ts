import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCsv } from '#kernel/csv.ts';
import { disagreements, type Lived, livedIn } from './living-arrangement.ts';
import type { Part } from './shape-record.ts';

const part = (responses: Readonly<Record<string, string>>): Part => ({
  line: 1,
  values: new Map(
    Object.entries(responses).map(([element, value]) => [
      element,
      [{ tag: element, path: element, value: value === '' ? null : value, line: 1 }],
    ]),
  ),
});
const family = (more: Readonly<Record<string, string>> = {}) =>
  part({ E113: '1', E114: '1', E115: '0', E116: '0', E117: '0', E118: '0', E119: '0', E124: '2', ...more });
const other = (place: string) => part({ E113: '0', E120: place });

const short = (lived: Lived): string =>
  lived.is === 'home'
    ? `${lived.setting} ${lived.kind}`
    : lived.is === 'away'
      ? `away ${lived.setting}`
      : lived.is === 'wrong'
        ? `wrong ${lived.said.element} ${lived.said.code}`
        : lived.is;

test.each([
  ['a licensed family', family(), 'foster_home foster'],
  ['a therapeutic family', family({ E115: '1' }), 'foster_home foster'],
  ['a shelter family', family({ E116: '1' }), 'emergency_home foster'],
  ['a family that may adopt', family({ E118: '1' }), 'pre_adoptive foster'],
  ['a licensed relative', family({ E117: '1', E124: '1' }), 'foster_home_relative relative'],
  ['a relative without a license', family({ E114: '0', E117: '1', E124: '1' }), 'relative_unlicensed relative'],
  ['a relative who may adopt', family({ E117: '1', E118: '1', E124: '1' }), 'foster_home_relative relative'],
  ['kin without a license', family({ E114: '0', E119: '1', E124: '3' }), 'relative_unlicensed nonrelative'],
  ['licensed kin', family({ E119: '1', E124: '3' }), 'foster_home foster'],
  ['a relative by the flag alone', family({ E117: '1', E124: '' }), 'foster_home_relative relative'],
  ['a family by its relation alone', part({ E113: '1', E124: '2' }), 'foster_home foster'],
  ['a family of which nothing is told', part({ E113: '1' }), 'wrong E124 missing'],
  ['a relative, licensed or not', part({ E113: '1', E124: '1' }), 'wrong E114 missing'],
  ['not related, and a relative’s home', family({ E117: '1' }), 'wrong E124 elements-disagree'],
  ['a relative, and not a relative’s home', family({ E124: '1' }), 'wrong E124 elements-disagree'],
  ['kin, and not a home of kin', family({ E124: '3' }), 'wrong E124 elements-disagree'],
  ['a relation that is no code', family({ E124: '7' }), 'wrong E124 unknown-code'],
  ['run by a family', other('1'), 'group_care facility'],
  ['run by staff', other('2'), 'group_care facility'],
  ['a shelter', other('3'), 'group_care facility'],
  ['residential treatment', other('4'), 'group_care facility'],
  ['a QRTP', other('5'), 'qrtp facility'],
  ['an institution', other('6'), 'group_care facility'],
  ['an institution’s shelter', other('7'), 'group_care facility'],
  ['supervised independent living', other('8'), 'not-here'],
  ['juvenile justice', other('9'), 'away detention'],
  ['a rehabilitative facility', other('10'), 'away hospital'],
  ['a psychiatric hospital', other('11'), 'away hospital'],
  ['runaway', other('12'), 'away away'],
  ['whereabouts unknown', other('13'), 'away away'],
  ['placed at home', other('14'), 'family'],
  ['no such code', other('99'), 'wrong E120 unknown-code'],
  ['a name of an object’s', other('constructor'), 'wrong E120 unknown-code'],
  ['a place that is not told', other(''), 'wrong E120 missing'],
  ['neither yes nor no', part({ E113: '2' }), 'wrong E113 unknown-code'],
  ['nothing at all', part({}), 'wrong E113 missing'],
])('%s is %s', (_, given, expected) => {
  expect(short(livedIn(given))).toBe(expected);
});

test('every setting there is one for is in the list, in its layer and with its kind of home', () => {
  const settings = new Map(readCsv(readFileSync('db/reference/lists/setting.csv', 'utf8')).map(row => [row.code, row]));
  const given = [
    ...Array.from({ length: 14 }, (_, index) => other(String(index + 1))),
    family(),
    family({ E116: '1' }),
    family({ E118: '1' }),
    family({ E117: '1', E124: '1' }),
    family({ E114: '0', E117: '1', E124: '1' }),
    family({ E114: '0', E119: '1', E124: '3' }),
  ].map(livedIn);
  for (const lived of given) {
    if (lived.is === 'home') expect(settings.get(lived.setting)?.home_kinds).toContain(lived.kind);
    if (lived.is === 'home' || lived.is === 'away')
      expect(settings.get(lived.setting)?.layer).toBe(lived.is === 'home' ? 'placement' : 'whereabouts');
  }
  expect(settings.has('trial_home_visit')).toBe(true);
});

test.each([
  ['runaway, but not gone', part({ E113: '0', E120: '12', E121: '1' }), ['E121']],
  ['gone, but not runaway', part({ E113: '0', E120: '2', E121: '4' }), ['E121']],
  ['a family and a facility', family({ E120: '2' }), ['E120']],
  ['a facility with foster parents', part({ E113: '0', E120: '2', E114: '1', E124: '2' }), ['E114', 'E124']],
  ['a family of no type', part({ E113: '1', E114: '0', E117: '0', E119: '0', E124: '2' }), ['E114']],
  ['what goes together', family({ E121: '2' }), []],
])('%s is said', (_, given, expected) => {
  expect(disagreements(given, livedIn(given)).map(({ element }) => element)).toEqual(expected);
});
