import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCsv } from '#kernel/csv.ts';
import type { Paper } from '#kernel/paper.ts';
import { alikeGoals } from './alike.ts';
import { comparePapers } from './compare-papers.ts';
import { doseStanding, plannedSessions } from './dose.ts';
import { CONTENTS, type ContentFacts, contentStandings } from './legal-contents.ts';
import { lacksBeforeApproval, type PlanToApprove } from './ready-to-approve.ts';
import { type Rated, sideBySide } from './side-by-side.ts';
import { needStanding } from './unmet-needs.ts';

describe('the dose (S4-64)', () => {
  test.each([
    [{ times: 2, per: 'week', weeks: 12 }, 24],
    [{ times: 1, per: 'month', weeks: 26 }, 6],
    [{ times: 3, per: 'month', weeks: 4 }, 3],
  ] as const)('%o comes to %i sessions', (dose, sessions) => {
    expect(plannedSessions(dose)).toBe(sessions);
  });

  test.each([
    [18, 75],
    [0, 0],
    [30, 125],
    [null, null],
  ])('%s delivered of 24 are %s percent', (delivered, percent) => {
    expect(doseStanding({ times: 2, per: 'week', weeks: 12 }, delivered)).toMatchObject({ planned: 24, percent });
  });

  test('nothing planned has no percent', () => {
    expect(doseStanding(null, 5)).toBeNull();
  });
});

test.each([
  [[], 'no-service'],
  [['fell-through'], 'no-service'],
  [['promised'], 'not-started'],
  [['waiting', 'fell-through'], 'not-started'],
  [['waiting', 'started'], 'started'],
  [['ended'], 'started'],
] as const)('a need with services %o is %s: a waiting list clears nothing (S2-01)', (states, standing) => {
  expect(needStanding(states.map(state => ({ state })))).toBe(standing);
});

describe('goals that read alike', () => {
  const jaylen = { goalId: 'a', childId: 'jaylen', words: 'Jaylen sleeps through the night, five nights a week' };
  const theo = { goalId: 'b', childId: 'theo', words: 'Theo sleeps through the night five nights a week.' };
  test('names, points and capitals make no difference', () => {
    expect(alikeGoals([jaylen], [theo], ['Jaylen', 'Theo'])).toEqual([
      { goalId: 'a', otherChildId: 'theo', otherGoalId: 'b' },
    ]);
  });
  test.each([
    ['one’s own words', 'Jaylen falls asleep with his lamp on and wakes up rested'],
    ['few words', 'Sleep well'],
  ])('%s are not questioned', (_, words) => {
    expect(alikeGoals([{ ...jaylen, words }], [{ ...theo, words: 'Sleep well' }], [])).toEqual([]);
  });
  test('goals of the same child are not compared', () => {
    expect(alikeGoals([jaylen], [{ ...jaylen, goalId: 'c' }], [])).toEqual([]);
  });
});

describe('ratings side by side (S2-24)', () => {
  const rated = (rater: Rated['rater'], name: string, ratedOn: string, level: number): Rated => ({
    rater,
    name,
    ratedOn,
    level,
  });
  test('each rater keeps a line of their own, and what lies apart is said', () => {
    const found = sideBySide([
      rated('caregiver', 'Ines', '2026-11-02', 1),
      rated('parent', 'Rosa', '2026-11-01', 4),
      rated('worker', 'Ana', '2026-10-01', 0),
      rated('worker', 'Ana', '2026-11-01', 3),
    ]);
    expect(found.lines.map(({ name, entries }) => [name, entries.map(({ level }) => level)])).toEqual([
      ['Ana', [0, 3]],
      ['Rosa', [4]],
      ['Ines', [1]],
    ]);
    expect(found).toMatchObject({ apart: 3, disagree: true });
  });
  test.each([
    [[rated('worker', 'Ana', '2026-11-01', 3)], null, false],
    [[rated('worker', 'Ana', '2026-11-01', 3), rated('parent', 'Rosa', '2026-11-01', 2)], 1, false],
  ] as const)('%#: nothing to talk about', (ratings, apart, disagree) => {
    expect(sideBySide(ratings)).toMatchObject({ apart, disagree });
  });
});

