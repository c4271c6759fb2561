import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { addOrganization, addService } from '#modules/organizations/index.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aStandingReferral, type StandingReferral } from '#test/builders/standing-referrals.ts';
import { NOW } from '#test/support/as.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as boardPage from '../pages/board.tsx';
import { findWaiting } from './find-waiting.ts';
import { type BoardKey, type BoardQuestion, boardPath } from './waits.ts';

const db = testDatabase();
let county: County;
const child = {} as Record<'ana' | 'ben' | 'hugo', Id>;
const service = {} as Record<'near' | 'far', { id: Id; organizationId: Id }>;
let turn = 0;

beforeAll(async () => {
  county = await aCounty(db);
  const { reyes, other, reyesHeron } = county.cases;
  for (const [name, of] of [
    ['ana', reyes],
    ['ben', other],
    ['hugo', reyesHeron],
  ] as const)
    child[name] = (await county.aChild(of).named(name).inHome(county.homes.harbor).from('2026-03-01').make()).id;
  await db.as(county.staff.abel).commit(async ask => {
    for (const name of ['near', 'far'] as const) {
      const organizationId = value(await addOrganization(ask, { name: `Harbor ${name}` })).id;
      service[name] = {
        id: value(await addService(ask, { organizationId, name: `Therapy ${name}` })).id,
        organizationId,
      };
    }
  });
});

type Row = Pick<StandingReferral, 'state'> & Partial<StandingReferral> & { of?: Id; at?: 'near' | 'far' };

/** A referral as it stands, with the case of its child. Answers with its number. */
async function aReferral({ of = child.ana, at = 'near', ...row }: Row): Promise<string> {
  turn += 1;
  const number = `T-${String(turn).padStart(3, '0')}`;
  const { id: serviceId, organizationId } = service[at];
  const caseId = await db.value<Id>('select case_id from app.cases_v_child_ever where child_id = $1', [of]);
  const given = {
    agencyId: county.agencyId,
    personId: of,
    userId: county.staff.ana,
    organizationId,
    serviceId,
    caseId,
  };
  await aStandingReferral(db, { ...given, number, ...row });
  return number;
}

const nothing: BoardQuestion = { waits: null, workerId: null, organizationId: null, urgency: null, after: null };
const look = (user: Id, question: Partial<BoardQuestion> = {}, most = 500) =>
  db
    .as(user, { now: NOW })
    .look(ask => findWaiting(ask.tx, { ...nothing, ...question }, { today: ask.today.toString(), now: NOW }, most));
const numbers = async (user: Id, question: Partial<BoardQuestion> = {}) =>
  (await look(user, question)).rows.map(row => row.number);
const clear = () =>
  db.rows(
    'truncate app.referral, app.progress_update, app.service_appointment, app.referral_step, app.referral_share, app.sharing_basis cascade',
  );

describe('what waits', () => {
  test('late ones first, then results, then a way there that is open; what is over is not there', async () => {
    await clear();
    const arranged = { at: '2026-11-19T15:00:00Z', transport: 'agency', interpreter: 'confirmed' };
    const made = {
      help: await aReferral({ state: 'started', updateDueOn: '2026-11-30', since: '2026-09-01T15:00:00Z' }),
      place: await aReferral({ state: 'waiting-list', since: '2026-10-01T15:00:00Z' }),
      answer: await aReferral({ state: 'sent', answerDueOn: '2026-11-18', since: '2026-10-02T15:00:00Z' }),
      draft: await aReferral({ state: 'draft', since: '2026-10-03T15:00:00Z' }),
      arranged: await aReferral({ state: 'scheduled', appointment: arranged, since: '2026-10-04T15:00:00Z' }),
      far: await aReferral({
        state: 'scheduled',
        appointment: { ...arranged, at: '2026-11-21T15:00:00Z', transport: 'open' },
        since: '2026-10-05T15:00:00Z',
      }),
      ride: await aReferral({ state: 'scheduled', appointment: { ...arranged, transport: 'not-known' } }),
      interpreter: await aReferral({
        state: 'started',
        appointment: { ...arranged, at: '2026-11-18T16:00:00Z', interpreter: 'open' },
      }),
      result: await aReferral({ state: 'declined' }),
      update: await aReferral({ state: 'on-hold', updateDueOn: '2026-11-17' }),
      late: await aReferral({ state: 'received', answerDueOn: '2026-11-17' }),
      later: await aReferral({ state: 'sent', answerDueOn: '2026-11-02' }),
    };
    for (const state of ['closed', 'withdrawn']) await aReferral({ state });
    const found = await look(county.staff.ana);
    expect(found.rows.map(({ number }) => number)).toEqual([
      made.later,
      made.late,
      made.update,
      made.result,
      made.interpreter,
      made.ride,
      made.help,
      made.place,
      made.answer,
      made.draft,
      made.arranged,
      made.far,
    ]);
    expect(found.counts).toEqual({
      'answer-late': 2,
      'update-late': 1,
      result: 1,
      ride: 2,
      draft: 1,
      answer: 1,
      place: 1,
      help: 3,
    });
    expect(found.rows.find(({ number }) => number === made.ride)).toMatchObject({
      no_ride: true,
      no_interpreter: false,
      child_id: child.ana,
      worker_id: county.staff.ana,
    });
    const drawn = await visitorOf(db)(county.staff.ana).draw(boardPage);
    for (const word of [
      'Answer late',
      'Nobody has arranged the way there',
      'Harbor near',
      'By Nov 17, 2026',
      'Ana Soto',
    ])
      expect(drawn).toContain(word);
    expect(drawn).toContain(`href="/children/${child.ana}/services/`);
    expect(drawn).toContain('href="/referrals?waits=answer-late"');
    expect(await visitorOf(db)(county.staff.ana, { language: 'es' }).draw(boardPage)).toContain('Respuesta atrasada');
  });

  test('filters narrow, and counts are of what they leave', async () => {
    await clear();
    const near = await aReferral({ state: 'sent', answerDueOn: '2026-11-02', urgency: 'safety' });
    const far = await aReferral({ state: 'declined', at: 'far' });
    const ana = county.staff.ana;
    expect(await numbers(ana, { waits: 'result' })).toEqual([far]);
    expect(await numbers(ana, { organizationId: service.near.organizationId })).toEqual([near]);
    expect(await numbers(ana, { urgency: 'safety' })).toEqual([near]);
    expect(await numbers(ana, { workerId: county.staff.ben })).toEqual([]);
    expect((await look(ana, { organizationId: service.far.organizationId, waits: 'draft' })).counts).toEqual({
      result: 1,
    });
    expect((await look(ana)).organizations).toHaveLength(2);
    const page = await visitorOf(db)(ana).look(boardPage, { query: boardPath({ urgency: 'safety' }).split('?')[1]! });
    expect(page.body.rows.map((row: { number: string }) => row.number)).toEqual([near]);
    expect(page.body.rows[0].urgent).toBe('Safety: now');
  });
});

