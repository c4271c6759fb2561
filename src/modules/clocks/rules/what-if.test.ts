import { expect, test } from 'vitest';
import { readDay, writeDay } from '#kernel/days.ts';
import { type Fact, type Facts, obligations, readyRules } from '#modules/rulebook/index.ts';
import { type Change, whatMoves, withChange } from './what-if.ts';

const day = readDay;
const fact = (kind: string, from: string, is: Fact['is'] = {}, until?: string): Fact => ({
  kind,
  id: `${kind}:${from}`,
  from: day(from),
  until: until === undefined ? null : day(until),
  at: 1,
  is,
});
const known: Facts = {
  facts: [
    fact('care', '2025-12-11', { manner: 'court' }),
    fact('placement', '2025-12-11', { class: 'family' }),
    fact('hearing', '2026-06-10', { kind: 'judicial-review', held: true }),
  ],
  traits: {},
};

const titles = { title: { en: 'A', es: 'A' }, plain: { en: 'A', es: 'A' }, citation: ['a'], verified: 'text' as const };
const more = {
  effective: { from: '2000-01-01' },
  responsible: 'court' as const,
  kind: 'deadline' as const,
  subject: 'child' as const,
};
const rulebook = readyRules([
  {
    pack: 'federal',
    kind: 'federal',
    title: titles.title,
    version: '2026.1',
    rules: [
      {
        ...titles,
        ...more,
        id: 'FED-PERM',
        duty: 'permanency',
        topic: 'court',
        begins: { each: { fact: 'care' } },
        due: { add: { count: 12, unit: 'months' }, to: 'begin' },
        repeats: { count: 12, unit: 'months' },
        whileIn: { fact: 'care' },
        settled: { by: [{ fact: 'hearing', where: { kind: 'permanency', held: true } }] },
      },
      {
        ...titles,
        ...more,
        id: 'FED-TPR',
        duty: 'tpr',
        topic: 'court',
        begins: { each: { fact: 'care' } },
        due: {
          counted: { fact: 'care' },
          without: [{ fact: 'placement', where: { class: 'trial-home-visit' } }, { fact: 'away-without-permission' }],
          reach: { count: 15, unit: 'months' },
        },
        whileIn: { fact: 'care' },
        settled: { by: [{ fact: 'petition' }] },
      },
    ],
  },
]);
const view = {
  today: day('2026-11-18'),
  now: Temporal.Instant.from('2026-11-18T15:00:00Z').epochMilliseconds,
  zone: 'America/New_York',
  calendars: { business: new Set<number>(), court: new Set<number>() },
};
const then = (change: Change) => {
  const now = obligations(known, rulebook, view);
  return whatMoves(now, obligations(withChange(known, change), rulebook, view)).map(
    ({ key, before: was, after: is }) => [
      key.split(':')[0],
      was?.due ? writeDay(was.due.day) : was?.state,
      is?.due ? `${writeDay(is.due.day)} ${is.state}` : is?.state,
    ],
  );
};

test.each<[string, Change, unknown[]]>([
  [
    'the removal on another day',
    { kind: 'move', fact: 'care:2025-12-11', on: day('2025-11-05') },
    [
      ['FED-PERM', '2026-12-11', '2026-11-05 overdue'],
      ['FED-TPR', '2027-03-11', '2027-02-05 upcoming'],
    ],
  ],
  ['a hearing of another kind moves nothing', { kind: 'hearing', hearing: 'status', on: day('2026-11-10') }, []],
  [
    'a hearing that settles one and starts the next',
    { kind: 'hearing', hearing: 'permanency', on: day('2026-11-10') },
    [
      ['FED-PERM', '2026-12-11', '2026-12-11 met'],
      ['FED-PERM', undefined, '2027-11-10 upcoming'],
    ],
  ],
  [
    'forty days at home do not count',
    { kind: 'trial-home-visit', from: day('2026-06-05'), until: day('2026-07-15') },
    [['FED-TPR', '2027-03-11', '2027-04-20 upcoming']],
  ],
  [
    'nor do days away',
    { kind: 'away', from: day('2026-06-05'), until: day('2026-06-15') },
    [['FED-TPR', '2027-03-11', '2027-03-21 upcoming']],
  ],
  [
    'going home ends both',
    { kind: 'end-of-care', on: day('2026-11-01') },
    [
      ['FED-PERM', '2026-12-11', '2026-12-11 withdrawn'],
      ['FED-TPR', '2027-03-11', 'withdrawn'],
    ],
  ],
])('%s', (_, change, moves) => {
  expect(then(change)).toEqual(moves);
});

test('what is known stays as it is', () => {
  const before = JSON.stringify(known);
  for (const change of [
    { kind: 'move', fact: 'hearing:2026-06-10', on: day('2026-01-01') },
    { kind: 'end-of-care', on: day('2026-01-01') },
    { kind: 'trial-home-visit', from: day('2026-01-01'), until: null },
  ] as const)
    withChange(known, change);
  expect(JSON.stringify(known)).toBe(before);
});

test('a placement makes room for a trial home visit, and a spell moved past its end goes on', () => {
  const visit = withChange(known, { kind: 'trial-home-visit', from: day('2026-06-05'), until: null });
  expect(visit.facts.filter(({ kind }) => kind === 'placement').map(({ until }) => until)).toEqual([
    day('2026-06-05'),
    null,
  ]);
  const spell = { facts: [fact('care', '2025-01-01', {}, '2025-06-01')], traits: {} };
  const [moved] = withChange(spell, { kind: 'move', fact: 'care:2025-01-01', on: day('2025-07-01') }).facts;
  expect(moved).toMatchObject({ from: day('2025-07-01'), until: null, at: null });
});
