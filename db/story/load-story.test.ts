import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { recordAsKnown } from '#modules/cases/record-history.ts';
import { homeTerms } from '#modules/licensing/index.ts';
import { keptRate } from '#modules/partnerships/index.ts';
import { findPeople } from '#modules/people/index.ts';
import { bedUses, episodesOf, homeFit } from '#modules/placement/index.ts';
import { openTasksOf } from '#modules/tasks/index.ts';
import { migrate } from '#platform/db/migrate.ts';
import { makeFileStore } from '#platform/files/file-store.ts';
import type { Ask } from '#platform/http/ask.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { emptyDatabase } from '#platform/start/database.ts';
import { LOGIN_PASSWORD } from '#test/support/template.ts';
import { type TestDatabase, testDatabase } from '#test/support/test-database.ts';
import { loadedAt } from './day.ts';
import { loadOn, sampledLoadDays, TEST_LOAD } from './load-days.ts';
import { actsOf, loadStory } from './load-story.ts';
import { aStory } from './play.ts';
import { assessmentsAsGiven } from './testing/assessments-as-given.ts';
import { datesAsCounted } from './testing/dates-as-counted.ts';
import { figuresAsCounted } from './testing/figures-as-counted.ts';
import { placesAsCounted } from './testing/places-as-counted.ts';
import { plansAsRead } from './testing/plans-as-read.ts';
import { referralsAsFollowed } from './testing/referrals-as-followed.ts';

const db = testDatabase();
const NOW = TEST_LOAD.standsAt.toString();
const D = TEST_LOAD.day;
const day = (ago: number) => D.subtract({ days: ago }).toString();

const dataDir = mkdtempSync(join(tmpdir(), 'alongside-story-'));
const keyring = makeKeyring(makeKeyMaterial(TEST_LOAD.standsAt));
const adminOf = (of: TestDatabase) => ({ ...inject('testServer').admin, database: of.address.database });
const load = (of: TestDatabase, now = TEST_LOAD.standsAt, seals = keyring) =>
  loadStory({
    admin: adminOf(of),
    login: of.address,
    keyring: seals,
    dataDir,
    origin: 'http://localhost:3000',
    now,
    log: () => {},
  });

const accounts = new Map<string, string>();
let signIns: Awaited<ReturnType<typeof load>>['signIns'];

let interrupted: string;

/** A load that is interrupted leaves a database that a start empties and fills: this is one. */
beforeAll(async () => {
  let seals = 0;
  const seal: typeof keyring.seal = (value, context) => {
    seals += 1;
    if (seals > 60) throw new Error('interrupted');
    return keyring.seal(value, context);
  };
  interrupted = await load(db, TEST_LOAD.standsAt, { ...keyring, seal }).then(String, String);
  await emptyDatabase(adminOf(db));
  await migrate(adminOf(db), { loginPassword: LOGIN_PASSWORD });
  ({ signIns } = await load(db));
  const rows = await db.rows<{ id: string; name: string }>('select id, name from app.user_account');
  for (const { id, name } of rows) accounts.set(name, id);
}, 360_000);

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Looks as somebody on D at 09:00; about one person or home when `focus` is given. */
const as = <T>(name: string, work: (ask: Ask) => Promise<T>, focus: string | null = null): Promise<T> =>
  db.as(accounts.get(name)!, { now: NOW, focus }).look(work);
const rowsAs = async <T>(name: string, query: ReturnType<typeof sql<T>>): Promise<T[]> =>
  as(name, async ({ tx }) => (await query.execute(tx)).rows);
const idOf = (first: string, last: string) =>
  db.value<string>('select id from app.person where first_name = $1 and last_name = $2', [first, last]);

const found = (name: string, words: string) =>
  as(name, async ask => (await findPeople(ask, words, 50)).map(each => `${each.first_name} ${each.last_name}`).sort());
const seen = async (name: string) =>
  (
    await rowsAs(name, sql<{ name: string }>`select first_name as name from app.people_v_person order by first_name`)
  ).map(row => row.name);
