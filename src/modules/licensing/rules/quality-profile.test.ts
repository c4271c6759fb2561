import { expect, test } from 'vitest';
import { qualityProfile, SOURCES, type View } from './quality-profile.ts';

const view = (indicator: string, source: View['source'], level: number, seenOn: string): View => ({
  indicator,
  source,
  level,
  seenOn,
});

test('every indicator shows all sources, and which of them gave no view', () => {
  const [warmth, teamwork] = qualityProfile(['warmth', 'teamwork'], [view('warmth', 'child', 4, '2026-10-01')]);
  expect(warmth!.views.map(({ source }) => source)).toEqual([...SOURCES]);
  expect(warmth!.views.filter(({ view: one }) => one !== null)).toMatchObject([
    { source: 'child', view: { level: 4 } },
  ]);
  expect(teamwork!.views.every(({ view: one }) => one === null)).toBe(true);
});

test('the latest view of a source counts', () => {
  const views = [view('warmth', 'worker', 2, '2026-03-01'), view('warmth', 'worker', 3, '2026-09-01')];
  for (const order of [views, views.toReversed()])
    expect(qualityProfile(['warmth'], order)[0]!.views.find(({ source }) => source === 'worker')!.view!.level).toBe(3);
});
