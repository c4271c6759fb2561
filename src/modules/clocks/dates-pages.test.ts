import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aFinding, aHearing, aVisit, counted, theRules } from '#test/builders/dates.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as boardPage from './pages/board.tsx';
import * as compliancePage from './pages/compliance.tsx';
import * as casesPage from './pages/compliance-cases.tsx';
import * as datesPage from './pages/dates.tsx';
import * as whyPage from './pages/why.tsx';
import type { DutyGroup, EndedGroup } from './say/say-dates.ts';
import type { DutyData } from './say/say-duty.ts';
import type { BoxData } from './say/say-steps.ts';
import { openQuery } from './store/obligations.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
/**
 * Removed almost a year ago; found abused a month later; reviewed in June; the permanency hearing is set three days before its
 * last day, and a disposition hearing comes before it.
 */
let jo: Child;
beforeAll(async () => {
  county = await aCounty(db);
  await theRules(db);
  const { ana } = county.staff;
  jo = await county
    .aChild()
    .named('Jo')
    .removedOn('2025-12-11')
    .inHome(county.homes.harbor)
    .from('2025-12-11')
    .endedOn('2026-03-01')
    .withParent(county.mother)
    .from('2026-03-01')
    .endedOn('2026-04-10')
    .inHome(county.homes.reef)
    .from('2026-04-10')
    .make();
  await aFinding(db, jo, 'abuse-or-neglect', '2026-01-14', ana);
  await aHearing(db, jo, { kind: 'judicial-review', on: '2026-06-08', by: ana });
  await aHearing(db, jo, { kind: 'disposition', on: '2026-12-02', held: false, by: ana });
  await aHearing(db, jo, { kind: 'permanency', on: '2026-12-08', held: false, by: ana });
  for (const day of ['2026-09-29', '2026-10-20', '2026-11-10']) await aVisit(db, jo, day, ana);
  await counted(db, jo);
});

const idOf = (child: Child, rule: string, state?: string) =>
  db.value<Id>(
    `select id from app.clocks_v_duty where child_id = $1 and rule = $2 and ($3::text is null or state = $3) order by began_on desc, key limit 1`,
    [child.id, rule, state ?? null],
  );
const idOfHearing = (kind: string) =>
  db.value<Id>('select id from app.hearing where child_id = $1 and kind = $2', [jo.id, kind]);
const why = async (user: Id, rule: string, query = '', language: 'en' | 'es' = 'en') =>
  (
    await visitor(user).look(whyPage, {
      params: { childId: jo.id, obligationId: await idOf(jo, rule) },
      query,
      language,
    })
  ).body;
const boxes = (all: readonly BoxData[]) =>
  all.map(box => (box.kind === 'sign' ? box.sign || box.word : `${box.kind} ${box.text}`)).join(' ');