const inCare = async (name: string) =>
  (await rowsAs(name, sql<{ child: string }>`select child_id as child from app.episode where upper_inf(during)`))
    .length;
const caseload = async (name: string) =>
  Object.fromEntries(
    (
      await rowsAs(
        name,
        sql<{ worker: string; children: number }>`select primary_worker as worker, count(*)::int as children
          from app.cases_v_child group by 1`,
      )
    ).map(({ worker, children }) => [worker, children]),
  );

describe('caseloads', () => {
  test('each supervisor counts the children of the unit by worker', async () => {
    expect(await caseload('Denise Hargrove')).toEqual({ 'Maya Thornton': 5, 'Jerome Watkins': 7, 'Lily Kowalczyk': 2 });
    expect(await caseload('Samuel Ortiz-Greene')).toEqual({ 'Camille Baptiste': 4, 'Andre Villanueva': 4 });
    expect(await caseload('Ruth Abernathy')).toEqual({ 'Carlos Menéndez': 3, 'Tamsin Boyd': 2, 'Devon Ellery': 2 });
    expect(await caseload('Maya Thornton')).toEqual({ 'Maya Thornton': 5 });
  });

  test('27 in care: Tidewater 22, Heron House 5 and two at home', async () => {
    expect(await inCare('Joy Tanaka')).toBe(27);
    expect(await inCare('Alma Reyes-Whitfield')).toBe(22);
    expect(await inCare('Constance Abara')).toBe(5);
    expect(await inCare('Ruth Abernathy')).toBe(5);
    expect(Object.values(await caseload('Constance Abara')).reduce((sum, each) => sum + each, 0)).toBe(7);
  });
});

test('contacts are read by who works on the case: one fell through, one was written down days later', async () => {
  const theo = sql<{ kind: string; held: boolean; late: boolean }>`
    select c.kind, c.held, c.entered_at > c.happened_at + interval '1 day' as late
    from app.contact c join app.people_v_person p on p.id = c.child_id where p.first_name = 'Theo'
      and c.happened_at > ${`${day(50)}T05:00:00Z`}::timestamptz and c.kind <> 'caregiver_contact' order by c.happened_at`;
  expect(await rowsAs('Jerome Watkins', theo)).toEqual([
    { kind: 'caseworker_visit', held: true, late: true },
    { kind: 'sibling_visit', held: true, late: false },
    { kind: 'parent_contact', held: true, late: false },
    { kind: 'caseworker_visit', held: true, late: false },
    { kind: 'sibling_visit', held: false, late: false },
  ]);
  expect(await rowsAs('Maya Thornton', theo)).toEqual([]);
});

test('seen every month, in the month before last all but Amara, and since D-72 Jaylen at school only', async () => {
  const inMonth = (month: string) =>
    db.rows<{ seen: number; at_home: number }>(
      `select count(distinct child_id)::int as seen, count(distinct child_id) filter (where place = 'residence')::int as at_home
       from app.contact c join app.episode e using (child_id) where c.kind = 'caseworker_visit' and c.held
         and to_char(happened_at at time zone 'America/New_York', 'YYYY-MM') = $1
         and (lower(e.during) at time zone 'America/New_York')::date < ($1 || '-01')::date and upper_inf(e.during)`,
      [month],
    );
  expect(await inMonth(D.subtract({ months: 1 }).toString().slice(0, 7))).toEqual([{ seen: 23, at_home: 22 }]);
  expect((await inMonth(D.subtract({ months: 2 }).toString().slice(0, 7)))[0]?.seen).toBe(22);
});

