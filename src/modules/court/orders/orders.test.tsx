import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aHearing, counted, theRules } from '#test/builders/dates.ts';
import { TODAY } from '#test/support/as.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as courtPage from '../pages/court.tsx';
import { bestInterestSection } from '../reports/sections/court.ts';
import { legalStatusOf } from '../standing/store.ts';
import * as boardPage from '../telling/pages/board.tsx';
import * as hearingPage from '../telling/pages/hearing.tsx';
import { recordPetition } from '../use-cases/record-petition.ts';
import type { RecordOrder } from './contract.ts';
import { lackingFindings } from './lacking-findings.ts';
import * as hearingOrderPage from './pages/hearing-order.tsx';
import * as orderPage from './pages/record-order.tsx';
import { termsOf } from './store.ts';
import { recordOrder } from './use-cases/record-order.ts';
import { type OrderedVisits, setVisitTerms } from './visit-terms.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
const ordered: OrderedVisits[] = [];
beforeAll(async () => {
  county = await aCounty(db);
  await theRules(db);
  setVisitTerms(async (_, visits) => {
    ordered.push(visits);
  });
});
afterAll(() => setVisitTerms(async () => undefined));

const as = (childId: Id, user: Id = county.staff.ana) => db.as(user, { focus: childId });
const aChild = () => county.aChild().removedOn('2025-12-01').inHome(county.homes.harbor).from('2025-12-01').make();
const withPetition = async (): Promise<Child> => {
  const child = await aChild();
  value(
    await as(child.id).commit(ask =>
      recordPetition(ask, { childId: child.id, kind: 'dependency', filedOn: '2025-12-15', earlyDemand: null }),
    ),
  );
  return child;
};
const heldOn = (child: Child, on = '2026-11-16', kind = 'judicial-review', held = true) =>
  aHearing(db, child, { kind, on, held, by: county.staff.ana });
const nothing = {
  madeOn: null,
  findings: [],
  orders: [],
  firstOrder: null,
  terms: [],
  goal: null,
  status: null,
  next: null,
} as const;
const order = (childId: Id, more: Partial<RecordOrder>, user?: Id) =>
  as(childId, user).commit(ask => recordOrder(ask, { ...nothing, childId, hearingId: null, ...more }));
const problems = (...told: string[]) =>
  no({
    kind: 'invalid',
    problems: told.map(each => {
      const [at, code] = each.split(' ');
      return expect.objectContaining({ at, code });
    }),
  });
const visits = { times: 2, per: 'week', minutes: 120, supervision: 'monitored' } as const;
const familyTime = {
  kind: 'family_time',
  says: 'Twice a week at the library',
  personId: '' as Id,
  until: null,
  visits,
} as const;

