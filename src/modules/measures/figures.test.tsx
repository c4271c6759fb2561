import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { addOrganization, addService, postCapacity } from '#modules/organizations/index.ts';
import { openGuestLink } from '#platform/sign-in/guest-links.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aGuest } from '#test/support/guest.tsx';
import { type RoomPage, visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as effectsPage from './pages/effects.tsx';
import * as needsPage from './pages/needs.tsx';
import * as csvPage from './pages/needs-csv.ts';
import * as listPage from './pages/needs-list.tsx';
import * as mapPage from './pages/needs-map.tsx';
import * as ownPage from './pages/own-figures.tsx';
import * as scorecardPage from './pages/scorecard.tsx';
import * as servicesPage from './pages/services.tsx';
import * as timePage from './pages/time-to-service.tsx';
import { answerScorecard } from './use-cases/answer-scorecard.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let child: Id;
let brother: Id;
let other: Id;
let harborLight: { id: Id; serviceId: Id };
let shore: { id: Id; serviceId: Id };
const area: Record<'eastbank' | 'bayside', Id> = {} as never;

beforeAll(async () => {
  county = await aCounty(db);
  for (const [name, corners] of [
    ['eastbank', '((0,0),(4,0),(4,4),(0,4))'],
    ['bayside', '((4,0),(8,0),(8,4),(4,4))'],
  ] as const) {
    area[name] = newId();
    await db.rows(
      `insert into app.area (id, agency_id, code, name, postal_code, outline, during) values ($1, $2, $3, $4, '34999', $5, '[2020-01-01,)')`,
      [area[name], county.agencyId, name, name === 'eastbank' ? '=Eastbank' : 'Bayside', corners],
    );
  }
  await db.rows('update app.home set area_id = $1 where id = $2', [area.eastbank, county.homes.harbor.id]);
  await db.rows('update app.home set area_id = $1 where id = $2', [area.bayside, county.homes.reef.id]);
  const placed = (home: County['homes']['harbor'], of?: County['cases']['reyes']) =>
    county.aChild(of).inHome(home).from('2026-03-01').make();
  child = (await placed(county.homes.harbor)).id;
  brother = (await placed(county.homes.reef)).id;
  other = (await placed(county.homes.cove, county.cases.other)).id;
  const make = async (name: string, programOf: string | null) => {
    const id = value(await db.as(county.staff.abel).commit(ask => addOrganization(ask, { name, programOf }))).id;
    const given = { organizationId: id, name: `${name} at home`, inHome: true };
    return { id, serviceId: value(await db.as(county.staff.abel).commit(ask => addService(ask, given))).id };
  };
  harborLight = await make('Harbor Light', 'Mental health, Department of Children and Families');
  shore = await make('Safe Shore', null);
  value(
    await db
      .as(county.staff.abel)
      .commit(ask => postCapacity(ask, { serviceId: harborLight.serviceId, state: 'waiting-list', waitDays: 21 })),
  );

  const language = await aNeed(child, 'mental_health', '2026-07-15');
  await aReferral(child, {
    need: language,
    sent: '2026-07-15',
    state: 'closed',
    reason: 'language',
    answered: '2026-07-20',
  });
  await aReferral(child, {
    need: language,
    sent: '2026-07-25',
    state: 'declined',
    reason: 'language',
    answered: '2026-07-28',
  });
  const list = await aNeed(brother, 'legal_help', '2026-10-08');
  await aReferral(brother, { need: list, sent: '2026-10-08', state: 'waiting-list', answered: '2026-10-10' });
  const helped = await aNeed(child, 'tutoring', '2026-06-01');
  await aReferral(child, {
    need: helped,
    sent: '2026-06-01',
    state: 'started',
    started: '2026-06-11',
    answered: '2026-06-03',
  });
  await aNeed(other, 'mental_health', '2026-11-08');
  await aNeed(child, 'domestic_violence', '2026-11-01', 'domestic-violence');
  await db.rows(
    `insert into app.unfound_search (id, agency_id, searched_on, words, area_id, asked_by, wished) values ($1, $2, '2026-11-01', 'teen respite', $3, 'staff', true)`,
    [newId(), county.agencyId, area.bayside],
  );
});

async function aNeed(personId: Id, kind: string, on: string, sensitive: string | null = null): Promise<Id> {
  const id = newId();
  await db.rows(
    `insert into app.need (id, agency_id, person_id, kind, sensitive, urgency, told_by, identified_on, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, 'soon', 'worker', $6::text::date, $7, $6::text::timestamptz)`,
    [id, county.agencyId, personId, kind, sensitive, on, county.staff.ana],
  );
  return id;
}

type Given = {
  readonly need?: Id | null;
  readonly sent: string;
  readonly state: string;
  readonly reason?: string;
  readonly started?: string;
  readonly ended?: string;
  readonly answered?: string;
  readonly met?: 'yes' | 'part' | 'no';
  readonly scores?: readonly [number, number];
  readonly of?: { id: Id; serviceId: Id };
};
let counted = 0;

/** A referral as it stands in the rows, with the provider's answer and how it ended. */
async function aReferral(personId: Id, given: Given): Promise<Id> {
  const [id, basisId, { of = harborLight }] = [newId(), newId(), given];
  await db.rows(
    `insert into app.sharing_basis (id, agency_id, person_id, kind, citation, organization_id, parts, purpose, holds, recorded_by, recorded_at)
     values ($1, $2, $3, 'statute', 'A law', $4, '{contact}', 'Help', '[2026-01-01,2027-01-01)', $5, $6)`,
    [basisId, county.agencyId, personId, of.id, county.staff.ana, given.sent],
  );
  const ended = given.ended ?? (['declined', 'closed'].includes(given.state) ? given.answered : null);
  counted += 1;
  await db.rows(
    `insert into app.referral (id, agency_id, person_id, need_id, number, organization_id, service_id, state, state_since, asked_by, opened_by, opened_at,
       way, basis_id, urgency, sent_at, started_on, ended_on, reason, need_met, received, result_read_by, result_read_at, measure, measure_better, wait_days)
     values ($1, $2, $3, $4, $5, $6, $7, $8::text, $9::timestamptz, 'worker', $10::uuid, $9::timestamptz, 'telephone', $11, 'soon', $9::timestamptz, $12, $13, $14, $15,
       case when $8::text = 'closed' then 'no' end, case when $8::text = 'closed' then $10::uuid end, case when $8::text = 'closed' then $9::timestamptz end, $16, $17, 30)`,
    [
      id,
      county.agencyId,
      personId,
      given.need ?? null,
      `T-${counted}`,
      of.id,
      of.serviceId,
      given.state,
      `${given.sent}T15:00:00Z`,
      county.staff.ana,
      basisId,
      given.started ?? null,
      ended ?? null,
      given.reason ?? null,
      given.met ?? null,
      given.scores ? 'PSC-17' : null,
      given.scores ? 'lower' : null,
    ],
  );
  const step = (to: string, on: string) =>
    db.rows(
      `insert into app.referral_step (id, agency_id, person_id, referral_id, to_state, taken_at, by_whom, via) values ($1, $2, $3, $4, $5, $6, 'provider', 'telephone')`,
      [newId(), county.agencyId, personId, id, to, `${on}T15:00:00Z`],
    );
  if (given.answered) await step(given.state === 'declined' || given.reason ? 'declined' : 'accepted', given.answered);
  if (given.state === 'completed') await step('completed', given.ended!);
  for (const [at, score] of (given.scores ?? []).entries())
    await db.rows(
      `insert into app.progress_update (id, agency_id, person_id, referral_id, came_at, score) values ($1, $2, $3, $4, $5, $6)`,
      [newId(), county.agencyId, personId, id, `2026-0${at + 5}-01T15:00:00Z`, score],
    );
  return id;
}

const look = async (user: Id, page: RoomPage, query = '', params = {}) =>
  (await visitor(user).look(page, { query, params })).body;
const text = (figure: { text: string }) => figure.text;

describe('unmet needs', () => {
  test('a supervisor counts the needs of the unit: who waits on a list, and who was declined, with reason and days', async () => {
    const shown = await look(county.staff.sam, needsPage);
    // The protected need is the worker's and supervisor's own to read, by a personal right; the other unit's is not.
    expect(shown.lead).toBe('3 needs are unmet today');
    expect(shown.byKind.areas.map(({ name }: { name: string }) => name)).toEqual(
      [area.bayside, area.eastbank].toSorted().map(id => (id === area.bayside ? 'Bayside' : '=Eastbank')),
    );
    expect(
      shown.byKind.rows.map((row: { key: string; total: { text: string }; longest: string }) => [
        row.key,
        row.total.text,
        row.longest,
      ]),
    ).toEqual([
      ['mental_health', '1', '126 days'],
      ['legal_help', '1', '41 days'],
      ['domestic_violence', '1', '17 days'],
    ]);
    expect(
      Object.fromEntries(
        shown.reasons.map(({ key, count }: { key: string; count: { text: string } }) => [key, text(count)]),
      ),
    ).toEqual({
      language: '1',
      'waiting-list': '1',
      'nobody-asked': '1',
    });
    expect(shown.wishes).toMatchObject([{ what: 'teen respite', area: 'Bayside', times: 1 }]);
    expect(shown.limits).toHaveLength(1);
    expect((await visitor(county.staff.sam, { language: 'es' }).look(needsPage)).body.limits[0]).toContain(
      'puede leer',
    );
  });

  test('a director does not count what is protected, nor does anybody else without a personal right', async () => {
    expect((await look(county.staff.dora, needsPage)).lead).toBe('3 needs are unmet today');
    expect((await look(county.staff.tess, needsPage)).lead).toBe('1 need is unmet today');
    const rows = (await look(county.staff.dora, needsPage)).byKind.rows.map(({ key }: { key: string }) => key);
    expect(rows).not.toContain('domestic_violence');
  });

  test('an analyst sees figures alone, and no small group', async () => {
    const shown = await look(county.staff.gus, needsPage);
    expect(shown.lead).toBe('Needs for which no service has begun');
    expect(shown.byKind.rows.map(({ total }: { total: { text: string; href: null } }) => total)).toEqual(
      Array.from({ length: 2 }, () => ({ text: 'not shown', href: null })),
    );
    expect(shown.reasons).toBeNull();
    expect(shown.limits[0]).toContain('fewer than 5');
    expect((await visitor(county.staff.gus).look(listPage)).status).toBe(403);
    expect((await visitor(county.staff.ana).look(needsPage)).status).toBe(403);
    // They count rows as the figures have them; nothing that anybody wrote opens, and nothing can be written.
    const counts = await db.as(county.staff.gus).look(async ({ tx }) => {
      const count = async (from: string) =>
        Number((await sql<{ n: string }>`select count(*) as n from ${sql.table(from)}`.execute(tx)).rows[0]!.n);
      return [await count('app.assessments_v_need'), await count('app.need'), await count('app.referral')];
    });
    expect(counts).toEqual([expect.any(Number), 0, 0]);
    expect(counts[0]).toBe(Number(await db.value(`select count(*) from app.need where sensitive is null`)));
  });

  test('behind a figure stand the children, with their case manager', async () => {
    const all = await look(county.staff.sam, listPage);
    expect(all.needs.map(({ days }: { days: string }) => days)).toEqual(['126 days', '41 days', '17 days']);
    const [first] = (await look(county.staff.sam, listPage, `area=${area.eastbank}&kind=mental_health`)).needs;
    expect(first).toMatchObject({
      href: `/children/${child}/services`,
      reason: 'Language',
      area: '=Eastbank',
      since: 'Jul 15, 2026',
      worker: 'Ana Soto',
    });
    expect((await look(county.staff.sam, listPage, 'reason=cost')).needs).toEqual([]);
    expect(await visitor(county.staff.sam).draw(listPage, { query: 'kind=legal_help&page=9' })).toContain('41 days');
  });

  test('the table can be taken along, and nothing in it runs', async () => {
    const { bytes, headers } = await visitor(county.staff.sam).look(csvPage);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[0]).toContain(`'=Eastbank`);
    expect(lines.find(line => line.startsWith('Legal help'))).toContain('1,41 days,41 days');
    expect(headers.get('content-type')).toContain('text/csv');
  });

  test('the map has a number for each neighborhood, and a table that says the same', async () => {
    const { map, lines } = await look(county.staff.sam, mapPage);
    expect(map.spots.map(({ name, count }: { name: string; count: string }) => [name, count]).toSorted()).toEqual([
      ['=Eastbank', '2'],
      ['Bayside', '1'],
    ]);
    expect(lines.map(({ count }: { count: { text: string } }) => text(count)).toSorted()).toEqual(['1', '2']);
    const legal = await look(county.staff.sam, mapPage, 'kind=legal_help');
    expect(legal.map.spots.find(({ name }: { name: string }) => name === '=Eastbank')).toMatchObject({
      count: '0',
      share: 0,
    });
    const drawn = await visitor(county.staff.sam).draw(mapPage);
    expect(drawn).toContain('aria-label="Bayside: 1"');
    expect(await visitor(county.staff.sam, { language: 'es' }).draw(mapPage)).toContain('Mapa del condado');
  });
});

