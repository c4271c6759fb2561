import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as correctPage from './pages/correct-court-date.tsx';
import * as courtPage from './pages/court.tsx';
import * as findingPage from './pages/record-finding.tsx';
import * as hearingPage from './pages/record-hearing.tsx';
import * as petitionPage from './pages/record-petition.tsx';
import * as setPage from './pages/set-hearing.tsx';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const aChild = async () => (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
const ana = (childId: Id, more: Readonly<Record<string, string>> = {}) =>
  visitor(county.staff.ana, { params: { childId, ...more } });
const day = (year: string, month: string, of: string) => ({ 'day-year': year, 'day-month': month, 'day-day': of });
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const idOf = (to: string | null) => /hearings\/([0-9a-f-]{36})$/.exec(to ?? '')?.[1] ?? '';
const aPastHearing = async (childId: Id, kind = 'arraignment') => {
  const sent = { kind, ...day('2026', '11', '16'), time: '09:00' };
  return idOf((await ana(childId).send(setPage, sent)).to);
};

describe('the court page', () => {
  test('says what there is not, and how to begin', async () => {
    const page = text(await ana(await aChild()).draw(courtPage));
    expect(page).toContain('No hearing, petition, finding or order about');
    for (const way of ['Set a hearing', 'Record a petition', 'Record a finding or order']) expect(page).toContain(way);
    expect(page).not.toContain('Correct or complete this');
  });

  test('tells each with who recorded it and when, and the way onward', async () => {
    const child = await aChild();
    const hearing = await aPastHearing(child);
    const page = await ana(child).draw(courtPage, { query: 'done=recorded' });
    expect(text(page)).toMatch(
      /What came of the hearing is recorded.*Nov 16, 2026, 9:00 AM Arraignment What came of it is not recorded Record what came of it \( ?Arraignment.*Recorded by Ana Soto on Nov 18, 2026 Correct or complete this/,
    );
    expect(page).toContain(`href="/children/${child}/court/hearings/${hearing}"`);
    expect(page).toContain(`href="/children/${child}/court/hearings/${hearing}/correct"`);
    const spanish = text(await ana(child).draw(courtPage, { language: 'es' }));
    expect(spanish).toContain('Registrado por Ana Soto el 18 nov 2026');
  });

  test('is read by who holds the topic and writes nothing for them, and not there for others', async () => {
    const child = await aChild();
    expect((await visitor(county.staff.cora, { params: { childId: child } }).look(courtPage)).status).toBe(404);
    expect((await visitor(county.staff.ned, { params: { childId: child } }).look(setPage)).status).toBe(403);
  });
});

describe('the forms', () => {
  test('a hearing ahead is set; one that has passed leads on to what came of it', async () => {
    const child = await aChild();
    const ahead = { kind: 'permanency', ...day('2026', '12', '10'), time: '09:30' };
    expect((await ana(child).send(setPage, ahead)).to).toBe(`/children/${child}/court?done=set`);
    expect(await aPastHearing(child)).not.toBe('');
    const refused = await ana(child).send(setPage, { ...ahead, time: '' });
    expect(refused.status).toBe(422);
    const again = await ana(child).draw(setPage, {}, refused);
    expect(again).toContain('Enter the time');
    expect(again).toMatch(/<option value="permanency" selected/);
  });

  test('what came of it is asked first, and then what belongs to it', async () => {
    const child = await aChild();
    const hearingId = await aPastHearing(child);
    const hearing = ana(child, { hearingId });
    const asked = await hearing.draw(hearingPage);
    for (const outcome of ['held', 'continued', 'canceled']) expect(asked).toContain(`href="?outcome=${outcome}"`);
    const form = await hearing.draw(hearingPage, { query: 'outcome=held' });
    expect(form).toMatch(/name="time"[^>]*value="09:00"|value="09:00"[^>]*name="time"/);
    expect(form).toContain('What was pleaded?');
    const sent = {
      outcome: 'held',
      ...day('2026', '11', '16'),
      time: '09:10',
      judge: 'not_known',
      plea: 'admit',
      findings: ['abuse-or-neglect', 'contrary-to-welfare'],
      firstOrder: 'not_known',
      orders: 'supervision',
    };
    const refused = await hearing.send(hearingPage, { ...sent, judge: '' }, { query: 'outcome=held' });
    expect(refused.status).toBe(422);
    const redrawn = await hearing.draw(hearingPage, { query: 'outcome=held' }, refused);
    expect(redrawn).toContain('Say which judge held it');
    expect(redrawn.match(/checked=""/g)).toHaveLength(5);
    expect((await hearing.send(hearingPage, sent)).to).toBe(`/children/${child}/court?done=recorded`);
    const page = text(await ana(child).draw(courtPage));
    expect(page).toContain('Plea: admitted');
    expect(page).toContain('Found: Abuse or neglect');
    expect(page).toContain('Ordered: Order for supervision');
    // It was sent from a page that stood open: what came of it is recorded by now.
    expect((await hearing.send(hearingPage, { outcome: 'canceled' })).status).toBe(409);
    expect(text(await hearing.draw(hearingPage, { query: 'outcome=held' }))).toContain('is recorded already');
    expect((await hearing.send(hearingPage, {})).status).toBe(422);
  });

  test('a hearing ahead is not said to be held, but may be continued or canceled', async () => {
    const child = await aChild();
    await ana(child).send(setPage, { kind: 'status', ...day('2026', '12', '10'), time: '09:30' });
    const hearingId = await db.value<Id>('select id from app.hearing where child_id = $1', [child]);
    const hearing = ana(child, { hearingId });
    const asked = await hearing.draw(hearingPage);
    expect(asked).not.toContain('?outcome=held');
    const form = await hearing.draw(hearingPage, { query: 'outcome=continued' });
    expect(form).toContain('To which day?');
    const to = { outcome: 'continued', ...day('2027', '1', '12'), time: '09:30' };
    expect((await hearing.send(hearingPage, to)).to).toBe(`/children/${child}/court?done=continued`);
    expect(text(await ana(child).draw(courtPage))).toContain('Continued to Jan 12, 2027');
  });

  test('petitions, findings and orders are recorded, and asked for again with what is wrong', async () => {
    const child = await aChild();
    const petition = { kind: 'dependency', ...day('2026', '11', '2'), early: 'yes' };
    expect((await ana(child).send(petitionPage, petition)).to).toBe(`/children/${child}/court?done=filed`);
    const twice = await ana(child).send(petitionPage, petition);
    expect([twice.status, twice.body.problems[0].message]).toEqual([
      422,
      'This is recorded as filed on that day already',
    ]);
    const made = { ...day('2026', '11', '3'), orders: 'detention' };
    expect((await ana(child).send(findingPage, made)).to).toBe(`/children/${child}/court?done=made`);
    const refused = await ana(child).send(findingPage, made);
    expect(refused.body.problems).toMatchObject([
      { at: 'orders', message: 'Recorded on that day already: Order to detain' },
    ]);
    expect(await ana(child).draw(findingPage, {}, refused)).toContain('Order to detain');
    const page = text(await ana(child).draw(courtPage));
    expect(page).toMatch(
      /Nov 3, 2026 Order to detain Order .*Nov 2, 2026 Dependency petition Petition or motion · A party/,
    );
  });

  test('a date is corrected from what the page showed, and what was made at a hearing has a way of its own', async () => {
    const child = await aChild();
    const hearingId = await aPastHearing(child, 'shelter');
    const held = {
      outcome: 'held',
      ...day('2026', '11', '16'),
      time: '09:00',
      judge: 'other',
      findings: 'contrary-to-welfare',
    };
    await ana(child, { hearingId }).send(hearingPage, held);
    const one = ana(child, { courtList: 'hearings', recordId: hearingId });
    const { seen } = (await one.look(correctPage)).body;
    const form = await one.draw(correctPage);
    const finding = await db.value<Id>('select id from app.finding where child_id = $1', [child]);
    expect(form).toContain(`href="/children/${child}/court/findings/${finding}/correct"`);
    const right = { seen, ...day('2026', '11', '13'), time: '09:00', why: 'Typed wrongly' };
    expect((await one.send(correctPage, right)).to).toBe(`/children/${child}/court?done=corrected`);
    expect(await db.value('select found_on::text from app.finding where id = $1', [finding])).toBe('2026-11-13');
    expect((await one.send(correctPage, { ...right, why: 'Again' })).status).toBe(409);
    const two = ana(child, { courtList: 'findings', recordId: finding });
    expect(await two.draw(correctPage)).not.toContain('name="time"');
    const empty = await two.send(correctPage, { seen: '2026-11-13', ...day('2026', '11', '12'), why: '' });
    expect(empty.body.problems).toMatchObject([{ at: 'why', message: 'Say why it is being corrected' }]);
    for (const params of [
      { courtList: 'orders', recordId: finding },
      { courtList: 'tasks', recordId: finding },
    ])
      expect((await ana(child, params).look(correctPage)).status).toBe(404);
  });

  test('what was not known can be completed, and only what is asked of such an entry', async () => {
    const child = await aChild();
    const hearingId = await aPastHearing(child, 'shelter');
    const held = { outcome: 'held', ...day('2026', '11', '16'), time: '09:00', judge: 'not_known', early: 'not_known' };
    expect((await ana(child, { hearingId }).send(hearingPage, held)).to).toContain('done=recorded');
    const correcting = ana(child, { courtList: 'hearings', recordId: hearingId });
    const form = await correcting.draw(correctPage);
    for (const asked of ['Which judge held it?', 'Did a party demand that the petition be filed early?'])
      expect(text(form)).toContain(asked);
    expect(text(form)).not.toContain('What was pleaded?');
    expect(form.match(/value="not_known"[^>]*checked|checked=""[^>]*value="not_known"/g)).toHaveLength(2);
    const sent = {
      ...held,
      seen: '2026-11-16T14:00:00Z',
      judge: 'other',
      early: 'yes',
      why: 'The order names the judge',
    };
    expect((await correcting.send(correctPage, sent)).to).toContain('done=corrected');
    expect(text(await ana(child).draw(courtPage))).toContain('Held by another judge');
  });

  test('one hearing is offered for brothers and sisters, and what is wrong for one stands at their name', async () => {
    const [ada, ben] = [
      await aChild(),
      await county.aChild().named('Ben').inHome(county.homes.reef).from('2026-03-01').make(),
    ];
    const form = await ana(ada).draw(setPage);
    expect(form).toMatch(new RegExp(`name="siblings"[^>]*value="${ben.id}"|value="${ben.id}"[^>]*name="siblings"`));
    const sent = { kind: 'status', ...day('2026', '11', '16'), time: '09:00' };
    await ana(ben.id).send(setPage, { ...sent, time: '15:00' });
    const refused = await ana(ada).send(setPage, { ...sent, siblings: ben.id });
    expect([refused.status, refused.body.problems[0].message]).toEqual([
      422,
      'Ben Reyes: A hearing of this kind stands on that day already',
    ]);
    const redrawn = await ana(ada).draw(setPage, {}, refused);
    expect(text(redrawn)).toMatch(/Ben Reyes Ben Reyes: A hearing of this kind/);
    expect(redrawn).toContain(`id="siblings-${ben.id}"`);
    // The one set for Ben that day is recorded with Ada's.
    const hearingId = idOf((await ana(ada).send(setPage, sent)).to);
    const hearing = ana(ada, { hearingId });
    expect(text(await hearing.draw(hearingPage, { query: 'outcome=held' }))).toContain(
      'The same hearing is set for them',
    );
    const held = { outcome: 'held', ...day('2026', '11', '16'), time: '09:00', judge: 'dependency', siblings: ben.id };
    expect((await hearing.send(hearingPage, held)).to).toContain('done=recorded');
    expect(await db.value('select state from app.hearing where child_id = $1', [ben.id])).toBe('held');
  });
});