describe('where the children live', () => {
  test('by setting, one of them away', async () => {
    const settings = await rowsAs(
      'Joy Tanaka',
      sql<{ setting: string; children: number }>`
        select coalesce((select w.setting from app.whereabouts w where w.child_id = n.child_id and w.during @> ${NOW}::timestamptz), n.setting) as setting,
          count(*)::int as children
        from app.placement_v_now n group by 1`,
    );
    expect(Object.fromEntries(settings.map(each => [each.setting, each.children]))).toEqual({
      foster_home: 15,
      pre_adoptive: 2,
      relative_unlicensed: 4,
      foster_home_relative: 1,
      trial_home_visit: 2,
      away: 1,
      group_care: 1,
      qrtp: 1,
    });
  });

  test('median and mean of days in care', async () => {
    const days = await rowsAs(
      'Joy Tanaka',
      sql<{ days: number }>`select ${D.toString()}::date - (lower(during) at time zone 'America/New_York')::date as days
        from app.episode where upper_inf(during) order by 1`,
    );
    const counted = days.map(row => row.days);
    expect(counted[13]).toBe(260);
    expect(counted.reduce((sum, each) => sum + each, 0)).toBe(9_750);
  });

  test('brothers and sisters together: 6 of 10 groups', async () => {
    const groups = await rowsAs(
      'Joy Tanaka',
      sql<{ places: number }>`select count(distinct coalesce(n.home_id, n.with_person_id))::int as places
        from app.cases_v_child c join app.placement_v_now n on n.child_id = c.child_id group by c.case_id having count(*) > 1`,
    );
    expect(groups).toHaveLength(10);
    expect(groups.filter(({ places }) => places === 1)).toHaveLength(6);
  });
});

describe('homes', () => {
  const fits = (children: readonly { childId: string; age: number }[]) =>
    as('Marcus Delacroix-Hill', async ({ tx }) => {
      const homes = (await homeTerms(tx, { forChildren: children.map(child => child.childId), near: null })).filter(
        ({ kind }) => kind !== 'facility',
      );
      const uses = await bedUses(
        tx,
        homes.map(({ homeId }) => homeId),
        NOW,
        [],
      );
      const fitOf = (home: (typeof homes)[number]) =>
        homeFit(home, children, D.toString(), NOW, uses.get(home.homeId) ?? []);
      return new Map(homes.map(home => [home.name, { ...fitOf(home), home }]));
    });

  test('21 licensed, 40 beds, 14 open', async () => {
    const all = [...(await fits([])).values()];
    const licensed = all.filter(({ until }) => until !== null);
    expect(licensed).toHaveLength(21);
    const exceptions = licensed.flatMap(({ home }) => home.exceptions);
    expect(exceptions.map(({ bedsMore }) => bedsMore)).toEqual([1]);
    const beds = licensed.reduce((sum, { beds }) => sum + (beds ?? 0), 0);
    expect(beds - 1).toBe(40);
    expect(licensed.reduce((sum, { taken }) => sum + taken, 0)).toBe(19);
    const open = licensed.filter(({ whyNot }) => whyNot.length === 0);
    expect(open.reduce((sum, { beds, taken }) => sum + (beds ?? 0) - taken, 0)).toBe(14);
  });

  test('three together today: the new home fits, the others say why not', async () => {
    const whitakers = [11, 8, 4].map((age, index) => ({ childId: `00000000-0000-4000-8000-00000000000${index}`, age }));
    const homes = await fits(whitakers);
    const whyNot = (name: string) => homes.get(`${name} home`)!.whyNot.map(({ code }) => code);
    expect(whyNot('Marchand')).toEqual([]);
    expect(whyNot('Obi')).toEqual(['license-age']);
    expect(whyNot('Yancey')).toEqual(['respite-only']);
    expect(whyNot('Ostrow')).toContain('on-hold');
    expect(whyNot('Szabo')).toContain('clearance-expired');
    expect(homes.has('Mehta-Collins home')).toBe(false);
  });
});