test('time to a service: known dates give the known median, and who waits counts', async () => {
  const { lines } = await look(county.staff.dora, timePage, 'from=2026-01-01&to=2026-11-18');
  expect(lines).toEqual([
    expect.objectContaining({ key: 'legal_help', known: '1', waits: '1', median: 'not reached' }),
    expect.objectContaining({ key: 'mental_health', known: '2', waits: '2', median: 'not reached' }),
    expect.objectContaining({ key: 'tutoring', known: '1', began: '1', median: '10 days' }),
    expect.objectContaining({ key: 'all', known: '4', began: '1', waits: '3', median: 'not reached' }),
  ]);
  const wrong = await look(county.staff.dora, timePage, 'from=2026-11-18&to=2026-01-01');
  expect(wrong.period).toMatchObject({ wrong: true, from: '2025-11-01', to: '2026-10-31' });
  const fixed = await look(county.staff.gus, timePage, 'from=2026-11-01&to=2026-11-02');
  expect(fixed.period).toMatchObject({ free: false, from: '2025-11-01' });
  expect(await visitor(county.staff.dora, { language: 'es' }).draw(timePage)).toContain('Kaplan');
});

test('the array shows services with room beside who waits, by program', async () => {
  const shown = await look(county.staff.sam, servicesPage);
  expect(shown.kinds.find(({ key }: { key: string }) => key === 'legal_help')).toMatchObject({
    services: 0,
    unmet: { text: '1' },
  });
  expect(shown.organizations.map(({ name }: { name: string }) => name)).toEqual(['Harbor Light', 'Safe Shore']);
  expect(shown.inHome).toMatchObject([{ area: 'The whole county', services: 2, places: 'not known', waiting: 1 }]);
  await db.rows(
    `insert into app.service_capacity (id, agency_id, organization_id, service_id, unit, available, maximum, updated_at)
     values ($1, $2, $3, $4, 'families', 3, 12, '2026-11-01')`,
    [newId(), county.agencyId, harborLight.id, harborLight.serviceId],
  );
  const program = 'program=Mental+health%2C+Department+of+Children+and+Families';
  const narrowed = await look(county.staff.sam, servicesPage, program);
  expect(narrowed.organizations).toMatchObject([{ name: 'Harbor Light', services: 1 }]);
  expect(narrowed.inHome).toMatchObject([{ unit: 'families', places: '12', used: '9', free: '3' }]);
  expect(await visitor(county.staff.sam, { language: 'es' }).draw(servicesPage, { query: program })).toContain(
    'Ocupados',
  );
  await db.rows('update app.directory_entry set maximum_age = 5 where service_id = $1', [shore.serviceId]);
  expect((await look(county.staff.sam, servicesPage, 'ages=youth')).organizations).toMatchObject([
    { name: 'Harbor Light' },
  ]);
});

