import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { insertRow } from '#test/builders/rows.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as childPage from '../pages/child.tsx';
import * as progressPage from './pages/progress.tsx';
import * as paper from './pages/progress-paper.ts';

const db = testDatabase();
const visit = visitorOf(db);
let county: County;
let lucia: Id;
let bare: Id;

/** Wednesday, November 18, 2026 is today. Lucia has lived at Harbor since March 1; of the other child next to nothing is recorded. */
beforeAll(async () => {
  county = await aCounty(db);
  const { agencyId, staff, homes } = county;
  lucia = (await county.aChild().bornOn('2017-04-02').inHome(homes.harbor).from('2026-03-01').make()).id;
  bare = (await county.aChild().make()).id;
  const about = { agency_id: agencyId, child_id: lucia };
  const visitOn = (day: string, held = true) =>
    insertRow(db, 'app.contact', {
      ...about,
      kind: 'caseworker_visit',
      way: 'in_person',
      place: 'residence',
      held,
      alone_with_child: held ? true : null,
      happened_at: `${day}T21:30:00Z`,
      made_by: staff.ana,
      entered_at: `${day}T22:00:00Z`,
      entered_by: staff.ana,
    });
  await visitOn('2026-09-14');
  await visitOn('2026-10-05');
  await visitOn('2026-11-10', false);
  const goal = (part: string, kind: string) =>
    insertRow(db, 'app.permanency_goal', {
      ...about,
      kind,
      part,
      set_on: '2026-03-20',
      reason: 'The court agreed.',
      set_by: 'agency',
      recorded_by: staff.ana,
      recorded_at: '2026-03-20T14:00:00Z',
    });
  await goal('primary', 'reunification');
  const familyTime = (day: string, state: string, with_whom: string) =>
    insertRow(db, 'app.family_visit', {
      ...about,
      with_whom,
      way: 'in_person',
      starts_at: `${day}T15:00:00Z`,
      ends_at: `${day}T16:00:00Z`,
      place: 'The park',
      supervision: 'unsupervised',
      interpreter: 'not_needed',
      planned_by: staff.ana,
      planned_at: '2026-10-01T14:00:00Z',
      state,
      because: state === 'missed' ? 'child_ill' : null,
      recorded_by: staff.ana,
      recorded_at: `${day}T17:00:00Z`,
    });
  await familyTime('2026-10-10', 'held', 'parent');
  await familyTime('2026-10-24', 'missed', 'parent');
});

const look = (user: Id, childId = lucia, language: 'en' | 'es' = 'en') =>
  visit(user).look(progressPage, { params: { childId }, language });
type Told = {
  readonly values: readonly { readonly key: string; readonly value: string | null; readonly on: string | null }[];
};
const valuesOf = (body: { readonly values: readonly Told[] }) =>
  Object.fromEntries(
    body.values.flatMap(part => part.values.map(({ key, value, on }) => [key, on ? `${value} (${on})` : value])),
  );
const rowOf = (body: { quarters: { rows: { key: string; cells: (string | null)[] }[] } }, key: string) =>
  body.quarters.rows.find(row => row.key === key)?.cells.slice(1);

describe('progress at a glance', () => {
  test('says what stands, with its day, and of the rest that it is not recorded: never zero', async () => {
    const values = valuesOf((await look(county.staff.ana)).body);
    expect(values).toMatchObject({
      lastVisit: 'Oct 5, 2026 · where they live · partly alone with them (As of Oct 5, 2026)',
      thisMonth: 'Still to be seen by Nov 30, 2026',
      goal: 'Return home (Since Mar 20, 2026)',
      concurrent: null,
      daysInCare: '262 days (Since Mar 1, 2026)',
      moves: 'None (As of Mar 1, 2026)',
      nextHearing: null,
      parent: '1 of 2 took place (As of Oct 24, 2026)',
      sibling: null,
      school: null,
      schoolChanges: null,
      doctor: null,
    });
  });

  test('shows a record of which nothing is known as missing, on the screen too', async () => {
    const { body } = await look(county.staff.ana, bare);
    const values = valuesOf(body);
    expect(Object.values(values).filter(Boolean)).toEqual([]);
    expect(rowOf(body, 'parent')).toEqual([null, null, null, null]);
    expect(rowOf(body, 'moves')).toEqual(Array(4).fill('Not in care'));
    const drawn = await visit(county.staff.ana).draw(progressPage, { params: { childId: bare }, language: 'es' });
    expect(drawn.match(/No consta/g)!.length).toBeGreaterThan(20);
    expect(drawn).not.toMatch(/<dd><\/dd>|<td[^>]*><span><\/span><\/td>/);
  });

  test('goes month by month and quarter by quarter', async () => {
    const { body } = await look(county.staff.ana);
    expect(body.months.marks.map((each: { mark: string }) => each.mark)).toEqual([
      ...Array(3).fill('none'),
      ...Array(6).fill('missing'),
      'done',
      'done',
      'open',
    ]);
    expect(body.months.marks.at(-3)).toMatchObject({ month: 'Sep 2026', said: 'Seen Sep 14, 2026' });
    expect(body.quarters.head.map((each: { label: string }) => each.label)).toEqual([
      'What',
      'Jan to Mar 2026',
      'Apr to Jun 2026',
      'Jul to Sep 2026',
      'Oct to Dec 2026',
    ]);
    expect(rowOf(body, 'visits')).toEqual(['0 of 1 month', '0 of 3 months', '1 of 3 months', '1 of 1 month']);
    expect(rowOf(body, 'parent')).toEqual([null, null, null, '1 of 2 took place']);
    expect(rowOf(body, 'moves')).toEqual(['None', 'None', 'None', 'None']);
  });
});