describe('who sees what', () => {
  test('one organization finds nothing of the other', async () => {
    expect(await found('Jerome Watkins', 'Whitaker')).toEqual([
      'Amara Whitaker',
      'Danielle Whitaker',
      'Jaylen Whitaker',
      'Theo Whitaker',
    ]);
    for (const name of ['Tamsin Boyd', 'Ruth Abernathy', 'Constance Abara', 'Maya Thornton'])
      expect(await found(name, 'Whitaker')).toEqual([]);
    for (const name of ['Denise Hargrove', 'Alma Reyes-Whitfield', 'Maya Thornton'])
      expect([...(await found(name, 'Frost')), ...(await found(name, 'Brandt'))]).toEqual([]);
  });

  test('a caregiver sees the child who lives there and nobody else', async () => {
    expect(await seen('Lorraine Baxter')).toEqual(['Lorraine', 'Zuri']);
    expect(await seen('Susan Kettering')).toEqual(['Amara', 'Susan']);
    expect(await seen('Meredith Ostrow')).toEqual(['Meredith']);
    expect(await seen('Pearl Yancey')).toEqual(['Pearl']);
    const kept = await rowsAs('Meredith Ostrow', sql<{ name: string }>`select first_name as name from app.kept_stay`);
    expect(kept).toEqual([{ name: 'Amara' }]);
  });

  test('two sign-ins of one home: both see Poppy, one has read the change', async () => {
    for (const name of ['Helen Sorensen', 'Bram Sorensen']) expect(await seen(name)).toContain('Poppy');
    const asked = (name: string) =>
      as(name, async ask => (await openTasksOf(ask.tx, ask.who.userId, '9999-12-31')).length);
    expect([await asked('Helen Sorensen'), await asked('Bram Sorensen')]).toEqual([0, 1]);
  });

  test('the hidden address opens to three people, and its father sees himself only', async () => {
    const talia = await idOf('Talia', 'Brandt');
    const hidden = (name: string) =>
      as(
        name,
        async ({ tx }) => (await tx.selectFrom('app.address_confidential').select('id').execute()).length,
        talia,
      ).catch(() => 'closed');
    for (const name of ['Carlos Menéndez', 'Ruth Abernathy', 'Brianna Stokes']) expect(await hidden(name)).toBe(3);
    for (const name of ['Tamsin Boyd', 'Constance Abara', 'Joy Tanaka', 'Lucien Fairweather', 'Harold Nakamura-Bell'])
      expect(await hidden(name)).toBe(0);
    expect(await hidden('Kurt Brandt')).toBe('closed');
    expect(await seen('Kurt Brandt')).toEqual(['Kurt']);
    expect(await db.value('select count(*)::int from app.person_address where person_id = $1', [talia])).toBe(0);
    const contacts = await db.value('select count(*)::int from app.person_contact where person_id = $1', [talia]);
    expect(contacts).toBe(0);
  });

  test('the court side sees the cases it is appointed in', async () => {
    const judge = await seen('Hon. Marguerite Oyelaran');
    expect(judge).toContain('Elena');
    expect(judge).not.toContain('Zuri');
    expect(judge).not.toContain('Malik');
    const guardian = await seen('Quentin Saltz');
    expect(guardian).toContain('Mateo');
    for (const first of ['Amara', 'Marisol', 'Dez', 'Zuri', 'Malik', 'Asher']) expect(guardian).not.toContain(first);
    expect(await seen('Patrice Lemoine')).toEqual(['Brielle', 'Dez']);
    expect(await seen('Rosa Villareal')).toEqual([]);
  });

  test('nothing leads from the adopted child to an earlier record', async () => {
    const ruby = await idOf('Ruby', 'Mehta-Collins');
    expect(await found('Hollis Grant', 'Ruby')).toEqual(['Ruby Mehta-Collins']);
    expect(await as('Hollis Grant', ask => episodesOf(ask.tx, ruby, 'en'), ruby)).toEqual([]);
    expect(await db.value('select count(*)::int from app.case_member where person_id = $1', [ruby])).toBe(1);
  });

  test('the one opening in an emergency was looked at the day after', async () => {
    const log = await rowsAs(
      'Lucien Fairweather',
      sql<{
        children: number;
        reviewed: boolean;
      }>`select cardinality(child_ids) as children, reviewed_by = app.me() as reviewed
        from app.broken_glass`,
    );
    expect(log).toEqual([{ children: 2, reviewed: true }]);
    expect(await found('Roy Castellano', 'Nico')).toEqual(['Nico Mercado']);
  });
});

