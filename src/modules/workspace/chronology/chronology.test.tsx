import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { insertRow } from '#test/builders/rows.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { KINDS } from './contract.ts';
import * as chronologyPage from './pages/chronology.tsx';
import * as paper from './pages/chronology-paper.ts';
import { sayHappenings } from './say-chronology.ts';
import { happeningsOf, VIEWS } from './store.ts';

const db = testDatabase();
const visit = visitorOf(db);
let county: County;
let lucia: Id;

/** Wednesday, November 18, 2026 is today. Lucia has lived at Harbor since March 1. */
beforeAll(async () => {
  county = await aCounty(db);
  const { agencyId, staff } = county;
  lucia = (await county.aChild().bornOn('2017-04-02').inHome(county.homes.harbor).from('2026-03-01').make()).id;
  const about = { agency_id: agencyId, child_id: lucia };
  const contact = (happened_at: string, held: boolean) =>
    insertRow(db, 'app.contact', {
      ...about,
      kind: 'caseworker_visit',
      way: 'in_person',
      place: 'school',
      held,
      happened_at,
      made_by: staff.ana,
      entered_at: '2026-11-18T15:00:00Z',
      entered_by: staff.ana,
    });
  await contact('2026-11-16T21:30:00Z', true);
  // Past ten at night in Florida: the day there is the 16th, not the 17th.
  await contact('2026-11-17T03:15:00Z', false);
  await insertRow(db, 'app.allergy', {
    ...about,
    substance: 'Penicillin',
    severity: 'serious',
    noted_at: '2026-03-02T15:00:00Z',
    ended_on: '2026-10-01',
  });
  const hearing = (state: string, set_for: string) =>
    insertRow(db, 'app.hearing', {
      ...about,
      kind: 'shelter',
      set_for,
      state,
      held_at: state === 'held' ? set_for : null,
      recorded_by: staff.ana,
      recorded_at: set_for,
    });
  await hearing('held', '2026-03-02T14:00:00Z');
  await hearing('set', '2026-12-01T14:00:00Z');
  await insertRow(db, 'app.petition', {
    ...about,
    kind: 'dependency',
    filed_on: '2026-03-20',
    recorded_by: staff.ana,
    recorded_at: '2026-03-20T14:00:00Z',
  });
});

const here = { today: '2026-11-18', timeZone: 'America/New_York' };
const told = async (user: Id, kinds = KINDS, year: number | null = null) =>
  (
    await db
      .as(user, { focus: lucia })
      .look(ask => happeningsOf(ask.tx, lucia, { kinds, year }, here, { order: 'oldest', most: 100, after: 0 }))
  ).map(({ on_day, kind }) => `${on_day} ${kind}`);

describe('all that happened', () => {
  test('stands there once and in order, with the day where the reader is; what lies ahead does not', async () => {
    const events = await told(county.staff.ana);
    expect(events).toEqual([
      '2017-04-02 born',
      ...events.filter(event => /case-opened|worker-began/.test(event)),
      '2026-03-01 care-began-removal',
      '2026-03-01 placement-began',
      '2026-03-02 hearing-held',
      '2026-03-02 allergy-noted',
      '2026-03-20 petition-filed',
      '2026-11-16 contact-in_person',
      '2026-11-16 contact-tried',
    ]);
    expect(new Set(events).size).toBe(events.length);
  });

  test('is, for somebody who reads health and not contacts or court, what they may read', async () => {
    const events = await told(county.staff.ned);
    expect(events).toContain('2026-03-02 allergy-noted');
    expect(events.filter(event => /contact|hearing|petition/.test(event))).toEqual([]);
  });

  test('is nothing for somebody who works with another child', async () => {
    expect(await told(county.staff.ben)).toEqual([]);
    expect((await visit(county.staff.ben).look(chronologyPage, { params: { childId: lucia } })).status).toBe(404);
    expect((await visit(county.staff.ben).look(paper, { params: { childId: lucia } })).status).toBe(404);
  });

  test('every room that tells what happened is asked, and every kind of event it tells has words', async () => {
    const views = await db.rows<{ name: string; text: string }>(
      `select 'app.' || c.relname as name, pg_get_viewdef(c.oid) as text from pg_class c
       where c.relkind = 'v' and c.relname ~ '_v_happening$' order by 1`,
    );
    expect(views.map(({ name }) => name)).toEqual([...VIEWS].sort());
    // `'born'::text AS kind`, and `'hearing-'::text || state`, which begins one of ours.
    const kinds = views.flatMap(({ text }) =>
      [...text.matchAll(/(?<!<> )'([a-z_]+(?:-[a-z_]*)+|born|died)'::text/g)].map(match => match[1]!),
    );
    expect(kinds.length).toBeGreaterThan(20);
    expect(
      kinds.filter(kind => !KINDS.some(known => (kind.endsWith('-') ? known.startsWith(kind) : known === kind))),
    ).toEqual([]);
  });
});

