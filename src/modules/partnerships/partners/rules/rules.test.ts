import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circleOf, type Introductions } from './introductions.ts';
import { missingLevels } from './missing-levels.ts';
import { refuseMove } from './move.ts';
import { asksWhy, isOver, isProspect, LEVELS, RANKS, SIDES, STATES, waysFrom } from './states.ts';
import { languagesIn, voicesOf } from './voices.ts';

const TODAY = '2026-11-22';
const move = { on: '2026-11-20', reason: null, words: null };

test.each([
  ['identified', 'approached', null, null],
  ['identified', 'partner', null, null],
  ['interested', 'declined', null, [{ at: 'reason', code: 'required' }]],
  ['interested', 'declined', 'no_capacity', null],
  ['partner', 'ended', 'other', [{ at: 'words', code: 'required' }]],
  ['partner', 'ended', 'lost_funding', null],
  ['partner', 'lapsed', null, null],
  ['partner', 'approached', null, { kind: 'not-a-way', from: 'partner', to: 'approached' }],
  ['partner', 'declined', 'no_capacity', { kind: 'not-a-way', from: 'partner', to: 'declined' }],
  ['declined', 'approached', null, null],
  ['ended', 'partner', null, null],
  ['invited', 'ended', 'other', { kind: 'not-a-way', from: 'invited', to: 'ended' }],
] as const)('from %s to %s (%s)', (state, to, reason, refusal) => {
  expect(refuseMove({ state, since: '2026-01-05' }, { ...move, to, reason }, TODAY)).toEqual(refusal);
});

test('a day ahead and a day before the last stay are refused, both with what else is wrong', () => {
  const from = { state: 'partner', since: '2026-10-01' } as const;
  expect(refuseMove(from, { ...move, to: 'ended', on: '2026-11-23' }, TODAY)).toEqual([
    { at: 'on', code: 'in-the-future' },
    { at: 'reason', code: 'required' },
  ]);
  expect(refuseMove(from, { ...move, to: 'lapsed', on: '2026-09-30' }, TODAY)).toEqual([
    { at: 'on', code: 'before-it-stood-there' },
  ]);
  expect(refuseMove(from, { ...move, to: 'lapsed', on: '2026-10-01' }, TODAY)).toBeNull();
});

test('from every state somebody may become a partner again, nothing stays where it is, and nothing is past asking', () => {
  for (const state of STATES) {
    expect(waysFrom(state)).not.toContain(state);
    if (state !== 'partner') expect(waysFrom(state)).toContain('partner');
    if (isOver(state)) expect(waysFrom(state)).toContain('approached');
    expect([isOver(state), isProspect(state), state === 'partner'].filter(Boolean)).toHaveLength(1);
  }
  fc.assert(
    fc.property(fc.constantFrom(...STATES), fc.constantFrom(...STATES), (state, to) => {
      const refused = refuseMove({ state, since: '2026-01-01' }, { ...move, to }, TODAY);
      expect(refused === null).toBe(waysFrom(state).includes(to) && !asksWhy(to));
    }),
  );
});

test('however introductions are written down one after the other, nobody stands in a circle', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const name = fc.constantFrom(...names);
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { maxLength: 30 }), said => {
      const known = new Map<string, string>();
      for (const [partner, by] of said) {
        const circle = circleOf(known, partner, by);
        if (circle === null) known.set(partner, by);
        else expect([circle[0], circle.at(-1)]).toEqual([partner, partner]);
      }
      for (const start of names) {
        const seen = new Set<string>();
        for (let at: string | undefined = start; at !== undefined; at = known.get(at)) {
          expect(seen.has(at)).toBe(false);
          seen.add(at);
        }
      }
    }),
  );
  const known: Introductions = new Map([
    ['b', 'a'],
    ['c', 'b'],
  ]);
  expect(circleOf(known, 'a', 'c')).toEqual(['a', 'c', 'b', 'a']);
  expect(circleOf(known, 'a', 'a')).toEqual(['a', 'a']);
  expect(circleOf(known, 'd', 'c')).toBeNull();
});

test('a level that nobody fills is missing, on each side for itself', () => {
  expect(missingLevels([])).toHaveLength(SIDES.length * RANKS.length);
  expect(
    missingLevels([
      { side: 'agency', rank: 'manager' },
      { side: 'agency', rank: 'sponsor' },
      { side: 'partner', rank: null },
      { side: 'partner', rank: 'line' },
    ]),
  ).toEqual([
    { side: 'agency', rank: 'line' },
    { side: 'partner', rank: 'sponsor' },
    { side: 'partner', rank: 'manager' },
  ]);
  expect(LEVELS).toEqual(['networking', 'coordinating', 'cooperating', 'integrating']);
});

test('voices: four of six sectors are there, health and faith are missing', () => {
  const sectors = ['parents', 'caregivers', 'residents', 'faith', 'schools', 'health', 'tribes', 'housing'];
  const partner = (sector: string | null, ...languages: string[]) => ({ sector, languages });
  const there = [
    partner('residents', 'en'),
    partner('parents', 'en'),
    partner('tribes'),
    partner('schools'),
    partner(null),
  ];
  const chosen = ['parents', 'residents', 'faith', 'schools', 'health', 'tribes'];
  expect(voicesOf(there, sectors, chosen, ['en', 'es'])).toMatchObject({
    there: 4,
    sought: 6,
    missing: ['faith', 'health'],
    lived: true,
    silent: ['es'],
  });
  // Before any is chosen, the whole list is where it begins.
  expect(voicesOf([], sectors, [], ['en'])).toMatchObject({ there: 0, sought: 8, missing: sectors, lived: false });
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...sectors, null)), fc.subarray(sectors), (of, wanted) => {
      const voices = voicesOf(
        of.map(sector => partner(sector)),
        sectors,
        wanted,
        [],
      );
      expect(voices.there + voices.missing.length).toBe(voices.sought);
      expect(voices.mix.reduce((sum, each) => sum + each.partners, 0)).toBe(of.filter(each => each !== null).length);
    }),
  );
});

test('languages are read as people write them', () => {
  expect(languagesIn('en, ES;ht')).toEqual(['en', 'es', 'ht']);
  expect(languagesIn(null)).toEqual([]);
});