const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('a decision with three findings', () => {
  test('moves goal, family time, legal status and next hearing in one go, and each is told', async () => {
    const child = await withPetition();
    const hearingId = await heldOn(child);
    const done = value(
      await order(child.id, {
        hearingId,
        findings: ['reasonable-efforts-to-finalize', 'contrary-to-welfare', 'abuse-or-neglect'],
        orders: ['supervision'],
        terms: [
          { ...familyTime, personId: county.mother },
          { kind: 'services', says: 'Parenting class', personId: null, until: '2027-05-01' },
        ],
        goal: { goal: 'reunification', concurrent: 'guardianship' },
        status: 'dependent',
        next: { kind: 'permanency', setFor: '2027-03-10T14:00:00Z' },
      }),
    );
    expect(done.nextHearingId).not.toBeNull();
    const terms = await as(child.id).look(({ tx }) => termsOf(tx, child.id, '2026-11-16'));
    expect(terms.map(({ kind }) => kind).toSorted()).toEqual(['family_time', 'goal', 'services']);
    expect(terms.find(({ kind }) => kind === 'goal')).toMatchObject({
      goal: 'reunification',
      concurrent: 'guardianship',
    });
    expect(await as(child.id).look(({ tx }) => legalStatusOf(tx, child.id, '2026-11-16'))).toMatchObject({
      kind: 'dependent',
      hearingId,
    });
    expect(ordered.at(-1)).toMatchObject({
      childId: child.id,
      withPersonId: county.mother,
      from: '2026-11-16',
      ...visits,
    });
    const facts = await db.rows<{ name: string; body: Record<string, unknown> }>(
      `select name, body from record.fact where body ->> 'childId' = $1 and by_user = $2 order by id`,
      [child.id, county.staff.ana],
    );
    expect(facts.map(({ name }) => name).slice(1)).toEqual([
      'FindingMade',
      'FindingMade',
      'FindingMade',
      'OrderMade',
      'GoalOrdered',
      // The goal and the concurrent goal stand in the record with the order.
      'GoalSet',
      'GoalSet',
      'LegalStatusChanged',
      'HearingSet',
      'OrderRecorded',
    ]);
    expect(facts.find(({ name }) => name === 'GoalOrdered')?.body).toMatchObject({
      goal: 'reunification',
      concurrent: 'guardianship',
      orderedOn: '2026-11-16',
      hearingId,
    });
    expect(facts.at(-1)?.body).toMatchObject({ nextHearingId: done.nextHearingId, orders: ['supervision'] });
  });

  test('all or none: a next hearing that cannot be keeps nothing of it', async () => {
    const child = await withPetition();
    const hearingId = await heldOn(child);
    const refused = await order(child.id, {
      hearingId,
      findings: ['contrary-to-welfare'],
      next: { kind: 'permanency', setFor: '2062-03-10T14:00:00Z' },
    });
    expect(refused).toEqual(problems('nextDay too-far-ahead'));
    expect(await db.value('select count(*)::int from app.finding where child_id = $1', [child.id])).toBe(0);
    const before = await order(child.id, { madeOn: '2026-11-10', status: 'dependent', orders: ['supervision'] });
    value(before);
    expect(await order(child.id, { hearingId, status: 'dependent', goal: null })).toEqual(
      problems('status status-stands'),
    );
  });

  test('a newer order of family time with the same person, and a newer goal, take the place of the one before', async () => {
    const child = await withPetition();
    const first = { ...familyTime, personId: county.mother };
    value(
      await order(child.id, {
        madeOn: '2026-06-01',
        terms: [first],
        goal: { goal: 'reunification', concurrent: null },
      }),
    );
    value(
      await order(child.id, {
        madeOn: '2026-11-01',
        terms: [{ ...first, says: 'Once a week' }],
        goal: { goal: 'adoption', concurrent: null },
      }),
    );
    const on = async (day: string) =>
      (await as(child.id).look(({ tx }) => termsOf(tx, child.id, day))).map(({ says }) => says).toSorted();
    expect(await on('2026-10-31')).toEqual(['Home to the family', 'Twice a week at the library']);
    expect(await on('2026-11-01')).toEqual(['Adoption', 'Once a week']);
  });
});

describe('what an order takes the place of', () => {
  const time = (says: string) => ({ kind: 'sibling_time', says, personId: null, until: null }) as const;
  const standing = async (child: Child, day: string) =>
    (await as(child.id).look(({ tx }) => termsOf(tx, child.id, day))).map(({ says }) => says).toSorted();

  test('is never another term of the same order', async () => {
    const child = await withPetition();
    value(await order(child.id, { madeOn: '2026-11-01', terms: [time('Ana weekly'), time('Luis monthly')] }));
    expect(await standing(child, '2026-11-01')).toEqual(['Ana weekly', 'Luis monthly']);
  });

  test('is not a later one when it is written down late: it holds until that one', async () => {
    const child = await withPetition();
    const goal = (to: 'reunification' | 'guardianship' | 'adoption', madeOn: string) =>
      order(child.id, { madeOn, goal: { goal: to, concurrent: null } });
    value(await goal('reunification', '2026-03-01'));
    value(await goal('adoption', '2026-09-01'));
    value(await goal('guardianship', '2026-06-01'));
    expect(await standing(child, '2026-05-31')).toEqual(['Home to the family']);
    expect(await standing(child, '2026-06-01')).toEqual(['Permanent guardianship']);
    expect(await standing(child, '2026-09-01')).toEqual(['Adoption']);
  });
});