describe('papers for the court and of the record', () => {
  test('one report about Ada is filed with its supervisor, the next one was given back', async () => {
    const reports = await db.rows(
      `select r.state, (select count(*)::int from app.court_report_part w where w.report_id = r.id and w.words is not null) as written,
         (select string_agg(a.part || ' ' || a.decision, ', ') from app.court_report_approval a where a.report_id = r.id) as said
       from app.court_report r join app.person p on p.id = r.child_id where p.first_name = 'Ada' order by r.begun_at`,
    );
    expect(reports).toEqual([
      { state: 'filed', written: 4, said: 'supervisor approved' },
      { state: 'draft', written: 1, said: 'supervisor returned' },
    ]);
    const read = await rowsAs(
      'Quentin Saltz',
      sql<{
        state: string;
      }>`select r.state from app.court_report r join app.people_v_person p on p.id = r.child_id where p.first_name = 'Ada'`,
    );
    expect(read.every(({ state }) => state === 'filed')).toBe(true);
  });
  test('an attorney asked for her file, and Poppy’s record is held', async () => {
    expect(
      await db.rows(
        `select r.state, exists (select from app.file_item i where i.request_id = r.id and i.rule = 'other_person') as proposed from app.file_request r`,
      ),
    ).toEqual([{ state: 'review', proposed: true }]);
    expect(
      await db.rows(
        `select p.first_name as name from app.legal_hold h join app.person p on p.id = h.child_id where h.lifted_at is null`,
      ),
    ).toEqual([{ name: 'Poppy' }]);
  });
});

describe('courts and due dates', () => {
  /** Duties of a rule toward a child, as somebody reads them: where they stand, and how many days after D they are due. */
  const duties = (reader: string, child: string, rule: string) =>
    rowsAs(
      reader,
      sql<{ state: string; in: number | null }>`select o.state, o.due_on - ${D.toString()}::date as in
        from app.clocks_v_duty o join app.people_v_person p on p.id = o.child_id
        where p.first_name = ${child} and o.rule = ${rule} order by o.due_on`,
    );

  test('federal and state rules are in force, and every child in care has duties counted', async () => {
    expect(await db.rows('select pack from app.rule_pack where in_force @> $1::timestamptz order by 1', [NOW])).toEqual(
      [{ pack: 'federal' }, { pack: 'florida' }],
    );
    const counted = await db.value(`select count(*)::int from app.episode e where upper_inf(during)
      and exists (select from app.clocks_v_duty o where o.child_id = e.child_id and o.state = 'upcoming')`);
    expect(counted).toBe(27);
  });

  test('158 hearings were held and 29 are set; whoever has the case reads them', async () => {
    const hearings = await db.rows<{ state: string; n: number }>(
      'select state, count(*)::int as n from app.hearing group by 1 order by 1',
    );
    expect(hearings).toEqual([
      { state: 'held', n: 158 },
      { state: 'set', n: 29 },
    ]);
    const about = (reader: string, child: string) =>
      rowsAs(
        reader,
        sql<{
          kind: string;
          in: number;
        }>`select h.kind, (h.set_for at time zone 'America/New_York')::date - ${D.toString()}::date as in
          from app.hearing h join app.people_v_person p on p.id = h.child_id
          where p.first_name = ${child} and h.state = 'set' order by h.set_for`,
      );
    expect(await about('Maya Thornton', 'Zuri')).toEqual([{ kind: 'shelter', in: 0 }]);
    expect(await about('Jerome Watkins', 'Nico')).toEqual([
      { kind: 'judicial-review', in: 5 },
      { kind: 'permanency', in: 26 },
    ]);
    expect(await about('Tamsin Boyd', 'Nico')).toEqual([]);
  });

  test("Elena's 15 months of the last 22 are full in 16 days; her next permanency hearing is counted from the last", async () => {
    expect(await duties('Andre Villanueva', 'Elena', 'FED-TPR-15-22')).toEqual([{ state: 'upcoming', in: 16 }]);
    expect(await duties('Andre Villanueva', 'Elena', 'FED-PERM-12')).toEqual([
      { state: 'met', in: -75 },
      { state: 'upcoming', in: 210 },
    ]);
    expect(await duties('Maya Thornton', 'Elena', 'FED-TPR-15-22')).toEqual([]);
  });

  datesAsCounted({ db });
});

