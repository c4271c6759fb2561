import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aHearing, theRules } from '#test/builders/dates.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as setPage from '../pages/set-hearing.tsx';
import * as attendancePage from './pages/attendance.tsx';
import * as boardPage from './pages/board.tsx';
import * as hearingPage from './pages/hearing.tsx';
import * as letterPage from './pages/letter.ts';
import * as myHearingPage from './pages/my-hearing.tsx';
import * as myHearingsPage from './pages/my-hearings.tsx';
import * as myLetterPage from './pages/my-letter.ts';
import * as myStatementPage from './pages/my-statement.tsx';
import * as noticePage from './pages/notice.tsx';
import * as takePage from './pages/take-statement.tsx';
import * as tellPage from './pages/tell.tsx';
import * as viewPage from './pages/view.tsx';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let child: Child;
let hearingId: Id;
let ines: Id;
let mother: Id;
beforeAll(async () => {
  county = await aCounty(db);
  await theRules(db);
  mother = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
  ines = county.homes.harbor.caregivers[0]!.userId;
  child = await county
    .aChild()
    .named('Lucy')
    .removedOn('2026-03-01')
    .inHome(county.homes.harbor)
    .from('2026-03-01')
    .make();
  const set = {
    kind: 'permanency',
    'day-year': '2026',
    'day-month': '12',
    'day-day': '10',
    time: '09:30',
    place: 'Courtroom 4',
    attend: 'either',
  };
  await visitor(county.staff.ana, { params: { childId: child.id } }).send(setPage, set);
  hearingId = await db.value<Id>('select id from app.hearing where child_id = $1', [child.id]);
});

const ana = (more: Readonly<Record<string, string>> = {}) =>
  visitor(county.staff.ana, { params: { childId: child.id, hearingId, ...more } });
const about = (done: string) => `/children/${child.id}/court/hearings/${hearingId}/about?done=${done}`;
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const noticeFor = (user: Id | null, part: string) =>
  db.value<Id>(
    'select id from app.hearing_notice where hearing_id = $1 and part = $2 and user_id is not distinct from $3',
    [hearingId, part, user],
  );
const day = (name: string, of: string) => ({ [`${name}-year`]: '2026', [`${name}-month`]: '11', [`${name}-day`]: of });