describe('goals, scores, needs and requests', () => {
  beforeAll(async () => {
    const { agencyId, staff } = county;
    const about = { agency_id: agencyId, child_id: lucia };
    const [planId, versionId, goalId] = [newId(), newId(), newId()];
    const caseId = await db.value<Id>('select case_id from app.case_member where person_id = $1', [lucia]);
    await insertRow(db, 'app.case_plan', {
      ...about,
      id: planId,
      case_id: caseId,
      begun_on: '2026-04-01',
      begun_by: staff.ana,
    });
    await insertRow(db, 'app.case_plan_version', {
      ...about,
      id: versionId,
      plan_id: planId,
      number: 1,
      state: 'draft',
      cause: 'first',
      opened_on: '2026-04-01',
      opened_by: staff.ana,
    });
    await insertRow(db, 'app.case_plan_goal', {
      ...about,
      id: goalId,
      plan_id: planId,
      place: 1,
      words: 'Reads with joy',
      state: 'open',
      since_version: 1,
      changed_in: 1,
    });
    const rate = (rater: string, name: string, rated_on: string, level: number) =>
      insertRow(db, 'app.case_plan_rating', {
        ...about,
        plan_id: planId,
        goal_id: goalId,
        rater,
        name,
        rated_on,
        level,
        reason: 'So it is.',
        language: 'en',
        recorded_by: staff.ana,
        recorded_at: `${rated_on}T14:00:00Z`,
      });
    await rate('worker', 'Ana Soto', '2026-07-01', 1);
    await rate('worker', 'Ana Soto', '2026-10-20', 3);
    await rate('parent', 'Marta', '2026-10-21', 1);
    const give = (given_on: string, value: number) => {
      const id = newId();
      return insertRow(db, 'app.assessment', {
        id,
        agency_id: agencyId,
        person_id: lucia,
        instrument: 'psc-17.1999',
        given_on,
        informant: 'caregiver',
        way: 'page',
        language: 'en',
        answers: '{}',
        sources: '{}',
        recorded_by: staff.ana,
        recorded_at: `${given_on}T14:00:00Z`,
      }).then(() =>
        insertRow(db, 'app.assessment_score', {
          agency_id: agencyId,
          person_id: lucia,
          assessment_id: id,
          scale: 'total',
          value,
          positive: value >= 15,
        }),
      );
    };
    await give('2026-05-10', 17);
    await give('2026-10-12', 12);
    const need = (kind: string) => {
      const id = newId();
      return insertRow(db, 'app.need', {
        id,
        agency_id: agencyId,
        person_id: lucia,
        case_id: caseId,
        kind,
        urgency: 'routine',
        identified_on: '2026-06-01',
        told_by: 'worker',
        recorded_by: staff.ana,
        recorded_at: '2026-06-01T14:00:00Z',
      }).then(() => id);
    };
    const kinds = await db.rows<{ code: string }>(
      'select code from app.need_kind where sensitive is null order by code limit 2',
    );
    await need(kinds[0]!.code);
    const helped = await need(kinds[1]!.code);
    await insertRow(db, 'app.case_plan_service', {
      ...about,
      plan_id: planId,
      need_id: helped,
      need_of: lucia,
      words: 'Tutor',
      state: 'started',
      state_on: '2026-07-01',
      started_on: '2026-07-01',
    });
    await insertRow(db, 'app.advocacy', {
      ...about,
      of_whom: 'school',
      whom: 'Harbor Elementary',
      what: 'A reading test',
      asked_on: '2026-11-01',
      answer_by: '2026-11-15',
      asked_by: staff.ana,
      recorded_at: '2026-11-01T14:00:00Z',
    });
  });

  test('each rater’s last word stands beside the others; who said nothing is shown so', async () => {
    const { body } = await look(county.staff.ana);
    const [goal] = body.plan.goals;
    expect(
      goal.rated.map((each: { entries: { level: string; by: string }[] }) =>
        each.entries.map(one => `${one.level}, ${one.by}`),
      ),
    ).toEqual([['Nearly there, Ana Soto, Oct 20, 2026'], ['Begun, Marta, Oct 21, 2026'], [], [], []]);
    expect(rowOf(body, goal.key)).toEqual([
      null,
      null,
      'Case manager: Begun',
      'Case manager: Nearly there · Parent: Begun',
    ]);
  });

  test('two scores, the way between them in words, and needs without help before those with', async () => {
    const { body } = await look(county.staff.ana);
    expect(body.scores.lines[0]).toMatchObject({
      before: { text: '17 on May 10, 2026, over the cut-off' },
      latest: { text: '12 on Oct 12, 2026' },
      went: '5 lower',
    });
    expect(body.needs.lines.map((each: { said: string }) => each.said)).toEqual(['No service yet', 'Help has begun']);
    expect(body.requests.lines[0].text).toBe(
      'Asked of Harbor Elementary on Nov 1, 2026; an answer was wanted by Nov 15, 2026',
    );
    const drawn = await visit(county.staff.ana).draw(progressPage, { params: { childId: lucia } });
    expect(drawn).toContain('aria-hidden="true"');
    expect(drawn).toContain('5 lower');
  });

  test('the first page of the record leads there, with what stands first', async () => {
    const { body } = await visit(county.staff.ana).look(childPage, { params: { childId: lucia } });
    expect(body.progress.lines).toEqual([
      'Goal: Return home',
      'Seen in 2 of the last 6 full months',
      'Next hearing: not recorded',
      '1 need without a service',
    ]);
  });

  test('prints', async () => {
    const { bytes, headers } = await visit(county.staff.ana).look(paper, {
      params: { childId: lucia },
      language: 'es',
    });
    expect(headers.get('Content-Disposition')).toContain('Avance de');
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-');
  });
});