describe('who sees it', () => {
  test('case managers their own children’s, supervisors their unit’s, directors their offices’', async () => {
    await clear();
    const [ana, ben, hugo] = [
      await aReferral({ state: 'sent' }),
      await aReferral({ state: 'sent', of: child.ben }),
      await aReferral({ state: 'sent', of: child.hugo }),
    ];
    const { staff } = county;
    expect(await numbers(staff.ana)).toEqual([ana]);
    expect(await numbers(staff.sam)).toEqual([ana]);
    expect(await numbers(staff.tess)).toEqual([ben]);
    expect((await numbers(staff.dora)).toSorted()).toEqual([ana, ben].toSorted());
    expect(await numbers(staff.hector)).toEqual([hugo]);
    expect(await numbers(staff.lena)).toEqual([]);
  });

  test('what is protected by a rule of its own only those with a personal right', async () => {
    await clear();
    const number = await aReferral({ state: 'sent', sensitive: 'domestic-violence', answerDueOn: '2026-11-02' });
    const { staff } = county;
    expect(await numbers(staff.ana)).toEqual([number]);
    for (const user of [staff.dora, staff.ben, staff.hector, staff.cora]) {
      const found = await look(user);
      expect(found).toEqual({ rows: [], counts: {}, workers: [], organizations: [] });
    }
  });

  test('a parent’s opens in the record of a child of the case', async () => {
    await clear();
    await aReferral({ state: 'sent' });
    await db.rows('set constraints all deferred');
    await db.rows('alter table app.referral drop constraint referral__basis_of_the_person');
    await db.rows('update app.referral set person_id = $1', [county.mother]);
    expect((await look(county.staff.ana)).rows).toMatchObject([{ person_id: county.mother, child_id: child.ana }]);
  });
});

test('pages by key hold every row once, in the order of the whole', async () => {
  await clear();
  const states = [
    'sent',
    'received',
    'draft',
    'waiting-list',
    'started',
    'on-hold',
    'declined',
    'completed',
    'scheduled',
  ];
  for (let each = 0; each < 45; each += 1)
    await aReferral({
      state: states[(each * 7) % states.length]!,
      since: `2026-10-0${1 + ((each * 5) % 4)}T15:00:00Z`,
      answerDueOn: each % 3 === 0 ? '2026-11-03' : '2026-12-03',
      ...(each % 2 === 0 && { updateDueOn: `2026-11-1${each % 8}` }),
    });
  const whole = await numbers(county.staff.ana);
  expect(whole).toHaveLength(45);
  for (const size of [1, 7, 44, 45]) {
    const seen: string[] = [];
    let after: BoardKey | null = null;
    for (;;) {
      const { rows } = await look(county.staff.ana, { after }, size);
      const shown = rows.slice(0, size);
      seen.push(...shown.map(row => row.number));
      if (rows.length <= size) break;
      const { rank, since, id } = shown.at(-1)!;
      after = { rank, since, id };
    }
    expect(seen).toEqual(whole);
  }
});