describe('assessments', () => assessmentsAsGiven({ as, idOf }));
describe('referrals', () => referralsAsFollowed({ db, as }));

describe('figures', () => figuresAsCounted({ as }));

describe('figures of places', () => placesAsCounted({ as }));

describe('Partnership Plans', () => plansAsRead({ db, as, idOf }));

test('a community stands in each phase; one passed its gate without the training, and the reason is on file', async () => {
  const stands = await db.rows(
    `select c.name, f.number, lower(y.during)::text as since,
       array(select l.code from app.phase_step s join app.library_step l on l.id = s.step_id
             where s.plan_id = p.id and l.phase = y.phase and l.required and s.done_on is null order by l.position) as needs
     from app.community c join app.phase_plan p on p.community_id = c.id
     join app.phase_stay y on y.plan_id = p.id and upper_inf(y.during) join app.phase f on f.code = y.phase order by f.number`,
  );
  expect(stands).toEqual([
    { name: 'Fisher Key', number: 1, since: day(60), needs: ['budget', 'baseline'] },
    { name: 'Citrus Ridge', number: 2, since: day(150), needs: ['missing_voices', 'first_meeting'] },
    { name: 'Eastbank', number: 3, since: day(120), needs: [] },
    { name: 'Sawgrass', number: 4, since: day(90), needs: ['agreement', 'training'] },
    { name: 'Palmetto Springs', number: 5, since: day(400), needs: ['renewal'] },
  ]);
  expect(await db.rows(`select phase, missing from app.phase_stay where missing <> '{}'`)).toEqual([
    { phase: 'roll_out', missing: ['joint_training'] },
  ]);
});

test('Sawgrass’s agreement is half signed, the schools’ lies in review with clauses missing, Citrus Ridge’s is a draft', async () => {
  const stands = await db.rows(
    `select p.title, a.state, p.review_since is not null as in_review,
       array(select n.clause from app.clause_need n where n.kind = p.kind and not exists (
         select from app.partner_draft d join app.partner_clause c on c.draft_id = d.id
         where d.agreement_id = a.id and c.clause = n.clause
           and d.number = (select max(number) from app.partner_draft where agreement_id = a.id)) order by 1) as missing,
       array(select o.name from app.partner_agreement_party y join app.partnership s on s.id = y.partnership_id
         join app.organization o on o.id = s.organization_id where y.agreement_id = a.id and not exists (
           select from app.agreement_signature g join app.agreement_signer r on r.id = g.signer_id join app.partner_person h on h.user_id = r.user_id
           where g.version_id = a.version_id and g.voided_at is null and h.side = 'partner' and h.partnership_id = s.id) order by 1) as unsigned
     from app.partner_agreement p join app.agreement a on a.id = p.agreement_id
     where a.state in ('draft', 'ready', 'partly_signed') order by p.title`,
  );
  expect(stands).toEqual([
    { title: 'Citrus Ridge begins', state: 'draft', in_review: false, missing: [], unsigned: ['Citrus Ridge Grange'] },
    {
      title: 'Family time in Sawgrass',
      state: 'partly_signed',
      in_review: false,
      missing: [],
      unsigned: ['Gulf Prairie Community Health Center', 'Rides Together'],
    },
    {
      title: 'School days of children in care',
      state: 'draft',
      in_review: true,
      missing: ['confidentiality', 'conflict_resolution'],
      unsigned: ['Calusa County Schools student services'],
    },
  ]);
});

