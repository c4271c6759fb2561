import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from './text-width.ts';
import { layOutTimeInCare, type Stay } from './time-in-care.ts';

const base = {
  today: '2026-11-23T15:00:00Z',
  timeZone: 'America/New_York',
  lang: 'en',
  row: { title: 'Where Jo lived' },
};
const START = Temporal.Instant.from('2021-12-01T00:00:00Z');
const END = Temporal.Instant.from(base.today);

const stay = (id: string, from: string, to: string | null, more: Partial<Stay> = {}): Stay => ({
  id,
  kind: 'foster',
  label: 'Foster home',
  name: 'Bellamy home',
  lasted: '3 days',
  when: 'some time',
  from,
  to,
  ...more,
});

/** Placements one after another, with gaps, down to minutes, in up to five years. */
const aCase = fc
  .record({
    hours: fc.array(
      fc.tuple(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9000 })), fc.nat(400)),
      {
        minLength: 1,
        maxLength: 60,
      },
    ),
    open: fc.boolean(),
    names: fc.array(fc.string({ maxLength: 40 }), { minLength: 60, maxLength: 60 }),
  })
  .map(({ hours, open, names }) => {
    const total = hours.reduce((sum, [a, b]) => sum + a + b, 0);
    const room = (END.epochMilliseconds - START.epochMilliseconds) / 3_600_000;
    const scale = Math.min(1, room / Math.max(1, total));
    let at = START;
    return hours.map(([length, gap], index) => {
      const from = at.add({ minutes: Math.floor(gap * scale * 60) });
      at = from.add({ minutes: Math.floor(length * scale * 60) + 1 });
      const last = index === hours.length - 1;
      const middle = from.add({ minutes: Math.floor((length * scale * 60) / 2) });
      const inside = [
        {
          id: `in${index}`,
          kind: 'respite' as const,
          label: 'Respite',
          when: '',
          from: from.toString(),
          to: middle.toString(),
        },
      ];
      return stay(`s${index}`, from.toString(), last && open ? null : at.toString(), { name: names[index]!, inside });
    });
  });

describe('the drawing of a time in care', () => {
  test('every placement is drawn once, in order, inside the frame, and none overlaps another', () => {
    fc.assert(
      fc.property(aCase, stays => {
        const { drawing } = layOutTimeInCare({ ...base, stays: stays.toReversed() });
        expect(drawing.bars.map(bar => bar.id)).toEqual(stays.map(s => s.id));
        for (const [i, bar] of drawing.bars.entries()) {
          expect(bar.to).toBeGreaterThan(bar.from);
          expect(bar.from).toBeGreaterThanOrEqual(drawing.frame.from);
          expect(bar.to).toBeLessThanOrEqual(drawing.frame.to);
          if (i > 0) expect(bar.from).toBeGreaterThanOrEqual(drawing.bars[i - 1]!.to);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('what lay inside a placement stays inside its bar', () => {
    fc.assert(
      fc.property(aCase, stays => {
        const { drawing } = layOutTimeInCare({ ...base, stays });
        for (const [i, inset] of drawing.insets.entries()) {
          const bar = drawing.bars[i]!;
          expect(inset.from).toBeGreaterThanOrEqual(bar.from);
          expect(inset.to).toBeLessThanOrEqual(bar.to);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('labels do not touch, leave the frame or get crossed by a leader line', () => {
    fc.assert(
      fc.property(aCase, stays => {
        const { drawing } = layOutTimeInCare({ ...base, stays });
        const boxes = drawing.labels.map(label => ({ ...label, to: label.x + textWidth(label.text, 13) }));
        for (const a of boxes) {
          expect(a.x).toBeGreaterThanOrEqual(drawing.frame.from - 0.1);
          expect(a.to).toBeLessThanOrEqual(drawing.frame.to + 0.1);
          for (const b of boxes) {
            if (a === b) continue;
            if (a.y === b.y) expect(a.to <= b.x || b.to <= a.x).toBe(true);
            if (b.leader && b.y > a.y) expect(b.leader.x < a.x || b.leader.x > a.to).toBe(true);
          }
        }
        expect(drawing.unlabeled).toBe(drawing.bars.filter(bar => bar.lines.length === 0).length - boxes.length);
      }),
      { numRuns: 60 },
    );
  });

  test('a first day: one bar, Today in the frame, words beside it', () => {
    const { drawing, list } = layOutTimeInCare({ ...base, stays: [stay('a', '2026-11-23T14:00:00Z', null)] });
    expect(drawing.bars).toHaveLength(1);
    expect(drawing.bars[0]?.lines[0]).toBe('Foster home');
    expect(drawing.today).toBeGreaterThan(drawing.frame.from);
    expect(list[0]?.state).toBe('now');
  });

  test('two moves on one day are two bars', () => {
    const { drawing } = layOutTimeInCare({
      ...base,
      stays: [
        stay('a', '2026-01-05T14:00:00Z', '2026-11-20T14:00:00Z'),
        stay('b', '2026-11-20T14:00:00Z', '2026-11-20T19:00:00Z'),
        stay('c', '2026-11-20T19:00:00Z', null),
      ],
    });
    const [, b, c] = drawing.bars;
    expect(b!.to - b!.from).toBeGreaterThanOrEqual(4);
    expect(c!.from).toBe(b!.to);
  });

  test('rows of court or visits are drawn only when given, their labels inside the frame', () => {
    const stays = [stay('a', '2026-01-05T14:00:00Z', null)];
    expect(layOutTimeInCare({ ...base, stays }).drawing.rows).toEqual([]);
    const rows = [
      {
        id: 'court',
        title: 'Court',
        marks: [{ at: '2026-12-08T15:00:00Z', kind: 'ahead' as const, label: 'Dec 8: hearing' }],
      },
    ];
    const { drawing } = layOutTimeInCare({ ...base, stays, rows });
    const mark = drawing.rows[0]!.marks[0]!;
    expect(mark.x).toBeGreaterThan(drawing.today);
    expect(mark.text!.x + textWidth(mark.text!.words, 13)).toBeLessThanOrEqual(drawing.frame.to);
  });

  test('the list has the same stays, newest first, with what lay inside them', () => {
    const { list } = layOutTimeInCare({
      ...base,
      stays: [
        stay('a', '2026-01-05T14:00:00Z', '2026-02-20T14:00:00Z', {
          inside: [
            {
              id: 'x',
              kind: 'respite',
              label: 'Respite',
              when: 'Jan 9 to 11',
              from: '2026-01-09T14:00:00Z',
              to: '2026-01-11T14:00:00Z',
            },
          ],
        }),
        stay('b', '2026-02-20T14:00:00Z', null),
      ],
    });
    expect(list.map(item => item.id)).toEqual(['b', 'a']);
    expect(list[1]?.inside).toEqual([{ id: 'x', text: 'Respite, Jan 9 to 11' }]);
  });

  test('months of five years do not collide', () => {
    const { drawing } = layOutTimeInCare({ ...base, stays: [stay('a', '2021-12-05T14:00:00Z', null)] });
    for (const [i, tick] of drawing.ticks.entries()) {
      const next = drawing.ticks[i + 1];
      if (next) expect(next.x - tick.x).toBeGreaterThan(textWidth(tick.label, 13));
    }
  });
});