describe('the dates of a child', () => {
  test('stand by urgency, rules on one duty together, and what is over is folded', async () => {
    const { body } = await visitor(county.staff.ana, { params: { childId: jo.id } }).look(datesPage);
    const groups = body.groups as DutyGroup[];
    expect(groups.map(({ key }) => key)).toEqual(['late', 'coming', 'unknown']);
    const rows = (key: string): readonly DutyData[] => groups.find(group => group.key === key)?.rows ?? [];
    const days = rows('coming').map(({ tag }) => tag.word);
    expect(days.map(word => Number(/\d+/.exec(word)?.[0]))).toEqual(
      days.map(word => Number(/\d+/.exec(word)?.[0])).toSorted((one, other) => one - other),
    );
    const hearing = rows('coming').find(({ title }) => title === 'Permanency hearing');
    expect(hearing).toMatchObject({
      tag: { state: 'info', word: 'In 23 days' },
      pack: 'Florida law',
      unverified: null,
      settle: `/children/${jo.id}/court`,
    });
    expect(hearing?.also.map(({ text }) => text)).toEqual(['Also: Federal law, Jan 14, 2027']);
    // Rules in force on one duty that cannot be told apart name what is missing, and where to enter it.
    expect(rows('unknown').length).toBeGreaterThan(0);
    for (const row of rows('unknown')) expect(row.missing?.text).toMatch(/\w/);
    expect(rows('unknown').some(({ missing }) => missing?.href !== null)).toBe(true);
    const folded = new Map((body.folded as EndedGroup[]).map(group => [group.key, group]));
    const visits = folded.get('missed')?.rows.filter(({ title }) => title === 'Monthly visit with the child');
    // December to August without a visit; a later visit does not make up for a month.
    expect(visits).toHaveLength(9);
    expect(folded.get('met')?.rows.map(({ title }) => title)).toContain('First judicial review');
  });

  test('are drawn over homes and hearings, with the months that count, and told as a table', async () => {
    const { body } = await visitor(county.staff.ana, { params: { childId: jo.id } }).look(datesPage);
    const { drawing, table } = body.timeline;
    expect(drawing.lived.bands.map(({ kind }: { kind: string }) => kind)).toEqual(['foster', 'trial-home', 'foster']);
    const [court, dates] = drawing.rows;
    expect(court.marks.map(({ kind }: { kind: string }) => kind)).toEqual(['held', 'held', 'ahead', 'ahead']);
    expect(dates.marks.length).toBeGreaterThan(3);
    // From January 14 to today without the forty days at home; the fifteenth month ends forty days later.
    expect([drawing.months.counted.length, drawing.months.left.length]).toEqual([2, 1]);
    expect(drawing.months.flag.text).toMatch(/^15 months: May 24, 2027$/);
    for (const { from, to } of [...drawing.months.counted, ...drawing.months.left, drawing.months.ahead])
      expect(to).toBeGreaterThan(from);
    expect(drawing.months.ahead.from).toBe(drawing.today);
    const rows = (table as { what: string; when: string }[]).map(({ what, when }) => `${what} | ${when}`);
    expect(rows).toContain('Placement: trial home visit | Mar 1, 2026 to Apr 10, 2026');
    expect(rows).toContain('Judicial review | Jun 8, 2026');
    expect(rows).toContain('15 months: May 24, 2027 | May 24, 2027');
  });

  test('are nobody’s who may not see the child, and of a child of whom nothing is known there are none', async () => {
    const nobody = await visitor(county.staff.ben, { params: { childId: jo.id } }).look(datesPage);
    expect(nobody.status).toBe(404);
    const child = await county.aChild().make();
    const { body } = await visitor(county.staff.ana, { params: { childId: child.id } }).look(datesPage);
    expect([body.groups, body.timeline]).toEqual([[], null]);
    expect(body.empty).toBe('No legal date is counted for Lucia.');
  });
});