describe('is refused', () => {
  test('before a petition, except in an emergency; results without the hearing; and when it says nothing', async () => {
    const child = await aChild();
    expect(await order(child.id, { madeOn: '2026-11-01', orders: ['supervision'] })).toEqual(
      problems('orders order-before-petition'),
    );
    value(await order(child.id, { madeOn: '2026-11-01', orders: ['sanctions-removal'] }));
    const ahead = await heldOn(child, '2026-12-10', 'permanency', false);
    expect(await order(child.id, { hearingId: ahead, findings: ['contrary-to-welfare'] })).toEqual(
      no({ kind: 'hearing-not-held' }),
    );
    expect(await order(child.id, {})).toEqual(problems('madeOn required'));
    const filed = await withPetition();
    expect(await order(filed.id, { madeOn: '2026-11-01' })).toEqual(problems('findings order-says-nothing'));
    expect(await order(county.mother, { madeOn: '2026-11-01' })).toEqual(no({ kind: 'not-in-a-case' }));
  });

  test('with everything that is wrong at once', async () => {
    const child = await withPetition();
    expect(
      await order(child.id, {
        madeOn: '2026-11-30',
        firstOrder: true,
        terms: [
          { kind: 'services', says: ' ', personId: null, until: '2026-11-01' },
          { ...familyTime, personId: newId(), visits: { ...visits, per: null } },
        ],
        goal: { goal: 'another_arrangement', concurrent: 'another_arrangement' },
      }),
    ).toEqual(
      problems(
        'madeOn in-the-future',
        'firstOrder only-with-findings',
        'says1 term-says-nothing',
        'until1 before-the-order',
        'times how-often-in-what-time',
        'concurrent same-goal-twice',
        'goal goal-not-at-this-age',
        'concurrent goal-not-at-this-age',
        'withId not-one-of',
      ),
    );
  });

  test('of a hearing of another child, and to who may not see what courts do', async () => {
    const [child, other] = [await withPetition(), await withPetition()];
    const theirs = await heldOn(other);
    await expect(order(child.id, { hearingId: theirs, findings: ['contrary-to-welfare'] })).rejects.toThrow(NotThere);
    await expect(order(child.id, { madeOn: '2026-11-01' }, county.staff.ned)).rejects.toThrow(NotThere);
  });
});

test('a finding a pack asks for and nobody made is named on the court page, and no more once it is made', async () => {
  const child = await withPetition();
  await counted(db, child);
  const lacking = () => as(child.id).look(ask => lackingFindings(ask, child.id));
  expect((await lacking()).join()).toContain('Reasonable efforts to prevent removal');
  const page = await visitor(county.staff.ana, { params: { childId: child.id } }).draw(courtPage);
  expect(page).toContain('Asked for by a rule and not found yet');
  value(await order(child.id, { madeOn: '2025-12-20', findings: ['reasonable-efforts-to-prevent'] }));
  await counted(db, child);
  expect((await lacking()).join()).not.toContain('Reasonable efforts to prevent removal');
});