test('promises of both sides: eight of the twelve whose day has come were kept on time', async () => {
  const promises = await db.rows<Parameters<typeof keptRate>[0][number]>(
    'select due_on::text, kept_on::text, withdrawn_on::text, released_on::text from app.commitment',
  );
  expect(keptRate(promises, day(0))).toMatchObject({ kept: 8, late: 2, overdue: 2, open: 3, released: 1, of: 12 });
  const tasks = await db.rows(
    `select t.kind, t.title, t.due_on::text as due from app.partner_task t
     where t.kind in ('succession', 'repair', 'review', 'rhythm') and t.done_on is null order by t.kind`,
  );
  expect(tasks).toEqual(
    expect.arrayContaining([
      { kind: 'repair', title: 'Corrective plan after low delivery', due: day(-6) },
      { kind: 'review', title: 'The ferry timetable is cut', due: day(-7) },
      { kind: 'succession', title: 'Paul Nyberg', due: day(-24) },
    ]),
  );
  expect(
    await db.rows(`select s.level, s.due_on::text as due from app.dispute_step s order by s.position desc limit 1`),
  ).toEqual([{ level: 'direct_talk', due: day(-4) }]);
});

describe('what happened, as it was known', () => {
  test("Amara's home on the day before she moved, and on the day after", async () => {
    const amara = await idOf('Amara', 'Whitaker');
    const homesOn = (moment: string) =>
      as(
        'Jerome Watkins',
        async ask => {
          const { rows } = (await recordAsKnown(ask, amara, moment)).find(table => table.name === 'placement')!;
          const values = rows.map(row => row.fields.map(field => field.value).join(' '));
          return ['Yancey', 'Ostrow', 'Kettering'].filter(name => values.some(value => value.includes(name)));
        },
        amara,
      );
    expect(await homesOn(`${day(71)}T17:00:00Z`)).toEqual(['Yancey', 'Ostrow']);
    expect(await homesOn(`${day(69)}T17:00:00Z`)).toEqual(['Yancey', 'Ostrow', 'Kettering']);
  });

  test('22 entries in the last 365 days; 13 exits, the sealed one apart', async () => {
    const entries = await rowsAs(
      'Joy Tanaka',
      sql<{ n: number }>`select count(*)::int as n from app.episode
        where (lower(during) at time zone 'America/New_York')::date between ${day(365)}::date and ${day(1)}::date`,
    );
    expect(entries).toEqual([{ n: 22 }]);
    const exits = await rowsAs(
      'Joy Tanaka',
      sql<{ reason: string; n: number }>`select exit_reason as reason, count(*)::int as n from app.episode
        where (upper(during) at time zone 'America/New_York')::date between ${day(365)}::date and ${day(1)}::date group by 1`,
    );
    expect(Object.fromEntries(exits.map(({ reason, n }) => [reason, n]))).toEqual({
      reunification: 7,
      relative: 3,
      adoption: 1,
      guardianship: 1,
      aged_out: 1,
    });
  });

  test('entries by the neighborhood they came from', async () => {
    const areas = await rowsAs(
      'Femi Rosales',
      sql<{ area: string; n: number }>`select a.code as area, count(*)::int as n
        from app.episode e join app.person_address p on p.person_id = e.child_id and upper_inf(p.during)
        join app.area a on a.id = p.area_id
        where (lower(e.during) at time zone 'America/New_York')::date between ${day(365)}::date and ${day(1)}::date group by 1`,
    );
    expect(Object.fromEntries(areas.map(({ area, n }) => [area, n]))).toEqual({
      bayside: 1,
      eastbank: 10,
      sawgrass: 2,
      'palmetto-springs': 2,
      'citrus-ridge': 2,
      'mill-slough': 2,
      'fisher-key': 1,
      'north-prairie': 2,
    });
  });

  test('nobody is left with a look-in after a move but the worker of last night’s', async () => {
    const open = await db.rows(
      `select t.kind, u.name, p.first_name as child from app.task t join app.user_account u on u.id = t.user_id join app.person p on p.id = t.child_id
       where t.done_at is null and t.dropped_at is null and t.kind in ('check_in_after_move', 'confirm_card', 'hand_over', 'ask_who_came') order by 1, 2`,
    );
    expect(open).toEqual([
      { kind: 'ask_who_came', name: 'Maya Thornton', child: 'Zuri' },
      { kind: 'check_in_after_move', name: 'Maya Thornton', child: 'Zuri' },
      { kind: 'confirm_card', name: 'Bram Sorensen', child: 'Poppy' },
      { kind: 'confirm_card', name: 'Lorraine Baxter', child: 'Zuri' },
    ]);
  });

  test('every change was written by a person of the story, at a moment before the story stands', async () => {
    const [written] = await db.rows(
      `select count(*)::int > 1000 as many, count(*) filter (where by_user is null)::int as nobody, max(at) <= $1 as before
       from record.row_change where table_name <> all ($2) and not (table_name in ('task', 'partner_task', 'advocacy_step') and by_user is null and at = $1)`,
      [NOW, ['user_account', 'staff_member', 'position', 'agency', 'care_organization', 'taxonomy', 'taxonomy_term']],
    );
    expect(written).toEqual({ many: true, nobody: 0, before: true });
  });
});

