import { describe, expect, test } from 'vitest';
import { accounts } from './accounts.ts';
import { CHILD_PAGES, type SaidWords } from './child-pages.ts';
import { CHILDREN, childOf } from './children.ts';
import { contactData } from './contact-data.ts';
import { daysFrom, momentOn, readWhen, type StoryWhen } from './day.ts';
import { EPISODES, episodeOf } from './episodes.ts';
import { FAMILIES } from './families.ts';
import { HOMES, homeOf } from './homes.ts';
import type { ChildKey, HomeKey, PersonKey } from './keys.ts';
import { TEST_LOAD } from './load-days.ts';
import { NORMALCY_DECISIONS } from './normalcy.ts';
import { PAGES_OF_LITTLE_ONES } from './pages-of-little-ones.ts';
import { placedNow, placementsOf } from './placements.ts';
import { FAMILY_WORDS, LINE_NOTES, TRANSITION_WORDS } from './plan-notes.ts';
import { PLAN_PROMISES } from './plan-promises.ts';
import { PLAN_QUESTIONS, PLANS_BEFORE, PLANS_NOW, type PlanSigning, type Signing } from './plan-signings.ts';
import { PACKET_STEPS, STEP_ANSWERS } from './plan-steps.ts';
import { RELATIONSHIP_CHECKS } from './relationship-checks.ts';
import { STAFF } from './staff.ts';

const IN_CARE = EPISODES.flatMap(episode => episode.children);
const PAGES = [...CHILD_PAGES, ...PAGES_OF_LITTLE_ONES];
const SIGNED = [...PLANS_NOW, ...PLANS_BEFORE];
const at = (when: StoryWhen) => momentOn(when, TEST_LOAD).epochMilliseconds;
const ago = (when: StoryWhen) => daysFrom(when, 'D', TEST_LOAD.day);
const nameOf = (key: ChildKey) => childOf(key).name.given;
const wordsOf = (said: SaidWords) => (typeof said === 'string' ? [said] : [said.words, said.english ?? '']);
const signatures = (plan: PlanSigning): Signing[] =>
  [plan.caregiver, plan.agency, plan.family].filter(each => each !== undefined);
/** A first home without an hour begins with the removal. */
const beganAt = ({ child, home }: PlanSigning) => {
  const { from, first } = placementsOf(child).find(stay => stay.at === home)!;
  return at(first && !from.includes(':') ? episodeOf(child)!.from : from);
};