test('changes of school are told where somebody wrote down since when, and are not recorded else', async () => {
  const { agencyId, staff } = county;
  const attend = async (name: string, during: string) => {
    const school = newId();
    await insertRow(db, 'app.school', { id: school, agency_id: agencyId, name });
    await insertRow(db, 'app.enrollment', { agency_id: agencyId, child_id: lucia, school_id: school, during });
  };
  await attend('Pelican', '(,2026-07-01)');
  const unknown = (await look(staff.ana)).body;
  expect(valuesOf(unknown).schoolChanges).toBeNull();
  expect(rowOf(unknown, 'school')).toEqual([null, null, null, null]);
  await db.rows(`update app.enrollment set during = '[2025-08-10,2026-07-01)' where child_id = $1`, [lucia]);
  await attend('Heron High', '[2026-07-01,)');
  const known = (await look(staff.ana)).body;
  expect(valuesOf(known)).toMatchObject({
    school: 'Heron High (Since Jul 1, 2026)',
    schoolChanges: '1 change (As of Jul 1, 2026)',
  });
  expect(rowOf(known, 'school')).toEqual(['None', 'None', '1 change', 'None']);
});

describe('who sees what', () => {
  test('a part of a topic that is not theirs is left out, and is not called missing', async () => {
    const { body } = await look(county.staff.ned);
    expect(body.plan).toBeNull();
    expect(body.requests).toBeNull();
    expect(body.months).toBeNull();
    expect(Object.keys(valuesOf(body))).not.toContain('goal');
    expect(Object.keys(valuesOf(body))).toContain('doctor');
  });

  test('nobody finds another worker’s child, nor the paper', async () => {
    expect((await look(county.staff.ben)).status).toBe(404);
    expect((await visit(county.staff.ben).look(paper, { params: { childId: lucia } })).status).toBe(404);
  });
});