test('the ways to a home for good: decisions, a prepared move, visits after a return, a told tribe, an opened file', async () => {
  const counted = (query: string) =>
    db.rows<{ what: string; n: number }>(`select what, count(*)::int as n from (${query}) x group by 1 order by 1`);
  expect(await counted('select decision as what from app.termination_decision')).toEqual([
    { what: 'exception', n: 2 },
    { what: 'file', n: 2 },
  ]);
  expect(await counted('select state as what from app.transition_item')).toEqual([
    { what: 'done', n: 3 },
    { what: 'not_needed', n: 1 },
    { what: 'open', n: 4 },
  ]);
  expect(await counted("select outcome as what from app.return_step where kind like 'aftercare%'")).toEqual([
    { what: 'done', n: 7 },
  ]);
  expect(await counted("select proof as what from app.hearing_notice where part = 'tribe'")).toEqual([
    { what: 'mail_receipt', n: 2 },
  ]);
  expect(await counted('select number as what from record.sealed_order')).toEqual([{ what: 'AO-118', n: 1 }]);
});

describe('loading', () => {
  test('keeps the day, and lists whom to sign in as in the order of the story', async () => {
    expect(await db.rows('select loaded_on::text from app.story')).toEqual([{ loaded_on: '2026-11-18' }]);
    expect(signIns.slice(0, 2).map(({ name }) => name)).toEqual(['Maya Thornton', 'Jerome Watkins']);
    expect(signIns).toHaveLength(24);
    const people = await db.rows<{ name: string; good_for_es: string | null }>(
      'select u.name, p.good_for_es from app.story_person p join app.user_account u on u.id = p.user_id order by p.place',
    );
    expect(people.slice(0, 24).map(({ name }) => name)).toEqual(signIns.map(({ name }) => name));
    expect(people.slice(0, 24).every(({ good_for_es }) => good_for_es)).toBe(true);
    expect(people).toHaveLength(35);
  });

  test('a second time is refused, and changes nothing', async () => {
    const changes = () => db.value<number>('select count(*)::int from record.row_change');
    const before = await changes();
    await expect(load(db)).rejects.toThrow(/holds an agency already/);
    expect(await changes()).toBe(before);
  });

  test('this one was interrupted once, emptied, and filled again', () => {
    expect(interrupted).toMatch(/interrupted/);
  });

  test('on any other day, early too, nothing of the story lies ahead of the moment it stands at', () => {
    const days = sampledLoadDays().filter((_, index) => index % 44 === 0);
    for (const { day, standsAt } of [...days.map(each => loadOn(each)), loadedAt('2028-02-29T05:30:00-05:00')]) {
      const acts = actsOf(aStory({ day, standsAt }, keyring), makeFileStore({ keyring, dataDir }));
      const ahead = acts.filter(({ at }) => Temporal.Instant.compare(at, standsAt) > 0);
      expect(ahead.map(({ what }) => `${day} ${what}`)).toEqual([]);
    }
  });
});