describe('pages of the children', () => {
  test('every child in care has one, and says no part of it twice', () => {
    expect(new Set(PAGES.map(page => page.child))).toEqual(new Set(IN_CARE));
    for (const child of IN_CARE) {
      const codes = PAGES.filter(page => page.child === child).flatMap(page => Object.keys(page.lines));
      expect(new Set(codes).size, nameOf(child)).toBe(codes.length);
      // Zuri came last night.
      expect(codes.length, nameOf(child)).toBeGreaterThanOrEqual(child === 'K01' ? 4 : 8);
    }
  });

  test('were written once the child was in care, and not after D', () => {
    for (const { child, on } of PAGES) {
      const { from } = EPISODES.find(({ children }) => children.includes(child))!;
      expect(ago(on), `${nameOf(child)} ${on}`).toBeLessThanOrEqual(ago(from));
      expect(ago(on)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('what is written for the birth family', () => {
  const forFamily = [
    ...PAGES.flatMap(({ child, lines, notForFamily = [] }) =>
      Object.entries(lines)
        .filter(([code]) => !notForFamily.some(each => each === code))
        .flatMap(([, said]) => wordsOf(said))
        .map(words => ({ child, words })),
    ),
    ...[...LINE_NOTES, ...PLAN_PROMISES]
      .filter(each => each.forFamily)
      .flatMap(({ child, words }) => wordsOf(words).map(each => ({ child, words: each }))),
    ...TRANSITION_WORDS,
  ];

  test('tells neither the surname nor the telephone of those who care for the child', () => {
    const reached = contactData();
    for (const { child, words } of forFamily) {
      for (const home of placementsOf(child).flatMap(({ at: home }) =>
        home?.startsWith('H') ? [homeOf(home as HomeKey)] : [],
      )) {
        for (const { key, name } of home.adults) {
          const secrets = [name?.family, reached.get(key)?.telephone].filter(each => each !== undefined);
          for (const secret of secrets) expect(words).not.toContain(secret);
        }
      }
    }
  });

  test('and their own words are there in the language they were said in', () => {
    const people = new Map(
      FAMILIES.flatMap(family => family.people.map(person => [person.key, { family: family.key, person }] as const)),
    );
    for (const { child, person, words } of FAMILY_WORDS) {
      const known = people.get(person)!;
      expect(known.family).toBe(childOf(child).family);
      const language = typeof words === 'string' ? 'en' : words.in;
      const reads = [...(known.person.languages ?? ['en']), ...(known.person.reads ?? [])];
      expect(reads).toContain(language);
    }
    const open = FAMILY_WORDS.filter(({ words }) => typeof words !== 'string' && !words.english);
    expect(open.map(({ person }) => person)).toEqual(['F11-marie-lourdes', 'F11-marie-lourdes']);
  });
});

describe('signatures', () => {
  const days = (child: ChildKey) => {
    const { caregiver, agency } = PLANS_NOW.find(plan => plan.child === child) ?? {};
    return [caregiver, agency].map(signing => (signing ? ago(signing.at) : null));
  };

  // Caregiver and agency, in days before D, as the county's table of children has them.
  test.each<[ChildKey, number | null, number | null]>([
    ['K01', null, null],
    ['K02', 19, 18],
    ['K03', 207, 205],
    ['K04', null, null],
    ['K05', 207, 206],
    ['K06', 430, 430],
    ['K07', 209, 210],
    ['K08', 330, 330],
    ['K09', null, null],
    ['K10', null, null],
    ['K11', 94, 92],
    ['K12', 94, 92],
    ['K13', 21, null],
    ['K14', 22, 22],
    ['K15', 620, 619],
    ['K16', 250, 250],
    ['K17', 141, 141],
    ['K18', 128, 128],
    ['K19', null, null],
    ['K20', 118, 116],
    ['K21', null, null],
    ['K22', 330, 330],
    ['K23', 330, 330],
    ['K25', null, null],
    ['K26', 258, 255],
    ['K27', 258, 255],
    ['K30', 150, 150],
  ])('%s: caregiver D-%i, agency D-%i', (child, caregiver, agency) => {
    expect(days(child)).toEqual([caregiver, agency]);
  });

  test('come after the text, which comes after the move; on paper they are brought in the same day or later', () => {
    for (const plan of SIGNED) {
      const what = `${nameOf(plan.child)} ${plan.home}`;
      const ready = at(plan.readyAgain ?? plan.ready);
      expect(at(plan.ready), what).toBeGreaterThan(beganAt(plan));
      for (const signing of signatures(plan)) {
        expect(at(signing.at), what).toBeGreaterThan(ready);
        if (signing.paper) expect(at(signing.paper.at)).toBeGreaterThan(at(signing.at));
      }
    }
  });

  test('of caregivers are by one who lives in that home; at the home of now they are of now', () => {
    for (const plan of SIGNED) {
      const adults: string[] = homeOf(plan.home)
        .adults.filter(({ part }) => part === 'caregiver')
        .map(({ key }) => key);
      for (const by of [plan.caregiver?.by, plan.declined?.by, plan.valuesOpened?.by])
        if (by) expect(adults).toContain(by);
    }
    for (const { child, home } of PLANS_NOW) expect(placedNow(child)!.at).toBe(home);
    for (const { child, home } of PLANS_BEFORE) expect(placedNow(child)!.at).not.toBe(home);
  });

  test('of everybody with an account are theirs; somebody without one signs on paper', () => {
    for (const { by, paper } of SIGNED.flatMap(signatures)) if (!accounts().has(by)) expect(paper, by).toBeDefined();
    const proxies = SIGNED.flatMap(signatures).filter(({ proxy }) => proxy);
    expect(proxies).toHaveLength(1);
  });
});

describe('what the plans live on', () => {
  test('promises are made by their day, kept after they were made, and end in one way', () => {
    for (const { child, words, due, made, kept, released, talk } of PLAN_PROMISES) {
      const what = `${nameOf(child)}: ${wordsOf(words)[0]}`;
      if (made) expect(ago(due), what).toBeLessThanOrEqual(ago(made));
      if (made && kept) expect(at(kept.at), what).toBeGreaterThan(at(made));
      expect(kept && released, what).toBeUndefined();
      if (made && talk) expect(at(talk.at), what).toBeGreaterThan(at(made));
      if (talk?.held) expect(at(talk.held.at), what).toBeGreaterThan(at(talk.at));
    }
  });

  test('stand in every state on D: kept, late, due within a week, later, released, asked to talk, talked about', () => {
    const open = PLAN_PROMISES.filter(({ kept, released }) => !kept && !released);
    expect(PLAN_PROMISES.filter(({ kept }) => kept)).toHaveLength(18);
    expect(PLAN_PROMISES.filter(({ released }) => released)).toHaveLength(1);
    expect(open.filter(({ due }) => ago(due) > 0)).toHaveLength(6);
    expect(open.filter(({ due }) => ago(due) <= 0 && ago(due) >= -7)).toHaveLength(5);
    expect(open.filter(({ due }) => ago(due) < -7)).toHaveLength(2);
    const talks = PLAN_PROMISES.flatMap(({ talk }) => talk ?? []);
    expect(talks.map(({ held }) => held?.outcome ?? null)).toEqual([
      'changed',
      'help_promised',
      'help_promised',
      'talk_again',
      null,
      'help_promised',
    ]);
  });

  test('steps are kinds of the packet once a child, unless they were answered later', () => {
    const first = STEP_ANSWERS.filter(({ later }) => !later).map(({ child, kind }) => `${child} ${kind}`);
    expect(new Set(first).size).toBe(first.length);
    for (const { kind, later } of STEP_ANSWERS) if (!later) expect(kind).toMatch(/^packet_/);
    expect(new Set(PACKET_STEPS).size).toBe(PACKET_STEPS.length);
  });

  test('activities were decided before they happened, about children who lived with the one who decided', () => {
    for (const { child, by, happens, decided } of NORMALCY_DECISIONS) {
      expect(ago(happens)).toBeLessThanOrEqual(ago(decided));
      const { at: home, from } = placedNow(child)!;
      expect(homeOf(home as HomeKey).adults.map(({ key }): string => key)).toContain(by);
      expect(at(decided)).toBeGreaterThan(at(from));
    }
  });

  test('answers about the working together: enough from caregivers of one unit to be counted, elsewhere too few', () => {
    const inUnit = RELATIONSHIP_CHECKS.filter(
      ({ child }) => !['F02', 'F04', 'F09', 'F11'].includes(childOf(child).family),
    );
    const side = (by: PersonKey) =>
      STAFF.some(({ key }) => key === by) ? 'agency' : by.startsWith('H') ? 'caregiver' : 'family';
    expect(
      Object.fromEntries(
        Map.groupBy(inUnit, each => side(each.by))
          .entries()
          .map(([of, all]) => [of, all.length]),
      ),
    ).toEqual({
      caregiver: 8,
      agency: 2,
    });
  });

  test('every day is past or of this morning, and everybody exists', () => {
    const moments: StoryWhen[] = [
      ...SIGNED.flatMap(plan => [plan.ready, ...signatures(plan).map(signing => signing.at), ...(plan.asked ?? [])]),
      ...PLAN_QUESTIONS.flatMap(({ at: asked, answer }) => (answer ? [asked, answer.at] : [asked])),
      ...PLAN_PROMISES.flatMap(({ made, kept, released }) =>
        [made, kept?.at, released?.at].filter(each => each !== undefined),
      ),
      ...FAMILY_WORDS.map(({ on }) => on),
      ...RELATIONSHIP_CHECKS.map(({ at: answered }) => answered),
    ];
    for (const when of moments) expect(readWhen(when).offset, when).toBeLessThan(0);
    const everybody = new Set<string>(
      [
        ...STAFF,
        ...CHILDREN,
        ...FAMILIES.flatMap(({ people }) => people),
        ...HOMES.flatMap(({ adults }) => adults),
      ].map(({ key }) => key),
    );
    const named = [
      ...SIGNED.flatMap(signatures).map(({ by }) => by),
      ...PLAN_PROMISES.flatMap(({ who, kept, talk }) => [who, kept?.by, talk?.by]),
      ...PLAN_QUESTIONS.flatMap(({ by, answer }) => [by, answer?.by]),
      ...STEP_ANSWERS.map(({ later }) => later?.by),
      ...RELATIONSHIP_CHECKS.map(({ by }) => by),
    ].filter(each => each !== undefined);
    expect(named.filter(key => !everybody.has(key))).toEqual([]);
  });
});