test('Florida’s pack asks for the best-interest finding: a decision without it is flagged where it is made, read and supervised', async () => {
  const child = await withPetition();
  const params = { childId: child.id };
  const hearingId = await heldOn(child, '2026-11-12', 'permanency');
  const about = visitor(county.staff.ana, { params: { ...params, hearingId } });
  expect(await about.draw(hearingOrderPage)).toContain('What is decided is in the child’s best interests');
  value(await order(child.id, { hearingId, findings: ['reasonable-efforts-to-finalize'] }));
  await counted(db, child);

  const flag = 'What is decided is in the child’s best interests';
  expect(await about.draw(hearingPage)).toContain(flag);
  expect(await visitor(county.staff.ana, { params }).draw(courtPage)).toContain(flag);
  const board = plain(await visitor(county.staff.sam).draw(boardPage));
  expect(board).toContain('Decisions without a finding that the rules ask for');
  expect(board).toContain(`Decided on Nov 12, 2026. Not found: ${flag}`);
  expect(plain(await visitor(county.staff.sam, { language: 'es' }).draw(boardPage))).toContain(
    'Falta determinar: Lo que',
  );
  // Of another organization: its court is not theirs to see.
  expect(plain(await visitor(county.staff.hana).draw(boardPage))).not.toContain(flag);
  const supplied = await as(child.id).look(ask =>
    bestInterestSection.supply(ask, { childId: child.id, name: 'Jo', from: '2026-06-01', until: TODAY } as never),
  );
  expect(JSON.stringify(supplied)).toContain('Finding that what is decided is best for the child');

  // What the court says later settles it.
  value(await order(child.id, { madeOn: '2026-11-16', findings: ['best-interests'] }));
  await counted(db, child);
  expect(plain(await visitor(county.staff.sam).draw(boardPage))).not.toContain(flag);
});

describe('the form', () => {
  test('takes the whole decision of a hearing, asks again with what was typed, and leads to the hearing', async () => {
    const child = await withPetition();
    const hearingId = await heldOn(child);
    const ana = visitor(county.staff.ana, { params: { childId: child.id, hearingId } });
    const form = await ana.draw(hearingOrderPage);
    for (const words of ['Family time', 'Permanency goal', 'Next hearing', 'Rosa Reyes']) expect(form).toContain(words);
    const sent = {
      findings: ['contrary-to-welfare', 'reasonable-efforts-to-finalize', 'abuse-or-neglect'],
      withId: county.mother,
      times: '1',
      per: 'week',
      minutes: '60',
      supervision: 'supervised',
      visitsSay: 'Saturdays',
      term1: 'school',
      says1: 'Stays at her school',
      goal: 'reunification',
      status: 'dependent',
      nextKind: 'permanency',
      'nextDay-year': '2027',
      'nextDay-month': '3',
      'nextDay-day': '10',
    };
    const refused = await ana.send(hearingOrderPage, sent);
    expect(refused.status).toBe(422);
    expect(await ana.draw(hearingOrderPage, {}, refused)).toContain('Enter what the next hearing is for');
    const done = await ana.send(hearingOrderPage, { ...sent, nextTime: '09:30' });
    expect(done.to).toBe(`/children/${child.id}/court/hearings/${hearingId}/about?done=decided`);
    const [term] = await db.rows('select * from app.order_term where child_id = $1 and kind = $2', [
      child.id,
      'family_time',
    ]);
    expect(term).toMatchObject({
      times: 1,
      per: 'week',
      minutes: 60,
      supervision: 'supervised',
      hearing_id: hearingId,
    });
  });

  test('says what is wrong at the place where it was written', async () => {
    const child = await withPetition();
    const ana = visitor(county.staff.ana, { params: { childId: child.id } });
    const made = { 'madeOn-year': '2026', 'madeOn-month': '11', 'madeOn-day': '10' };
    const refused = await ana.send(orderPage, { ...made, term3: 'school', says3: ' ' });
    expect(refused.body.problems).toMatchObject([{ at: 'says3', code: 'term-says-nothing' }]);
  });

  test('takes one outside a hearing, and is not there for others', async () => {
    const child = await withPetition();
    const ana = visitor(county.staff.ana, { params: { childId: child.id } });
    const made = { 'madeOn-year': '2026', 'madeOn-month': '11', 'madeOn-day': '10' };
    expect((await ana.send(orderPage, { ...made, term1: 'no_contact', says1: 'No contact' })).to).toBe(
      `/children/${child.id}/court?done=made`,
    );
    expect(await ana.draw(orderPage, { language: 'es' })).toContain('¿Qué decidió la corte?');
    expect((await visitor(county.staff.ben, { params: { childId: child.id } }).look(orderPage)).status).toBe(404);
    const none = { childId: child.id, hearingId: newId() };
    expect((await ana.look(hearingOrderPage, { params: none })).status).toBe(404);
  });
});