describe('why this date', () => {
  test('names facts, rules, the count and what settles it', async () => {
    const page = await why(county.staff.ana, 'FL-PERM-12');
    expect(page.head).toMatchObject({ title: 'Permanency hearing, by Dec 11, 2026', tag: { word: 'In 23 days' } });
    expect(page.head.lead).toContain('It is set for Tuesday, December 8, 2026, 3 days before the last day.');
    expect(page.facts.map(({ label, text }: { label: string; text: string }) => `${label}: ${text}`)).toEqual([
      'Removal into care: Thursday, December 11, 2025',
      'Court finding: abuse or neglect: Wednesday, January 14, 2026',
      'Permanency hearing, held: None yet',
    ]);
    expect(page.facts[1].href).toBe(`/children/${jo.id}/court`);
    expect(page.rules.map(({ key, tag }: { key: string; tag: string }) => `${key}: ${tag}`)).toEqual([
      'FL-PERM-12: This one decides: it comes first',
      'FED-PERM-12: Later, so it does not decide',
    ]);
    const [florida, federal] = page.counts;
    expect(florida.lines.map((line: { boxes: BoxData[] }) => boxes(line.boxes))).toEqual([
      'value Dec 11, 2025 + value 12 months = result Dec 11, 2026',
      'value nothing yet + value 30 days = other nothing yet',
    ]);
    expect(federal.lines.map((line: { boxes: BoxData[] }) => boxes(line.boxes))).toEqual([
      'value Jan 14, 2026 or quiet Feb 9, 2026 + value 12 months = other Jan 14, 2027',
    ]);
    expect(federal.words).toMatch(/^In words: 12 months after the earliest of these: \(.+\); 60 days after removal/);
    expect(page.compared).toBe('We take the first of the days: Dec 11, 2026 comes 34 days before Jan 14, 2027.');
    expect(page.settling).toMatchObject({
      by: 'Permanency hearing, held',
      go: { href: `/children/${jo.id}/court` },
      document: null,
      who: 'It is up to the court.',
      again: 'Then again 12 months after it was settled.',
    });
    expect(page.about).toContain('Federal law 2026.1 and Florida law 2026.2');
    expect(page.changes).toContain('A correction: Removal into care');
  });

  test('speaks Spanish', async () => {
    const page = await why(county.staff.ana, 'FL-PERM-12', '', 'es');
    expect(page.head.title).toMatch(/^Audiencia de permanencia, a más tardar el /);
    expect(page.rules[0].tag).toBe('Esta decide: viene primero');
    expect(page.counts[0].lines[0].boxes[2].text).toBe('12 meses');
  });

  test('tells hours where the law counts them', async () => {
    const [shelter] = (await why(county.staff.ana, 'FL-SHELTER-24')).counts;
    expect(boxes(shelter.lines[0].boxes)).toBe(
      'value Dec 11, 2025, 10:00 AM + value 24 hours = result Dec 12, 2025, 10:00 AM',
    );
  });

  test('a fact outside the reader’s part is not shown, and the day stands as it was counted with it', async () => {
    // Ned reads what is about the case, and nothing of courts: the hearing before which a plan is filed is hidden from him.
    const row = await db.value<string>('select due_on::text from app.clocks_v_duty where id = $1', [
      await idOf(jo, 'FL-CASEPLAN-72H-A'),
    ]);
    const page = await why(county.staff.ned, 'FL-CASEPLAN-72H-A');
    expect([page.hidden, page.counts, page.head.leaf.full]).toEqual([
      true,
      [],
      expect.stringContaining(row.slice(8).replace(/^0/, '')),
    ]);
    expect(page.facts.map(({ label }: { label: string }) => label)).toEqual(['A fact you may not see']);
    expect(JSON.stringify(page)).not.toContain('December 2,');
    expect([page.past, page.pastNote]).toEqual([[], 'It cannot be shown without the fact you may not see.']);
    expect((await why(county.staff.ana, 'FL-CASEPLAN-72H-A')).hidden).toBe(false);
    const { status } = await visitor(county.staff.ned).look(whyPage, {
      params: { childId: jo.id, obligationId: await idOf(jo, 'FL-PERM-12') },
    });
    expect(status).toBe(404);
  });
});