describe('what the law wants a plan to hold (FED-DEF-PLAN)', () => {
  const facts: ContentFacts = {
    age: 9,
    goals: ['reunification'],
    setting: 'foster_home',
    written: [],
    recorded: { placement: true, services: false, youthTookPart: false, grade: true, school: true },
  };
  const of = (more: Partial<ContentFacts>, code: string) =>
    contentStandings({ ...facts, ...more }).find(({ content }) => content.code === code)?.standing;
  const codesIn = (list: string) =>
    readCsv(readFileSync(`db/reference/lists/${list}.csv`, 'utf8')).map(row => row.code);
  test('goals and settings are those of the lists', () => {
    expect(
      CONTENTS.flatMap(({ withGoal = [] }) => withGoal).filter(code => !codesIn('permanency_goal_kind').includes(code)),
    ).toEqual([]);
    expect(
      CONTENTS.flatMap(({ inSetting }) => inSetting ?? []).filter(code => !codesIn('setting').includes(code)),
    ).toEqual([]);
  });
  test('each has a citation of the law', () => {
    expect(CONTENTS).toHaveLength(20);
    expect(CONTENTS.filter(({ citation }) => !/^42 USC 675/.test(citation))).toEqual([]);
  });
  test.each([
    ['placement-type', {}, 'record'],
    ['services', {}, 'missing'],
    ['rights', {}, 'not-here'],
    ['rights', { age: 14 }, 'missing'],
    ['rights', { age: null }, 'missing'],
    ['guardianship', {}, 'not-here'],
    ['guardianship', { goals: ['guardianship'] }, 'missing'],
    ['guardianship', { goals: null }, 'missing'],
    ['another-planned', {}, 'not-here'],
    ['another-planned', { goals: ['another_planned'] }, 'missing'],
    ['permanent-home', { goals: ['another_planned'] }, 'missing'],
    ['treatment-program', {}, 'not-here'],
    ['treatment-program', { setting: null }, 'missing'],
    ['medications', { written: [{ code: 'medications', applies: true }] }, 'written'],
    ['distance', { written: [{ code: 'distance', applies: false }] }, 'said-not'],
  ] as const)('%s with %o: %s', (code, more, standing) => {
    expect(of(more, code)).toBe(standing);
  });
});

describe('before a plan is approved', () => {
  const given = (
    part: 'caregiver' | 'parent' | 'youth',
    state: 'given' | 'declined' | 'asked' | 'absent' = 'given',
  ) => ({
    part,
    personId: part,
    name: 'Somebody',
    state,
    triedAgainOn: null,
  });
  const whole: PlanToApprove = {
    isChilds: true,
    age: 9,
    hasCaregiver: true,
    parents: [{ personId: 'parent', name: 'Somebody' }],
    goals: [{ words: 'Sleep', measure: 'Five nights' }],
    inputs: [given('caregiver'), given('parent')],
    alike: 0,
    twinReason: null,
  };
  test.each<[string, Partial<PlanToApprove>, string[]]>([
    ['a whole plan', {}, []],
    ['no goals', { goals: [] }, ['plan-without-goals']],
    ['a goal nobody can measure', { goals: [{ words: 'Sleep', measure: null }] }, ['goal-without-measure']],
    ['no caregiver heard', { inputs: [given('parent')] }, ['caregiver-not-heard']],
    ['a caregiver who declined', { inputs: [given('parent'), given('caregiver', 'declined')] }, []],
    ['nobody cares for the child at home', { hasCaregiver: false, inputs: [given('parent')] }, []],
    ['a youth of 14', { age: 14 }, ['youth-not-heard']],
    ['a youth of 14 who declined', { age: 14, inputs: [...whole.inputs, given('youth', 'declined')] }, []],
    ['an unknown age', { age: null }, ['youth-of-unknown-age-not-heard']],
    ['no parent heard', { inputs: [given('caregiver')] }, ['parent-not-heard']],
    ['no parent in the case', { parents: [], inputs: [given('caregiver')] }, []],
    [
      'one parent heard, and nobody asked the other',
      { parents: [...whole.parents, { personId: 'father', name: 'The father' }] },
      ['parent-not-heard'],
    ],
    ['somebody who has not answered', { inputs: [...whole.inputs, given('youth', 'asked')] }, ['still-waiting-for']],
    [
      'somebody absent, and no other try',
      { inputs: [given('caregiver'), given('parent', 'absent')] },
      ['not-tried-again'],
    ],
    [
      'somebody absent who was asked again',
      { inputs: [given('caregiver'), { ...given('parent', 'absent'), triedAgainOn: '2026-11-02' }] },
      [],
    ],
    ['a goal of the brother', { alike: 1 }, ['reads-like-siblings']],
    ['a goal of the brother with a reason', { alike: 1, twinReason: 'They share a room' }, []],
    ["a parent's own plan", { isChilds: false, age: 40, hasCaregiver: false, inputs: [given('parent')] }, []],
  ])('%s', (_, more, codes) => {
    expect(lacksBeforeApproval({ ...whole, ...more }).map(({ code }) => code)).toEqual(codes);
  });
});

test('two versions are compared line by line', () => {
  const paper = (...items: string[]): Paper => ({
    language: 'en',
    title: 'Plan',
    blocks: [
      { kind: 'heading', level: 2, words: 'Goals' },
      { kind: 'list', items },
      { kind: 'entries', entries: [{ label: 'Review', said: [], none: 'Not filled in' }] },
      { kind: 'table', caption: 'Steps', head: ['Who'], rows: [['Rosa', 'calls']] },
    ],
  });
  expect(comparePapers(paper('Sleep', 'School'), paper('Sleep', 'Friends'))).toEqual([
    { is: 'same', words: 'Goals' },
    { is: 'same', words: 'Sleep' },
    { is: 'taken', words: 'School' },
    { is: 'added', words: 'Friends' },
    { is: 'same', words: 'Review: Not filled in' },
    { is: 'same', words: 'Steps' },
    { is: 'same', words: 'Rosa · calls' },
  ]);
});