describe('the scorecard', () => {
  const params = () => ({ organizationId: harborLight.id });
  const figures = async (user: Id, query = '') => {
    const { card, answers, period } = await look(user, scorecardPage, query, params());
    const told = (lines: { key: string; value?: string; count?: string }[]) =>
      Object.fromEntries(lines.map(line => [line.key, line.value ?? line.count]));
    return { ...told(card.figures), standings: told(card.standings), answers, period };
  };

  beforeAll(async () => {
    // Six completed, all met; six stopped, none met. Sent in August and answered after two days.
    for (let turn = 0; turn < 6; turn += 1) {
      const august = { sent: '2026-08-03', answered: '2026-08-05', started: '2026-08-10', ended: '2026-09-20' };
      const completed = await aReferral(child, { ...august, state: 'completed', met: 'yes', scores: [20, 10] });
      await db.rows(
        `insert into app.fit_rating (id, agency_id, person_id, referral_id, rated_as, stars, rated_by, rated_at) values ($1, $2, $3, $4, 'parent', $5, $6, $7)`,
        [newId(), county.agencyId, child, completed, turn < 3 ? 5 : 4, county.staff.ana, '2026-10-01T15:00:00Z'],
      );
      await aReferral(brother, { ...august, state: 'stopped', reason: 'moved', met: 'no', scores: [18, 19] });
    }
  });

  test('counts what was sent in four quarters, and hides small groups', async () => {
    const shown = await figures(county.staff.sam);
    expect(shown.period).toMatchObject({ from: '2025-10-01', to: '2026-09-30' });
    expect(shown).toMatchObject({
      sent: '15',
      answer: '2 days',
      completed: 'not shown',
      stars: '4.5 of 5, from 6 ratings',
      answers: [],
    });
    // Two were declined and one is under way: neither is shown, nor what would tell them.
    expect(shown.standings).toMatchObject({ declined: 'not shown', 'under-way': 'not shown', 'waiting-list': '0' });
    expect(await figures(county.staff.sam, 'from=2026-08-01&to=2026-08-31')).toMatchObject({
      sent: '12',
      started: '100% (12 of 12)',
      accepted: '100% (12 of 12)',
      completed: '50% (6 of 12)',
      unrated: '6',
    });
    expect(await figures(county.staff.tess)).toMatchObject({ sent: '0' });
    const { period: _, ...counted } = await figures(county.staff.gus);
    expect(counted).toMatchObject({ sent: '15', standings: (await figures(county.staff.dora)).standings });
    const none = await visitor(county.staff.sam).look(scorecardPage, { params: { organizationId: newId() } });
    expect(none.status).toBe(404);
    expect(await visitor(county.staff.sam, { language: 'es' }).draw(scorecardPage, { params: params() })).toContain(
      'Completadas',
    );
  });

  test('before and after are told of completers and of those who stopped, with what to mind', async () => {
    const shown = await look(county.staff.sam, effectsPage, 'from=2026-09-01&to=2026-09-30');
    expect(shown.lines).toEqual([
      expect.objectContaining({ who: 'Completed', before: '20', after: '10', better: '6', of: '6' }),
      expect.objectContaining({ who: 'Stopped', before: '18', after: '19', better: '0', of: '6' }),
    ]);
    expect((await look(county.staff.sam, effectsPage, 'from=2026-01-01&to=2026-02-01')).lines).toEqual([]);
    // One child is fourteen, the other is five: six services are left, and none of them was stopped.
    const born = 'update app.person set born_on = $2 where id = $1';
    await db.rows(born, [child, '2012-05-01']);
    await db.rows(born, [brother, '2021-05-01']);
    const youth = await look(county.staff.sam, effectsPage, 'from=2026-09-01&to=2026-09-30&whose=youth');
    expect(youth.lines.map(({ of }: { of: string }) => of)).toEqual(['6', 'not shown']);
    expect(await visitor(county.staff.sam).draw(effectsPage)).toContain('Nobody chose by lot');
  });

  test('the organization reads its own figures by link, and says one thing a quarter', async () => {
    const made = value(
      await db
        .as(county.staff.dora)
        .commit(ask =>
          openGuestLink(ask, { opens: 'inbox', subjectId: harborLight.id, endsAt: '2027-01-20T15:00:00Z', code: true }),
        ),
    );
    const address = `${new URL(made.link).pathname}/figures`;
    const guest = aGuest(db, { language: 'es' });
    expect(guest.draw(ownPage, await guest.look(ownPage, address))).not.toContain('Harbor Light');
    await guest.send(ownPage, address, { _code: made.code! });
    // Its referral about a child of another unit counts for the organization, and not for the unit.
    await aReferral(other, { sent: '2026-08-03', state: 'received' });
    const shown = await guest.look(ownPage, address);
    const drawn = guest.draw(ownPage, shown);
    expect(drawn).toContain('Harbor Light');
    expect(drawn).toContain('Sobre el trimestre');
    expect(shown.body.figures.figures.find(({ key }: { key: string }) => key === 'sent').value).toBe('16');

    expect(await guest.send(ownPage, address, { words: ' ' })).toMatchObject({ status: 422 });
    expect(await guest.send(ownPage, address, { words: 'Contratamos a otra terapeuta' })).toMatchObject({
      status: 303,
      to: `${address}?done=said`,
    });
    expect(answerScorecard.name).toBe('answerScorecard');
    const again = await guest.send(ownPage, address, { words: 'Otra vez' });
    expect(again).toMatchObject({
      status: 409,
      body: { problems: [{ message: expect.stringContaining('ya dijo algo') }] },
    });
    expect((await figures(county.staff.sam)).answers).toMatchObject([{ words: 'Contratamos a otra terapeuta' }]);
    // In the next quarter there is a next word.
    const later = { now: '2027-01-05T15:00:00Z' };
    expect(shown.body.asked).toContain('1 jul 2026');
    await guest.send(ownPage, address, { _code: made.code! }, later);
    expect((await guest.look(ownPage, address, later)).body.asked).toContain('1 oct 2026');
  });

  test('a link to something else opens no figures, and nobody writes for the organization', async () => {
    const entry = value(
      await db.as(county.staff.dora).commit(ask =>
        openGuestLink(ask, {
          opens: 'entry',
          subjectId: harborLight.id,
          endsAt: '2026-12-20T15:00:00Z',
          code: false,
        }),
      ),
    );
    const secret = new URL(entry.link).pathname.split('/')[2]!;
    expect((await aGuest(db).look(ownPage, `/inbox/${secret}/figures`)).status).toBe(404);
    await expect(
      db.as(county.staff.dora).commit(({ tx }) =>
        tx
          .insertInto('app.scorecard_answer')
          .values({
            id: newId(),
            agency_id: county.agencyId,
            organization_id: shore.id,
            quarter: '2026-07-01',
            words: 'Fine',
            answered_at: '2026-11-18T15:00:00Z',
            link_id: null,
          })
          .execute(),
      ),
    ).rejects.toThrow('permission denied');
  });
});