describe('what if', () => {
  const held = 'change=held:permanency&on-month=12&on-day=15&on-year=2026&until-month=&until-day=&until-year=';
  type Move = {
    what: string;
    pack: string;
    before: { day: string };
    after: { day: string; tag: { word: string } | null };
  };
  const told = ({ what, pack, before, after }: Move) =>
    `${pack}, ${what}: ${before.day} → ${after.day}${after.tag ? ` (${after.tag.word})` : ''}`;

  test('shows every date that would move, and saves nothing', async () => {
    const rows = () => db.rows('select id, said from app.duty_sheet where child_id = $1 order by id', [jo.id]);
    const before = await rows();
    // Four days after its last day, looked at from that day.
    const late = (await why(county.staff.ana, 'FL-PERM-12', held)).tried.moves.map(told);
    expect(late).toContain('Florida law, Permanency hearing: Dec 11, 2026 → Dec 11, 2026 (Done late, Dec 15, 2026)');
    expect(late).toContain('Florida law, Permanency hearing: Not due → Dec 15, 2027');
    expect(late.join()).not.toContain('caregiver every 30 days');
    const page = await why(
      county.staff.ana,
      'FL-PERM-12',
      held.replace('-month=12', '-month=11').replace('-day=15', '-day=17'),
    );
    expect(page.tried.moves.map(told)).toEqual(
      expect.arrayContaining([
        'Florida law, Permanency hearing: Dec 11, 2026 → Dec 11, 2026 (Done Nov 17, 2026)',
        'Florida law, Permanency hearing: Not due → Nov 17, 2027',
        'Federal law, Permanency hearing: Jan 14, 2027 → Jan 14, 2027 (Done Nov 17, 2026)',
      ]),
    );
    expect(await rows()).toEqual(before);
  });

  test('a removal on another day, and days away', async () => {
    const moved = await why(
      county.staff.ana,
      'FL-PERM-12',
      `change=move:episode:${jo.episodeId}&on-month=11&on-day=5&on-year=2025`,
    );
    expect(moved.tried.moves.map(told)).toContain(
      'Florida law, Permanency hearing: Dec 11, 2026 → Nov 5, 2026 (13 days late)',
    );
    const set = await idOfHearing('disposition');
    const hearing = await why(
      county.staff.ana,
      'FL-PERM-12',
      `change=move:hearing:${set}&on-month=12&on-day=9&on-year=2026`,
    );
    expect(hearing.tried.moves.map(told).join()).toMatch(/plan.*: .* → Dec 6, 2026/i);
    const away = await why(
      county.staff.ana,
      'FL-PERM-12',
      'change=away&on-month=7&on-day=1&on-year=2026&until-month=7&until-day=10&until-year=2026',
    );
    expect(away.tried.moves.map(told)).toContain(
      'Federal law, Petition to end parental rights after 15 of the last 22 months: May 24, 2027 → Jun 3, 2027',
    );
  });

  test.each([
    ['nothing chosen', 'change=&on-month=1&on-day=1&on-year=2026', 'change'],
    ['a fact that is not one of this date', 'change=move:episode:x&on-month=1&on-day=1&on-year=2026', 'change'],
    ['no day', 'change=away&on-month=&on-day=&on-year=', 'on'],
    [
      'an end before the beginning',
      'change=away&on-month=2&on-day=1&on-year=2026&until-month=1&until-day=1&until-year=2026',
      'until',
    ],
  ])('says what is wrong: %s', async (_, query, at) => {
    const { tried } = await why(county.staff.ana, 'FL-PERM-12', query);
    expect([tried.moves, tried.problems.map((one: { at: string }) => one.at)]).toEqual([null, [at]]);
  });
});

