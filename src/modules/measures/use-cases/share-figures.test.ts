import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { setGoal, stateObjective, writeStep } from '#modules/partnerships/index.ts';
import { anAccountFor, aStaffMember } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPerson } from '#test/builders/people.ts';
import { insertRow } from '#test/builders/rows.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as changePage from '../pages/change-goal.tsx';
import * as goalsPage from '../pages/community-goals.tsx';
import * as comparePage from '../pages/compare.tsx';
import * as compareCsv from '../pages/compare-csv.ts';
import * as ownGoalsPage from '../pages/own-goals.tsx';
import * as ownFiguresPage from '../pages/own-published-figures.tsx';
import * as ownStepPage from '../pages/own-step.tsx';
import * as figuresPage from '../pages/published-figures.tsx';
import * as yearlyPage from '../pages/yearly.tsx';
import * as yearlyCsv from '../pages/yearly-csv.ts';
import * as yearlyPaper from '../pages/yearly-paper.ts';
import { shareFigures } from './share-figures.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let [lead, rosa, eastbank, sawgrass, partnership]: Id[] = [];
const QUARTER = '2026-09-30';

beforeAll(async () => {
  county = await aCounty(db);
  const { agencyId } = county;
  const agency = { agency_id: agencyId };
  const at = { agencyId, organizationId: county.organizations.lead };
  lead = await aStaffMember(db, at, { name: 'Odalys Pruitt', role: 'partnership_lead' });
  const person = await aPerson(db, agencyId, { first: 'Rosa' });
  rosa = await anAccountFor(db, agencyId, person, 'partner', 'Rosa Villareal');
  const community = (name: string) => insertRow(db, 'app.community', { ...agency, name, began_on: '2025-01-06' });
  [eastbank, sawgrass] = [await community('Eastbank'), await community('Sawgrass')];
  const organization = await insertRow(db, 'app.organization', { ...agency, name: '=Neighbors', listed: true });
  const since = '[2025-01-06,)';
  partnership = await insertRow(db, 'app.partnership', {
    ...agency,
    organization_id: organization,
    noted_on: '2025-01-06',
  });
  const ofPartnership = { ...agency, partnership_id: partnership, during: since };
  await insertRow(db, 'app.partnership_stay', { ...ofPartnership, state: 'partner' });
  await insertRow(db, 'app.partnership_community', { ...ofPartnership, community_id: eastbank });
  await insertRow(db, 'app.partner_person', {
    ...ofPartnership,
    side: 'partner',
    rank: 'sponsor',
    user_id: rosa,
    name: 'Rosa Villareal',
    signs: true,
  });
});

const counted = async (place: Id | null, measure: string, numerator: number, denominator: number | null, of: number) =>
  insertRow(db, 'app.place_figure', {
    agency_id: county.agencyId,
    community_id: place,
    measure,
    as_of: QUARTER,
    period: '[2025-10-01,2026-10-01)',
    numerator,
    denominator,
    value: of,
    missing: 0,
    computed_at: '2026-10-01T04:00:00Z',
  });
const share = (who: Id) => db.as(who).commit(ask => shareFigures(ask));

