import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lateHearers } from '#app';
import type { Id } from '#kernel/ids.ts';
import { addDocument } from '#modules/documents/index.ts';
import { makeFileStore, setFileStore } from '#platform/files/file-store.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { readPaper } from '#platform/papers/testing/read-paper.ts';
import { hearFact, type Query } from '#platform/record/hear-fact.ts';
import { aCaseMember } from '#test/builders/cases.ts';
import { aChild, type Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aVisit } from '#test/builders/dates.ts';
import { aPerson } from '#test/builders/people.ts';
import { NOW, TODAY } from '#test/support/as.ts';
import { oneAfterAnother } from '#test/support/one-after-another.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { fileText, textDigest } from './file-text.ts';
import { gatherRequest } from './gather-request.ts';
import * as approvePage from './pages/approve.tsx';
import * as itemPage from './pages/item.tsx';
import * as openPage from './pages/open-request.tsx';
import * as requestPage from './pages/request.tsx';
import * as pdfPage from './pages/request-pdf.ts';
import * as requestsPage from './pages/requests.tsx';
import { itemsOf } from './store/items.ts';
import { requestOf } from './store/requests.ts';
import { approveFile } from './use-cases/approve-file.ts';
import { closeRequest } from './use-cases/close-request.ts';
import { decideItem } from './use-cases/decide-item.ts';
import { giveFile } from './use-cases/give-file.ts';
import { openFileRequest } from './use-cases/open-file-request.ts';

