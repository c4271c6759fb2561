import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HomeTerms } from '#modules/licensing/index.ts';
import { type BedUse, bedsTaken } from './bed-use.ts';
import { homeFit } from './home-fit.ts';

const DAY = '2026-11-18';
const AT = '2026-11-18T15:00:00Z';

const harbor: HomeTerms = {
  homeId: 'h1',
  name: 'Harbor',
  kind: 'foster',
  respiteOnly: false,
  closedOn: null,
  confirmedAt: null,
  languages: ['en'],
  skills: [],
  area: null,
  place: null,
  licenses: [
    { from: '2026-01-01', to: '2027-01-01', level: 'II', beds: 2, youngest: 3, oldest: 13, onlyChildId: null },
  ],
  approvals: [],
  holds: [],
  clearances: [],
  exceptions: [],
};
const zuri = { childId: 'c1', age: 6 };
const taken = (beds: number, from = '2026-01-01T00:00:00Z', to: string | null = null): BedUse => ({ from, to, beds });
const codesOf = (home: HomeTerms, children = [zuri], uses: BedUse[] = [], purpose?: 'respite') =>
  homeFit(home, children, DAY, AT, uses, purpose).whyNot.map(reason => reason.code);

describe('a home can take a child on a day', () => {
  test('when the license holds, the age fits and a bed is free', () => {
    expect(homeFit(harbor, [zuri], DAY, AT, [taken(1)])).toMatchObject({
      beds: 2,
      taken: 1,
      until: '2027-01-01',
      whyNot: [],
    });
  });

  test.each<[string, HomeTerms, string[]]>([
    ['closed before', { ...harbor, closedOn: '2026-11-18' }, ['closed']],
    ['closes later', { ...harbor, closedOn: '2026-11-19' }, []],
    ['for respite only', { ...harbor, respiteOnly: true }, ['respite-only']],
    [
      'on hold on the day',
      { ...harbor, holds: [{ from: '2026-11-01', to: '2026-11-19', reason: 'health' }] },
      ['on-hold'],
    ],
    ['hold ended that morning', { ...harbor, holds: [{ from: '2026-11-01', to: '2026-11-18', reason: 'health' }] }, []],
    [
      'an adult’s check ended',
      { ...harbor, clearances: [{ personId: 'p', kind: 'fingerprints', to: '2026-11-12' }] },
      ['clearance-expired'],
    ],
    [
      'the check holds one more day',
      { ...harbor, clearances: [{ personId: 'p', kind: 'fingerprints', to: '2026-11-19' }] },
      [],
    ],
    ['license ended', { ...harbor, licenses: [{ ...harbor.licenses[0]!, to: '2026-11-18' }] }, ['license-expired']],
    [
      'license begins later',
      { ...harbor, licenses: [{ ...harbor.licenses[0]!, from: '2026-11-19' }] },
      ['no-license-on-day'],
    ],
    ['too young for the license', { ...harbor, licenses: [{ ...harbor.licenses[0]!, youngest: 7 }] }, ['license-age']],
    ['too old for the license', { ...harbor, licenses: [{ ...harbor.licenses[0]!, oldest: 5 }] }, ['license-age']],
    [
      'licensed for another child',
      { ...harbor, licenses: [{ ...harbor.licenses[0]!, onlyChildId: 'c2' }] },
      ['license-for-another-child'],
    ],
    ['a relative without approval', { ...harbor, kind: 'relative', licenses: [] }, ['not-approved-for-child']],
    [
      'a relative approved for the child',
      { ...harbor, kind: 'relative', licenses: [], approvals: [{ childId: 'c1', from: '2026-11-01', to: null }] },
      [],
    ],
    [
      'a relative approved for a sister',
      { ...harbor, kind: 'relative', licenses: [], approvals: [{ childId: 'c9', from: '2026-11-01', to: null }] },
      ['not-approved-for-child'],
    ],
  ])('%s', (_, home, expected) => {
    expect(codesOf(home)).toEqual(expected);
  });

  test('all reasons at once', () => {
    const home = { ...harbor, respiteOnly: true, holds: [{ from: '2026-11-01', to: null, reason: 'health' }] };
    expect(codesOf(home, [{ childId: 'c1', age: 15 }], [taken(2)])).toEqual([
      'respite-only',
      'on-hold',
      'license-age',
      'full',
    ]);
  });

  test('an approved exception adds its beds for its days only', () => {
    const over = { ...harbor, exceptions: [{ id: 'e', from: '2026-11-01', to: '2026-12-01', bedsMore: 1 }] };
    expect(codesOf(over, [zuri], [taken(2)])).toEqual([]);
    expect(homeFit(over, [zuri], DAY, AT, [taken(2)]).exceptionId).toBe('e');
    expect(homeFit(over, [zuri], DAY, AT, [taken(1)]).exceptionId).toBeNull();
    expect(
      codesOf({ ...over, exceptions: [{ ...over.exceptions[0]!, to: '2026-11-18' }] }, [zuri], [taken(2)]),
    ).toEqual(['full']);
  });

  test('a bed promised to a respite weekend is not free from that day on', () => {
    const weekend = taken(1, '2026-11-21T14:00:00Z', '2026-11-22T22:00:00Z');
    expect(homeFit(harbor, [zuri], DAY, AT, [taken(1), weekend]).whyNot).toEqual([
      { code: 'full-from', fill: { beds: 2, needed: 1, from: '2026-11-21T14:00:00Z' } },
    ]);
  });

  test('an unknown age is said, never passed over in silence', () => {
    expect(homeFit(harbor, [{ childId: 'c1', age: null }], DAY, AT, [])).toMatchObject({
      whyNot: [],
      cannotTell: ['age'],
    });
  });

  test('a home for first nights and respite takes a child for respite', () => {
    expect(codesOf({ ...harbor, respiteOnly: true }, [zuri], [], 'respite')).toEqual([]);
  });
});

const moments = fc
  .integer({ min: 0, max: 40 })
  .map(hours => Temporal.Instant.from('2026-11-17T00:00:00Z').add({ hours }).toString());
const uses = fc.array(
  fc.tuple(moments, moments, fc.integer({ min: 1, max: 2 })).map(([a, b, beds]) => {
    const [from, to] = [a, b].sort();
    return { from: from!, to: from === to ? null : to!, beds };
  }),
  { maxLength: 8 },
);

describe('properties of beds', () => {
  test('never more children than beds at any later moment when the answer is yes', () => {
    fc.assert(
      fc.property(uses, fc.integer({ min: 1, max: 3 }), (list, needed) => {
        const children = Array.from({ length: needed }, (_, index) => ({ childId: `c${index}`, age: 6 }));
        const { whyNot } = homeFit(harbor, children, DAY, AT, list);
        fc.pre(whyNot.length === 0);
        for (const at of [AT, ...list.map(use => use.from).filter(from => from > AT)])
          expect(bedsTaken(list, at).now + needed).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('the peak is never below what is taken now, and adding a child elsewhere in time changes nothing', () => {
    fc.assert(
      fc.property(uses, list => {
        const { now, peak } = bedsTaken(list, AT);
        expect(peak).toBeGreaterThanOrEqual(now);
        const past = taken(1, '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z');
        expect(bedsTaken([...list, past], AT)).toEqual(bedsTaken(list, AT));
      }),
    );
  });
});