test('figures are shared once a quarter; partner and agency read the same ones, and no small group', async () => {
  expect(await share(county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
  expect(await share(lead!)).toEqual(no({ kind: 'nothing-to-share' }));
  await counted(eastbank!, 'entry_rate', 10, 5400, 1.8519);
  await counted(sawgrass!, 'entry_rate', 2, 4100, 0.4878);
  await counted(null, 'entry_rate', 22, 29_500, 0.7458);
  await counted(eastbank!, 'reunified_share', 2, 4, 50);
  await counted(sawgrass!, 'reunified_share', 1, 2, 50);
  await counted(null, 'reunified_share', 7, 14, 50);
  await counted(eastbank!, 'licensed_homes', 3, null, 3);
  await counted(null, 'children_in_care', 27, null, 27);
  const goal = value(
    await db.as(lead!).commit(ask =>
      setGoal(ask, {
        communityId: eastbank!,
        titleEn: 'More children go home safely',
        titleEs: null,
        measure: 'reunified_share',
        measuredBy: 'Reunified of all exits in 365 days',
        unit: 'percent',
        better: 'more',
        baseline: { numerator: 1, denominator: 3, value: null, on: '2026-07-21' },
        target: { numerator: 3, denominator: 5, value: null },
        byOn: '2027-07-21',
        ownerId: lead!,
        agreed: true,
      }),
    ),
  );
  value(
    await db
      .as(lead!)
      .commit(ask =>
        stateObjective(ask, { partnershipId: partnership!, words: 'A neighbor to call', goalIds: [goal.id] }),
      ),
  );
  expect(await share(lead!)).toEqual(ok({ asOf: QUARTER }));
  expect(await share(lead!)).toEqual(no({ kind: 'shared-already' }));
  // The goal keeps the exact figure, for the agency.
  expect(
    await db.rows('select numerator, denominator, source from app.goal_value where goal_id = $1 and not baseline', [
      goal.id,
    ]),
  ).toEqual([{ numerator: 2, denominator: 4, source: 'record' }]);

  const [ours, theirs] = [
    (await visitor(lead!).look(figuresPage)).body.board,
    (await visitor(rosa!).look(ownFiguresPage)).body.board,
  ];
  const figures = (board: typeof ours) =>
    Object.fromEntries(
      board.places.map(
        ({ name, figures: all }: { name: string; figures: { key: string; now: { text: string } }[] }) => [
          name,
          Object.fromEntries(all.map(({ key, now }) => [key, now.text])),
        ],
      ),
    );
  expect(Object.keys(figures(ours))).toEqual(['Eastbank', 'Sawgrass', 'All together']);
  expect(Object.keys(figures(theirs))).toEqual(['Eastbank', 'All together']);
  expect(figures(theirs).Eastbank).toEqual(figures(ours).Eastbank);
  expect(figures(theirs)['All together']).toEqual(figures(ours)['All together']);
  expect(figures(ours).Eastbank).toMatchObject({
    entry_rate: '1.85 per 1,000 (10 of 5,400)',
    reunified_share: 'small group',
    licensed_homes: '3',
  });
  expect(figures(ours).Sawgrass.entry_rate).toBe('small group');
  // A goal measured by the record shows a partner where it is to come, and no count.
  const own = await visitor(rosa!).draw(ownGoalsPage);
  expect(own).toContain('60% (3 of 5)');
  expect(own).not.toContain('2 of 4');
  expect(own).not.toContain('1 of 3');
  expect(await visitor(lead!).draw(goalsPage, { params: { communityId: eastbank! } })).toContain('2 of 4');
  expect((await visitor(rosa!).look(goalsPage, { params: { communityId: eastbank! } })).status).toBe(403);
});

test('a partner marks its own step done on its page; that of a site it does not work in is not there', async () => {
  const write = async (communityId: Id, partnershipId: Id | null) =>
    value(
      await db.as(lead!).commit(ask =>
        writeStep(ask, {
          communityId,
          goalId: null,
          words: 'Open the room on Saturdays',
          ownerId: null,
          partnershipId,
          dueOn: '2026-12-02',
          measuredBy: '3 Saturdays',
          shared: true,
        }),
      ),
    ).id;
  const [own, away] = [await write(eastbank!, partnership!), await write(sawgrass!, null)];
  const params = { stepId: own };
  expect((await visitor(rosa!).look(ownStepPage, { params: { stepId: away } })).status).toBe(404);
  const day = { 'on-year': '2026', 'on-month': '11', 'on-day': '17' };
  const ahead = await visitor(rosa!).send(ownStepPage, { ...day, 'on-day': '19', words: 'Two came' }, { params });
  expect(ahead.body.problems).toMatchObject([{ at: 'on', message: 'This day lies ahead.' }]);
  expect(await visitor(rosa!).draw(ownStepPage, { params, language: 'es' }, ahead)).toContain('Two came');
  expect((await visitor(rosa!).send(ownStepPage, day, { params })).to).toBe('/partner/goals?done=step');
  const board = await visitor(lead!).draw(goalsPage, { params: { communityId: eastbank! } });
  expect(board).toContain('Done Nov 17, 2026');
});

test('communities stand side by side with what they were counted of, and the year in one report; cells start no formula', async () => {
  const query = `by=entry_rate&on=${QUARTER}&m=entry_rate&m=reunified_share`;
  const { rows } = (await visitor(county.staff.ana).look(comparePage, { query })).body;
  expect(rows.map(({ name, place }: { name: string; place: number }) => [name, place])).toEqual([
    ['Eastbank', 1],
    ['Sawgrass', null],
  ]);
  expect(await visitor(lead!).draw(comparePage, { query })).toMatch(/<b>1.85<\/b>.*10 of 5,400/);
  const compared = (await visitor(lead!).look(compareCsv, { query })).bytes;
  expect(Buffer.from(compared).toString()).toContain('1,Eastbank,,1.8519,10,5400,');
  expect((await visitor(rosa!).look(comparePage)).status).toBe(403);
  const yearly = (await visitor(lead!).look(yearlyPage, { query: 'year=2026' })).body;
  expect(yearly.lines[0]).toMatchObject({
    name: 'Eastbank',
    names: '=Neighbors',
    cells: { partners: '1', steps: '1 of 1 due', goals: '1 of 1 nearer or reached', promises: 'none' },
  });
  const file = Buffer.from((await visitor(lead!).look(yearlyCsv, { query: 'year=2026' })).bytes).toString();
  expect(file).toContain("'=Neighbors");
  expect((await visitor(rosa!).look(yearlyPaper)).status).toBe(403);
  const paper = (await visitor(lead!).look(yearlyPaper, { query: 'year=2026', language: 'es' })).bytes;
  expect(Buffer.from(paper).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await visitor(lead!).draw(yearlyPage, { language: 'es' })).toContain('Alianzas en 2026');
});

test('a goal is changed and ended on its page; as changed it leads on to the next one', async () => {
  const goal = async () =>
    value(
      await db.as(lead!).commit(ask =>
        setGoal(ask, {
          communityId: sawgrass!,
          titleEn: 'Placed near home',
          titleEs: 'Cerca de casa',
          measure: null,
          measuredBy: 'Within 5 miles',
          unit: 'percent',
          better: 'more',
          baseline: null,
          target: { numerator: 2, denominator: 3, value: null },
          byOn: null,
          ownerId: null,
          agreed: false,
        }),
      ),
    ).id;
  const params = { communityId: sawgrass!, goalId: await goal() };
  expect((await visitor(rosa!).look(changePage, { params })).status).toBe(403);
  expect((await visitor(lead!).look(changePage, { params: { ...params, communityId: eastbank! } })).status).toBe(404);
  const day = { 'byOn-year': '2027', 'byOn-month': '7', 'byOn-day': '21' };
  const early = await visitor(lead!).send(changePage, { ...day, ownerId: lead!, agreed: 'yes' }, { params });
  expect(early.body.problems).toMatchObject([{ at: 'baseline' }]);
  expect(await visitor(lead!).draw(changePage, { params, language: 'es' }, early)).toContain('2027');
  const start = {
    baseline: '0',
    baselineOf: '2',
    'baselineOn-year': '2026',
    'baselineOn-month': '11',
    'baselineOn-day': '17',
  };
  const agreed = await visitor(lead!).send(changePage, { ...day, ...start, ownerId: lead!, agreed: 'yes' }, { params });
  expect(agreed.to).toBe(`/communities/${sawgrass}/goals?done=goal`);
  const silent = await visitor(lead!).send(changePage, { does: 'end', outcome: 'changed' }, { params });
  expect(silent.body.problems).toMatchObject([{ at: 'why' }]);
  const ended = await visitor(lead!).send(changePage, { does: 'end', outcome: 'changed', why: 'Too few' }, { params });
  expect(ended.to).toBe(`/communities/${sawgrass}/goals/new`);
  expect(await visitor(lead!).draw(goalsPage, { params: { communityId: sawgrass! } })).toMatch(
    /Placed near home.*Too few/s,
  );
  expect((await visitor(lead!).look(changePage, { params })).status).toBe(404);
});