type Said = { readonly key: string; readonly title: string };
const eventsOf = (body: { readonly months: readonly { readonly events: readonly Said[] }[] }) =>
  body.months.flatMap(({ events }) => events);

describe('the page', () => {
  const look = (query = '', language: 'en' | 'es' = 'en') =>
    visit(county.staff.ana).look(chronologyPage, { params: { childId: lucia }, query, language });

  test('tells the latest first, and each in its words', async () => {
    const { body } = await look();
    expect(body.months[0].events[0]).toMatchObject({
      title: 'A contact was tried and did not come about',
      by: 'Ana Soto',
    });
    const draws = await visit(county.staff.ana).draw(chronologyPage, { params: { childId: lucia }, language: 'es' });
    expect(draws).toContain('Una visita en persona');
    expect(draws).toContain('Penicillin');
    expect(draws).toContain('hasta el 1 oct 2026');
  });

  test('is narrowed to a part, a year and to decisions; what is not known is everything', async () => {
    const titles = async (query: string) => eventsOf((await look(query)).body).map(({ title }) => title);
    expect(await titles('of=health')).toEqual(['An allergy was noted']);
    expect(await titles('of=people&year=2017')).toEqual(['Born']);
    expect(await titles('of=decisions')).toEqual(['The court was asked', 'A placement began', 'Came into care']);
    expect((await look('of=decisions')).body.title).toBe('Decision log');
    expect(await titles('of=nonsense&year=12345')).toEqual(await titles(''));
    expect((await titles('order=oldest'))[0]).toBe('Born');
  });

  test('comes in pages of fifty that neither repeat nor lose one', async () => {
    const { agencyId, staff } = county;
    const busy = (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
    const rows = Array.from({ length: 70 }, () => newId());
    for (const id of rows)
      await insertRow(db, 'app.contact', {
        id,
        agency_id: agencyId,
        child_id: busy,
        kind: 'caseworker_visit',
        way: 'phone',
        held: true,
        happened_at: '2026-10-01T12:00:00Z',
        made_by: staff.ana,
        entered_at: '2026-10-01T12:00:00Z',
        entered_by: staff.ana,
      });
    const page = (query: string) => visit(staff.ana).look(chronologyPage, { params: { childId: busy }, query });
    const [first, second] = [(await page('of=contact')).body, (await page('of=contact&page=2')).body];
    expect(first.later).toContain('page=2');
    const keys = [...eventsOf(first), ...eventsOf(second)].map(({ key }) => key);
    expect([keys.length, new Set(keys).size]).toEqual([70, 70]);
  });
});

test('the young person’s copy tells what happened and no reasons', async () => {
  const rows = await db.as(county.staff.ana, { focus: lucia }).look(async ask => {
    const of = { kinds: ['placement-began'] as const, year: null };
    const found = await happeningsOf(ask.tx, lucia, of, here, { order: 'oldest', most: 10, after: 0 });
    const told = found.map(row => ({ ...row, how_en: 'Abuse or neglect in the home', why: 'Not safe there' }));
    return Promise.all([sayHappenings(ask, told, 'record'), sayHappenings(ask, told, 'own')]);
  });
  const [record, own] = rows.map(events => JSON.stringify(events));
  expect(record).toContain('Abuse or neglect');
  expect(own).not.toMatch(/Abuse|Not safe/);
});

describe('on paper', () => {
  test('the record prints whole; the young person’s copy leaves out what is only for those who work on the case', async () => {
    const print = (query: string) => visit(county.staff.ana).look(paper, { params: { childId: lucia }, query });
    const [record, own] = [await print(''), await print('for=own')];
    for (const { bytes, headers } of [record, own]) {
      expect(headers.get('Content-Type')).toBe('application/pdf');
      expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-');
    }
    expect(own.headers.get('Content-Disposition')).toContain('My story');
    expect(own.bytes.length).not.toBe(record.bytes.length);
  });
});