describe('the board and the report', () => {
  test('the board counts by worker and rule what the list behind a number names', async () => {
    const sam = visitor(county.staff.sam);
    const { body } = await sam.look(boardPage);
    const [worker, ...rules] = body.lines;
    expect([worker.name, worker.isWorker]).toEqual(['Ana Soto', true]);
    const sum = (of: 'late' | 'soon' | 'unknown') =>
      rules.reduce((all: number, line: Record<string, { count: number }>) => all + line[of]!.count, 0);
    expect([sum('late'), sum('soon'), sum('unknown')]).toEqual([
      worker.late.count,
      worker.soon.count,
      worker.unknown.count,
    ]);
    // What is past mending is nothing to do any more.
    expect(rules.map(({ key }: { key: string }) => key).join()).not.toContain('FED-VISIT-MONTHLY');
    for (const { count, href } of [worker.late, worker.soon, worker.unknown, rules[0].late]) {
      if (count === 0) continue;
      const query = new URL(`http://x${href}`).searchParams.toString();
      const { behind } = (await sam.look(boardPage, { query })).body;
      expect(behind).toHaveLength(count);
      expect(behind[0].href).toMatch(/^\/children\/.+\/dates\//);
    }
    expect((await visitor(county.staff.tess).look(boardPage)).body.lines).toEqual([]);
    expect((await visitor(county.staff.ana).look(boardPage)).status).toBe(403);
  });

  test('figures are those of the very cases behind them, exceptions apart, with the federal goal for visits', async () => {
    const query = 'from=2025-12-01&to=2026-11-30';
    for (const user of [county.staff.sam, county.staff.dora]) {
      const { body } = await visitor(user).look(compliancePage, { query });
      const all = [...body.behind, ...body.kept];
      const visits = all.find(({ key }: { key: string }) => key === 'FED-VISIT-MONTHLY');
      // What was not in time stands first.
      expect(body.behind).toContain(visits);
      // Twelve months, three of them with a visit; the other nine are behind us.
      expect([visits.due.count, visits.parts.met.count, visits.parts.missed.count, visits.share]).toEqual([
        12,
        3,
        9,
        '25%',
      ]);
      expect(visits.goal).toEqual({ reached: false, text: 'Federal goal 95%: not reached' });
      for (const line of all)
        for (const figure of [
          line.due,
          ...Object.values(line.parts as Record<string, { count: number; href: string }>),
        ]) {
          if (figure.count === 0) continue;
          const behind = await visitor(user).look(casesPage, { query: figure.href.split('?')[1] ?? '' });
          expect(behind.body.duties).toHaveLength(figure.count);
        }
    }
    expect((await visitor(county.staff.hana).look(compliancePage, { query })).body).toMatchObject({
      behind: [],
      kept: [],
    });
  });

  test('a unit and a period narrow them', async () => {
    const lines = async (query: string) => {
      const { body } = await visitor(county.staff.dora).look(compliancePage, { query });
      return [...body.behind, ...body.kept];
    };
    const period = 'from=2026-09-01&to=2026-10-31';
    const [one] = (await lines(`${period}&unit=${county.units.tidewater.id}`)).filter(
      ({ key }: { key: string }) => key === 'FED-VISIT-MONTHLY',
    );
    expect([one.due.count, one.share, one.goal.reached]).toEqual([2, '100%', true]);
    expect(await lines(`${period}&unit=${county.units.tidewaterTwo.id}`)).toEqual([]);
  });
});

describe('among the dates of a state', () => {
  test('those of a worker’s children are read by their index', async () => {
    await db.rows('begin');
    await db.rows(`set local session_replication_role = 'replica'`);
    await db.rows(
      `insert into app.duty_sheet (id, agency_id, office_id, child_id, topic, year, duties, kinds, states, began_on, opens_on, due_on, keys, said, counted_at)
       select uuidv7(), s.agency_id, s.office_id, c.child, s.topic, 0, s.duties, s.kinds, s.states, s.began_on, s.opens_on, s.due_on, s.keys, 0, s.counted_at
       from app.duty_sheet s, (select uuidv7() as child from generate_series(1, 2000)) c where s.child_id = $1 and s.year = 0`,
      [jo.id],
    );
    await db.rows('commit');
    await db.rows('analyze app.duty_sheet');
    const plan = await db.as(county.staff.ana).look(async ({ tx }) => {
      const { rows } =
        await sql`explain (format json) ${openQuery({ children: [jo.id], until: '2026-12-31' })}`.execute(tx);
      return JSON.stringify(rows);
    });
    expect(plan).toContain('"Index Name":"duty_sheet__child"');
    expect(plan).not.toContain(
      '"Node Type":"Seq Scan","Parallel Aware":false,"Async Capable":false,"Relation Name":"duty_sheet"',
    );
  });
});
