import fc from 'fast-check';
import { expect, test } from 'vitest';
import { funnelBySource, funnelOf } from './funnel.ts';
import { STAGES, type StageOnDay, stagesAhead } from './stages.ts';

const on = (...stages: StageOnDay['stage'][]): StageOnDay[] => stages.map(stage => ({ stage, onDay: '2026-01-01' }));

test('who came farther has passed the stages before; who stopped keeps how far they came', () => {
  const inquiries = [
    { source: 'church', stages: on('inquiry', 'orientation', 'applied', 'licensed') },
    { source: 'church', stages: on('inquiry', 'withdrawn') },
    { source: 'web', stages: on('inquiry', 'orientation') },
  ];
  expect(funnelOf(inquiries)).toMatchObject({
    all: 3,
    open: 1,
    stopped: 1,
    reached: { inquiry: 3, contacted: 2, orientation: 2, applied: 1, trained: 1, licensed: 1 },
  });
  expect(funnelBySource(inquiries).map(({ source, all, reached }) => [source, all, reached.licensed])).toEqual([
    ['church', 2, 1],
    ['web', 1, 0],
  ]);
});

test('one goes on and never back, and nowhere once it is over', () => {
  expect(stagesAhead(on('inquiry', 'decision'))).toEqual(['licensed']);
  expect(stagesAhead(on('inquiry', 'licensed'))).toEqual([]);
  expect(stagesAhead(on('inquiry', 'withdrawn'))).toEqual([]);
});

test('a funnel never widens, and everybody is in process, stopped or licensed', () => {
  const stages = fc.subarray([...STAGES, 'withdrawn' as const]);
  fc.assert(
    fc.property(fc.array(stages), all => {
      const funnel = funnelOf(all.map(each => ({ source: 'web', stages: on(...each) })));
      const widths = STAGES.map(stage => funnel.reached[stage]);
      expect(widths).toEqual(widths.toSorted((a, b) => b - a));
      expect(funnel.open + funnel.stopped + funnel.reached.licensed).toBe(funnel.all);
    }),
  );
});
