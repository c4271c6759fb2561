import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Open, standTogether } from './stand-together.ts';

const open = (rule: string, due_on: string | null, more: Partial<Open> = {}): Open => ({
  key: `${rule}:${due_on}`,
  rule,
  duty: 'permanency-hearing',
  standing: 'upcoming',
  due_on,
  due_at: null,
  ...more,
});
const told = (all: readonly Open[]) =>
  standTogether(all).map(({ decides, others }) => [decides.rule, ...others.map(one => one.rule)]);

test.each<[string, Open[], string[][]]>([
  ['the earlier decides', [open('FED-A', '2027-01-14'), open('FL-A', '2026-12-11')], [['FL-A', 'FED-A']]],
  ['what has no day does not', [open('FED-A', null), open('FL-A', '2026-12-11')], [['FL-A', 'FED-A']]],
  [
    'another duty stands for itself',
    [open('FED-A', '2027-01-14'), open('FL-B', '2026-12-11', { duty: 'visit' })],
    [['FL-B'], ['FED-A']],
  ],
  [
    'twice the same rule is two duties',
    [open('FED-A', '2026-12-01'), open('FED-A', '2026-12-09'), open('FL-A', '2026-12-03'), open('FL-A', '2026-12-07')],
    [
      ['FED-A', 'FL-A'],
      ['FL-A', 'FED-A'],
    ],
  ],
  [
    'on one day the moment comes first',
    [open('FED-A', '2026-12-01'), open('FL-A', '2026-12-01', { due_at: '2026-12-01T15:00:00Z' })],
    [['FL-A', 'FED-A']],
  ],
  ['nothing', [], []],
])('%s', (_, all, groups) => {
  expect(told(all)).toEqual(groups);
});

test('each duty stands once, whatever their order, and what decides is never after what stands with it', () => {
  const one = fc.record({
    rule: fc.constantFrom('FED-A', 'FL-A', 'FL-B'),
    day: fc.integer({ min: 10, max: 28 }),
    id: fc.uuid(),
  });
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: each => each.id, maxLength: 12 }), seeds => {
      const all = seeds.map(({ rule, day, id }) => open(rule, `2026-11-${day}`, { key: id, duty: rule.slice(-1) }));
      const groups = standTogether(all);
      expect(
        groups
          .flatMap(({ decides, others }) => [decides, ...others])
          .map(({ key }) => key)
          .toSorted(),
      ).toEqual(all.map(({ key }) => key).toSorted());
      for (const { decides, others } of groups) {
        for (const other of others) expect(decides.due_on! <= other.due_on!).toBe(true);
        const rules = [decides, ...others].map(({ rule }) => rule);
        expect(new Set(rules).size).toBe(rules.length);
      }
      expect(standTogether(all.toReversed())).toEqual(groups);
    }),
  );
});
