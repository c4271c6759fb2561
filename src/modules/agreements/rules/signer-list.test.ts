import { describe, expect, test } from 'vitest';
import type { NewSigner } from '../contract.ts';
import { changeOf, mayChangeSigners } from './signer-list.ts';

const of = (capacity: NewSigner['capacity'], userId: string, required = true): NewSigner => ({
  ...{ capacity, required, userId, personId: null, name: userId, organization: null, each: false, byProxy: false },
  ...{
    onPaper: true,
    side: capacity === 'parent' ? ('family' as const) : ('agency' as const),
    audience: 'full' as const,
  },
});
const listed = (signer: NewSigner) => ({ ...signer, id: `id of ${signer.userId}` });
const [ines, omar, ana, ben] = [
  of('caregiver', 'ines'),
  of('caregiver', 'omar'),
  of('case_manager', 'ana'),
  of('case_manager', 'ben'),
];
const rosa = of('parent', 'rosa', false);
const present = [ines, ana, rosa].map(listed);

test('the same person in the same capacity stays, also under another name; named twice is once', () => {
  const change = changeOf(present, [
    { ...ines, name: 'Ines D.' },
    omar,
    omar,
    { ...ana, capacity: 'agency_representative' },
  ]);
  expect(change.stay).toEqual([{ id: 'id of ines', signer: { ...ines, name: 'Ines D.' } }]);
  expect(change.add.map(({ userId, capacity }) => [userId, capacity])).toEqual([
    ['omar', 'caregiver'],
    ['ana', 'agency_representative'],
  ]);
  expect(change.leave.map(({ id }) => id)).toEqual(['id of ana', 'id of rosa']);
});

describe('whether the list may change', () => {
  const may = (state: Parameters<typeof mayChangeSigners>[0], wanted: NewSigner[], ...signed: string[]) =>
    mayChangeSigners(state, present, changeOf(present, wanted), new Set(signed.map(name => `id of ${name}`)));

  test.each(['draft', 'ready', 'void'] as const)('%s: freely', state => expect(may(state, [omar])).toBe(true));
  test.each(['superseded', 'ended'] as const)('%s: never', state => expect(may(state, [ines, ana, rosa])).toBe(false));
  test.each(['partly_signed', 'declined'] as const)('%s: capacities stay filled, who signed stays', state => {
    expect(may(state, [ines, ben], 'ines')).toBe(true);
    expect(may(state, [ines], 'ines')).toBe(false);
    expect(may(state, [omar, ana], 'ines')).toBe(false);
    expect(may(state, [{ ...ines, required: false }, omar, ana], 'ines')).toBe(false);
  });
  test('in force: only who signs by choice', () => {
    expect(may('in_force', [ines, ana], 'ines', 'ana')).toBe(true);
    expect(may('in_force', [ines, ana, rosa, of('parent', 'luis', false)])).toBe(true);
    expect(may('in_force', [ines, ana, rosa, omar])).toBe(false);
    expect(may('in_force', [ines, rosa])).toBe(false);
    expect(may('in_force', [{ ...ines, required: false }, ana, rosa])).toBe(false);
  });
});
