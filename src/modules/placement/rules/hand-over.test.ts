import { describe, expect, test } from 'vitest';
import { openHandover } from './hand-over.ts';

const kinds = [
  { code: 'medicines', requiredWhenPlanned: true },
  { code: 'visits_before', requiredWhenPlanned: false },
];

describe('what keeps a move from being recorded (S2-02)', () => {
  test('a planned move waits for every required item', () => {
    expect(
      openHandover(true, kinds, [
        { kind: 'medicines', state: 'open' },
        { kind: 'visits_before', state: 'open' },
      ]),
    ).toEqual([{ at: 'handover-medicines', code: 'hand-over-open' }]);
  });

  test('done, not needed and nobody knew are settled', () => {
    for (const state of ['done', 'not_needed', 'not_known'] as const) {
      expect(
        openHandover(true, kinds, [
          { kind: 'medicines', state },
          { kind: 'visits_before', state: 'done' },
        ]),
      ).toEqual([]);
    }
  });

  test('in an emergency open items are allowed, unanswered required ones are not', () => {
    expect(openHandover(false, kinds, [{ kind: 'medicines', state: 'open' }])).toEqual([]);
    expect(openHandover(false, kinds, [])).toEqual([{ at: 'handover-medicines', code: 'required' }]);
  });

  test('every item of a planned move needs an answer', () => {
    expect(openHandover(true, kinds, [])).toEqual([
      { at: 'handover-medicines', code: 'required' },
      { at: 'handover-visits_before', code: 'required' },
    ]);
  });
});