describe('from the hearing to the answer', () => {
  test('the hearing says who is not told yet; the page names them with the ground and the law', async () => {
    expect(text(await ana().draw(hearingPage))).toMatch(/Courtroom 4.*In person or by video.*Not told yet/);
    const page = text(await ana().draw(tellPage));
    expect(page).toMatch(/Ines Duarte.*cares for the child and may be heard \(42 USC 675\(5\)\(G\)/);
    expect(page).toContain('To be told by Dec 9, 2026');
    expect((await ana().send(tellPage, {})).status).toBe(422);
    const key = county.homes.harbor.caregivers[0]!.personId;
    const sent = { [`way-${key}`]: 'portal', [`way-${county.mother}`]: 'mail' };
    expect((await ana().send(tellPage, sent)).to).toBe(about('told'));
    const again = await ana().send(tellPage, sent);
    expect(text(await ana().draw(tellPage, {}, again))).toContain('was told of this day already');
    expect(text(await ana().draw(hearingPage, { query: 'done=told' }))).toMatch(
      /Told, no proof yet.*Letter to bring or mail/,
    );
    expect((await ana({ hearingId: newId() }).look(tellPage)).status).toBe(404);
  });

  test('a caregiver finds it on their page, says that they read it and come, and writes to the court', async () => {
    const noticeId = await noticeFor(ines, 'caregiver');
    const mine = visitor(ines, { params: { noticeId } });
    expect(text(await mine.draw(myHearingsPage))).toMatch(/Permanency hearing about Lucy.*Dec 10, 2026.*New/);
    const page = text(await mine.draw(myHearingPage));
    expect(page).toMatch(
      /Courtroom 4.*gives you the right to be told of this hearing and to be heard.*Until Dec 6, 2026/,
    );
    expect((await mine.send(myHearingPage, { do: 'read' })).to).toBe(`/home/hearings/${noticeId}?done=read`);
    expect((await mine.send(myHearingPage, {})).status).toBe(422);
    const answer = { answer: 'by_video', needs: 'A link' };
    expect((await mine.send(myHearingPage, answer)).to).toBe(`/home/hearings/${noticeId}?done=answered`);

    const here = `/home/hearings/${noticeId}`;
    expect((await mine.send(myStatementPage, { do: 'keep', words: 'She slee' })).to).toBe(`${here}?done=kept`);
    expect(await mine.draw(myStatementPage)).toContain('She slee');
    expect((await mine.send(myStatementPage, { do: 'give', words: '' })).status).toBe(422);
    expect((await mine.send(myStatementPage, { do: 'give', words: 'She sleeps well' })).to).toBe(`${here}?done=given`);
    expect(text(await mine.draw(myHearingPage, { language: 'es' }))).toMatch(/She sleeps well.*Recibo [0-9A-F]{4}-/);
    const pdf = await mine.look(myLetterPage);
    expect(new TextDecoder().decode(pdf.bytes.slice(0, 5))).toBe('%PDF-');

    // Nobody else's notice is there for them, and theirs for nobody else.
    const other = visitor(mother, { params: { noticeId } });
    for (const each of [myHearingPage, myStatementPage]) {
      expect((await other.look(each)).status).toBe(404);
      expect((await other.send(each, { do: 'read', answer: 'in_person', words: 'a' })).status).toBe(404);
    }
    expect((await other.look(myLetterPage)).status).toBe(404);
    expect((await visitor(county.staff.ana).look(myHearingsPage)).status).toBe(403);
  });

  test('the worker reads it there, files it, and writes down what goes by hand and who called', async () => {
    const page = text(await ana().draw(hearingPage));
    expect(page).toMatch(/Will join by video or telephone · A link.*Told, with proof/);
    expect(page).toContain('She sleeps well');
    const statement = await db.value<Id>('select id from app.court_statement where hearing_id = $1', [hearingId]);
    expect((await ana().send(hearingPage, { statement })).to).toBe(about('filed'));
    expect((await ana().send(hearingPage, { statement })).status).toBe(409);

    const noticeId = await noticeFor(mother, 'mother');
    const letter = ana({ noticeId });
    const pdf = await letter.look(letterPage);
    expect(new TextDecoder().decode(pdf.bytes.slice(0, 5))).toBe('%PDF-');
    expect(text(await letter.draw(noticePage))).toContain('Letter to bring or mail');
    expect((await letter.send(noticePage, {})).status).toBe(422);
    const proof = { ...day('sentOn', '16'), proof: 'certified_number', note: '7019 0700', ...day('on', '17') };
    expect((await letter.send(noticePage, proof)).to).toBe(about('proof'));
    expect((await letter.send(noticePage, { do: 'answer', answer: 'in_person' })).to).toBe(about('answer'));
    expect((await letter.send(noticePage, { do: 'answer' })).status).toBe(422);
    expect(text(await letter.draw(noticePage, { language: 'es' }))).toMatch(
      /Con aviso y constancia.*7019 0700.*Va a venir/,
    );
    expect((await ana({ noticeId: newId() }).look(noticePage)).status).toBe(404);
    expect((await ana({ noticeId: newId() }).look(letterPage)).status).toBe(404);
  });

  test('what the child wants the court to know, and words on paper', async () => {
    const view = { words: 'I want to stay', ...day('saidOn', '17') };
    expect((await ana().send(viewPage, { ...view, words: '' })).status).toBe(422);
    expect((await ana().send(viewPage, view)).to).toBe(about('view'));
    expect(await ana().draw(viewPage)).toContain('I want to stay');
    const paper = { part: 'mother', name: 'Rosa Reyes', language: 'es', way: 'on_paper', words: 'La extraño' };
    expect((await ana().send(takePage, { ...paper, words: '' })).status).toBe(422);
    expect((await ana().send(takePage, paper)).to).toBe(about('statement'));
    const page = text(await ana().draw(hearingPage));
    for (const words of ['I want to stay', 'La extraño', 'She sleeps well']) expect(page).toContain(words);
    expect(await ana().draw(takePage)).toContain('Their words');
  });
});

test('who was there is written down of a hearing that was held: whoever was told stands on the list', async () => {
  const held = await aHearing(db, child, { kind: 'status', on: '2026-11-16', by: county.staff.ana });
  const page = ana({ hearingId: held });
  const sent = { 'part-new': 'mother', 'name-new': 'Rosa Reyes', 'came-new': 'video' };
  expect((await page.send(attendancePage, {})).status).toBe(422);
  expect((await page.send(attendancePage, sent)).to).toContain('done=attendance');
  expect(text(await page.draw(hearingPage))).toMatch(/Rosa Reyes Mother · By video/);
  expect(await page.draw(attendancePage)).toContain('Rosa Reyes: were they there?');
  expect(text(await ana().draw(attendancePage))).toContain('not recorded as held');
});

test('the board shows what is ahead and what waits for a result, to who may see it', async () => {
  await aHearing(db, child, { kind: 'other', on: '2026-11-10', held: false, by: county.staff.ana });
  const page = text(await visitor(county.staff.ana).draw(boardPage));
  expect(page).toMatch(/wait for what came of them.*Lucy.*Another hearing/);
  expect(page).toMatch(/Permanency hearing 2 of 2 told/);
  expect(text(await visitor(county.staff.ben).draw(boardPage))).toContain('No hearing is set in the next thirty days');
});