const db = testDatabase();
const visitor = visitorOf(db);
const dataDir = mkdtempSync(join(tmpdir(), 'alongside-files-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
const files = makeFileStore({ keyring: makeKeyring(makeKeyMaterial(Temporal.Instant.from(NOW))), dataDir });
setFileStore(files);

let county: County;
let jo: Child;
beforeAll(async () => {
  county = await aCounty(db);
  const { ana } = county.staff;
  jo = await aChild(db, county.cases.reyes)
    .named('Jo')
    .removedOn('2025-12-11')
    .inHome(county.homes.harbor)
    .from('2025-12-11')
    .make();
  await aVisit(db, jo, '2026-05-20', ana);
  const aunt = await aPerson(db, county.agencyId, { first: 'Inez', bornOn: '1980-04-02' });
  await aCaseMember(db, county.cases.reyes, aunt, 'relative');
  await db.admin.query(
    `insert into app.relationship (id, agency_id, person_id, relative_id, kind) values (uuidv7(), $1, $2, $3, 'aunt')`,
    [county.agencyId, jo.id, aunt],
  );
  await db.admin.query(
    `insert into app.need (id, agency_id, person_id, kind, sensitive, urgency, told_by, identified_on, recorded_by, recorded_at)
     select uuidv7(), $1, $2, code, sensitive, 'soon', 'worker', '2026-03-01', $3, $4 from app.need_kind where sensitive = 'substance-use' limit 1`,
    [county.agencyId, jo.id, ana, NOW],
  );
  await db.admin.query(
    `insert into app.address_confidential (id, agency_id, person_id, street, during) values (uuidv7(), $1, $2, '9 Hidden Lane', '[2026-01-01,)')`,
    [county.agencyId, county.mother],
  );
  const file = { name: 'a.txt', bytes: new TextEncoder().encode('Dear all') };
  await as(ana).commit(ask =>
    addDocument(ask, { childId: jo.id, kind: 'letter', title: 'From 9 Hidden Lane', dated: '2026-04-01', file }, files),
  );
});

const as = (user: Id) => db.as(user, { focus: jo.id });
const given = {
  askedBy: 'Clerk of the court',
  basis: 'subpoena' as const,
  reference: '26-114',
  sections: ['placement', 'visits', 'family', 'protected', 'papers'],
  since: null,
  until: TODAY,
  language: 'en' as const,
  receivedOn: '2026-11-10',
  dueOn: '2026-11-24',
};
const open = (more: object = {}) =>
  as(county.staff.ana).commit(ask => openFileRequest(ask, { childId: jo.id, ...given, ...more }));
const gathered = async () => {
  const opened = await open();
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  const { id } = opened.value;
  await as(county.staff.ana).commit(async ask => gatherRequest(ask, (await requestOf(ask.tx, jo.id, id))!));
  return id;
};
const items = (id: Id) => as(county.staff.ana).look(({ tx }) => itemsOf(tx, id));
const decideAll = async (id: Id) => {
  for (const item of (await items(id)).filter(({ proposed }) => proposed))
    await as(county.staff.ana).commit(ask =>
      decideItem(ask, { childId: jo.id, requestId: id, itemId: item.id, rule: item.rule }),
    );
};
const textOf = (id: Id) => as(county.staff.sam).look(async ask => fileText(ask, (await requestOf(ask.tx, jo.id, id))!));
const approve = async (id: Id, user = county.staff.sam, meanwhile = async () => {}) => {
  const seen = textDigest(await textOf(id));
  return as(user).commit(async ask => {
    const approved = await approveFile(ask, { childId: jo.id, requestId: id, seen }, files);
    await meanwhile();
    return approved;
  });
};
const kindOf = (result: { ok: boolean }) => ('refusal' in result ? (result.refusal as { kind: string }).kind : 'ok');
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('a request that cannot be is refused with every problem at once', async () => {
  const refused = await open({
    askedBy: ' ',
    sections: ['nothing'],
    receivedOn: '2026-11-19',
    until: '2026-11-19',
    since: '2026-12-01',
    dueOn: '2026-11-01',
  });
  expect(refused).toMatchObject({
    refusal: { problems: ['askedBy', 'sections', 'receivedOn', 'until', 'since', 'dueOn'].map(at => ({ at })) },
  });
  await expect(
    db.as(county.staff.ben, { focus: jo.id }).commit(ask => openFileRequest(ask, { childId: jo.id, ...given })),
  ).rejects.toThrow();
});

test('what a law protects is proposed to be held back, and nothing leaves before a person decided each', async () => {
  const id = await gathered();
  const all = await items(id);
  expect(all.map(({ section, rule }) => [section, rule])).toEqual(
    expect.arrayContaining([
      ['visits', null],
      ['family', null],
      ['family', 'other_person'],
      ['protected', 'substance_use'],
      ['papers', null],
    ]),
  );
  expect(all.map(({ place }) => place)).toEqual(all.map((_, at) => at + 1));
  expect(kindOf(await approve(id, county.staff.ana))).toBe('own-request');
  expect(await approve(id)).toMatchObject({ refusal: { kind: 'not-all-decided', fill: { count: 2 } } });
  await decideAll(id);
  const text = JSON.stringify(await textOf(id));
  expect(text).toContain('42 CFR Part 2');
  expect(text).toContain('"Inez');
  expect(text).not.toContain('Apr 2, 1980');
  expect(text).toContain('From [address withheld by law]');
  expect(text).not.toContain('9 Hidden Lane');
});

test('approved, given, and kept exactly as it was given', async () => {
  const id = await gathered();
  await decideAll(id);
  const give = (more: object = {}) =>
    as(county.staff.ana).commit(ask =>
      giveFile(ask, { childId: jo.id, requestId: id, givenOn: TODAY, givenTo: 'The clerk, by hand', ...more }),
    );
  expect(kindOf(await give())).toBe('not-approved');
  expect(kindOf(await approve(id))).toBe('ok');
  expect(kindOf(await approve(id))).toBe('not-in-review');
  const [first] = await items(id);
  expect(
    kindOf(
      await as(county.staff.ana).commit(ask =>
        decideItem(ask, { childId: jo.id, requestId: id, itemId: first!.id, rule: 'other' }),
      ),
    ),
  ).toBe('not-in-review');
  expect(await give({ givenOn: '2026-11-17', givenTo: ' ' })).toMatchObject({
    refusal: { problems: [{ code: 'before-approval' }, { at: 'givenTo' }] },
  });
  expect(await give({ givenOn: '2026-11-19' })).toMatchObject({ refusal: { problems: [{ code: 'in-the-future' }] } });
  expect(kindOf(await give())).toBe('ok');
  await expect(
    db.admin.query(`update app.file_request set document_id = null, digest = null where id = $1`, [id]),
  ).rejects.toThrow('an approved file stays as it is');
  expect(
    kindOf(await as(county.staff.ana).commit(ask => closeRequest(ask, { childId: jo.id, requestId: id, why: 'x' }))),
  ).toBe('over-already');
  const request = (await as(county.staff.ana).look(({ tx }) => requestOf(tx, jo.id, id)))!;
  const page = visitor(county.staff.ana, { params: { childId: jo.id, requestId: id } });
  const zip = await page.look(pdfPage);
  expect(zip.headers.get('Content-Type')).toBe('application/zip');
  await db.admin.query(`update app.file_item set rule = 'other' where request_id = $1 and document_id is not null`, [
    id,
  ]);
  const pdf = await page.look(pdfPage);
  expect(pdf.headers.get('Content-Type')).toBe('application/pdf');
  expect(createHash('sha256').update(pdf.bytes).digest('hex')).toBe(request.digest);
  expect(readPaper(pdf.bytes)).toMatchObject({ marked: true });
});

test('of two who act at once the second finds what the first did: what is held back is not given after all', async () => {
  const id = await gathered();
  await decideAll(id);
  const held = (await items(id)).find(({ rule }) => rule !== null)!;
  const [approved, decided] = await oneAfterAnother(
    db,
    meanwhile => approve(id, county.staff.sam, meanwhile),
    () =>
      as(county.staff.ana).commit(ask =>
        decideItem(ask, { childId: jo.id, requestId: id, itemId: held.id, rule: null }),
      ),
  );
  expect(kindOf(approved)).toBe('ok');
  expect(decided).toMatchObject({ value: { refusal: { kind: 'not-in-review' } } });
  expect((await items(id)).find(item => item.id === held.id)?.rule).toBe(held.rule);
});

test('whoever approves stands by what they read: a redaction taken away since is read again', async () => {
  const id = await gathered();
  await decideAll(id);
  const seen = textDigest(await textOf(id));
  const held = (await items(id)).find(({ rule }) => rule !== null)!;
  await as(county.staff.ana).commit(ask =>
    decideItem(ask, { childId: jo.id, requestId: id, itemId: held.id, rule: null }),
  );
  const approved = await as(county.staff.sam).commit(ask =>
    approveFile(ask, { childId: jo.id, requestId: id, seen }, files),
  );
  expect(kindOf(approved)).toBe('file-changed-meanwhile');
});

test('is gathered in the background as whoever opened it; a closed one says why', async () => {
  const opened = await open();
  if (!opened.ok) throw new Error('refused');
  const { id } = opened.value;
  const [fact] = await db.rows<{ id: Id }>(
    `select id from record.fact where name = 'FileAsked' and body ->> 'requestId' = $1`,
    [id],
  );
  const query: Query = async (text, values) => ({ rows: (await db.admin.query(text, values as unknown[])).rows });
  await db.admin.query('set role alongside_jobs');
  try {
    await hearFact(query, fact!.id, lateHearers({ files, keyring: {} as never, origin: '', pool: db.pool }), NOW);
  } finally {
    await db.admin.query('reset role');
  }
  expect(await db.value('select state from app.file_request where id = $1', [id])).toBe('review');
  const close = (why: string) =>
    as(county.staff.ana).commit(ask => closeRequest(ask, { childId: jo.id, requestId: id, why }));
  expect(await close(' ')).toMatchObject({ refusal: { problems: [{ at: 'why', code: 'required' }] } });
  expect(kindOf(await close('Quashed'))).toBe('ok');
});

test('through the front door: written down, looked through, approved and given', async () => {
  const ana = visitor(county.staff.ana, { params: { childId: jo.id } });
  expect(await ana.draw(openPage)).toContain('Which parts of the file?');
  const fields = {
    askedBy: 'Attorney of the mother',
    basis: 'party',
    'receivedOn-year': '2026',
    'receivedOn-month': '11',
    'receivedOn-day': '12',
    'until-year': '2026',
    'until-month': '11',
    'until-day': '18',
    sections: ['placement', 'protected'],
    language: 'es',
  };
  const refused = await ana.send(openPage, { ...fields, basis: '' });
  expect(refused.status).toBe(422);
  expect(await ana.draw(openPage, {}, refused)).toContain('Attorney of the mother');
  const id = (await ana.send(openPage, fields)).to!.split('/').at(-1)!;
  const one = (user: Id, more: object = {}) => visitor(user, { params: { childId: jo.id, requestId: id, ...more } });
  expect((await one(county.staff.ana).look(requestPage)).body.progress.says).toBe('0 of 2 parts');
  await as(county.staff.ana).commit(async ask => gatherRequest(ask, (await requestOf(ask.tx, jo.id, id))!));
  expect(plain(await one(county.staff.ana).draw(requestPage))).toContain('One proposed redaction waits for a decision');
  const held = (await items(id)).find(({ proposed }) => proposed)!;
  const item = one(county.staff.ana, { itemId: held.id });
  expect(await item.draw(itemPage)).toContain('42 CFR Part 2');
  const seen = async () => textDigest(await textOf(id));
  const early = await one(county.staff.sam).send(approvePage, { seen: await seen() });
  expect(early.body.problems[0].message).toBe('One proposed redaction still waits for a decision');
  expect((await item.send(itemPage, { rule: 'substance_use' })).to).toContain('done=decided');
  expect(plain(await one(county.staff.sam).draw(approvePage))).toContain('[Omisión');
  expect((await one(county.staff.sam).send(approvePage, { seen: await seen() })).to).toContain('done=approved');
  expect((await one(county.staff.ana).send(approvePage, {})).status).toBe(403);
  const day = { 'givenOn-year': '2026', 'givenOn-month': '11', 'givenOn-day': '18' };
  const gave = await one(county.staff.ana).send(requestPage, { act: 'give', ...day, givenTo: 'By courier' });
  expect(gave.to).toContain('done=given');
  expect(plain(await ana.draw(requestsPage))).toMatch(
    /Attorney of the mother A party of the case Came Nov 12, 2026 · given Nov 18, 2026 Given/,
  );
  expect(plain(await one(county.staff.ana).draw(requestPage, { language: 'es' }))).toContain(
    'Entregado el 18 nov 2026',
  );
  const closing = await one(county.staff.ana).send(requestPage, { act: 'close', why: 'No right' });
  expect(closing.status).toBe(409);
  expect((await visitor(county.staff.ben, { params: { childId: jo.id } }).look(requestsPage)).status).toBe(404);
});
