import { expect, test } from 'vitest';
import { AT_THE_TABLE } from '../../src/modules/partnerships/partners/rules/states.ts';
import { voicesOf } from '../../src/modules/partnerships/partners/rules/voices.ts';
import { COMMUNITIES } from './communities.ts';
import { PARTNERS, SOUGHT, type StoryPartner } from './partners.ts';

const keyOf = ({ organization }: StoryPartner) => (typeof organization === 'string' ? organization : organization.key);
const inCommunity = (key: string) => PARTNERS.filter(({ communities }) => communities.some(([name]) => name === key));
const stateOf = ({ stays }: StoryPartner) => stays.at(-1)![0];
const levelOf = ({ levels }: StoryPartner) => levels.at(-1)?.[0] ?? null;

test('each community has the partners the story tells of', () => {
  expect(
    Object.fromEntries(
      COMMUNITIES.map(({ key }) => key.replace('community:', '')).map(key => [
        key,
        inCommunity(key).map(keyOf).toSorted(),
      ]),
    ),
  ).toEqual({
    'fisher-key': ['O23'],
    'citrus-ridge': ['O10', 'O22', 'O28', 'citrus-ridge-parents', 'ridge-chapel'],
    eastbank: ['O03', 'O04', 'O07', 'O08', 'O19', 'O24'],
    sawgrass: ['O02', 'O05', 'O11', 'O12', 'O16'],
    'palmetto-springs': ['O01', 'O10', 'O13', 'O14', 'O21', 'O29'],
  });
});

test('how closely each community works with its partners, and one of them more closely', () => {
  const levels = (key: string) => new Set(inCommunity(key).map(levelOf));
  expect(levels('eastbank')).toEqual(new Set(['coordinating']));
  expect(levels('sawgrass')).toEqual(new Set(['cooperating']));
  expect(levelOf(PARTNERS.find(partner => keyOf(partner) === 'O10')!)).toBe('integrating');
  expect(levelOf(inCommunity('fisher-key')[0]!)).toBe('networking');
});

test('Fisher Key has no manager on the other side; Citrus Ridge has four of six sectors, health and faith are missing', () => {
  expect(inCommunity('fisher-key')[0]!.people.map(({ rank }) => rank)).toEqual(['sponsor', 'line']);
  const there = inCommunity(SOUGHT.community).filter(partner => AT_THE_TABLE.includes(stateOf(partner)));
  expect(
    voicesOf(
      there.map(({ sector }) => ({ sector, languages: [] })),
      SOUGHT.sectors,
      SOUGHT.sectors,
      [],
    ),
  ).toMatchObject({ there: 4, sought: 6, missing: ['faith', 'health'] });
});
