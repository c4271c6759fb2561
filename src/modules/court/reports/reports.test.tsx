import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lateHearers } from '#app';
import type { Id } from '#kernel/ids.ts';
import { addDocument, openDocument, placeHold } from '#modules/documents/index.ts';
import { makeFileStore, setFileStore } from '#platform/files/file-store.ts';
import type { Ask } from '#platform/http/ask.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { readPaper } from '#platform/papers/testing/read-paper.ts';
import { hearFact, type Query } from '#platform/record/hear-fact.ts';
import { anAccountFor, aStaffMember } from '#test/builders/accounts.ts';
import { aTeamMember } from '#test/builders/cases.ts';
import { aChild, type Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aFinding, aHearing, aVisit, counted, theRules } from '#test/builders/dates.ts';
import { aPerson } from '#test/builders/people.ts';
import { NOW, TODAY } from '#test/support/as.ts';
import { oneAfterAnother } from '#test/support/one-after-another.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as outsideCourt from '../pages/outside-court.tsx';
import { aroundHearing } from '../telling/around-hearing.ts';
import { peopleToTell } from '../telling/rules/entitled.ts';
import { proveNotice } from '../telling/use-cases/prove-notice.ts';
import { sendNotices } from '../telling/use-cases/send-notices.ts';
import { takeStatement } from '../telling/use-cases/take-statement.ts';
import type { ReportSection } from './contract.ts';
import { filedReportsOf } from './filed-reports.ts';
import { gatherReport } from './gather-report.ts';
import { ownPacketParts } from './own-packet-parts.ts';
import { setPacketParts } from './packet-parts.ts';
import * as approvePage from './pages/approve-report.tsx';
import * as beginPage from './pages/begin-report.tsx';
import * as filePage from './pages/file-report.tsx';
import * as outsidePage from './pages/outside-report.tsx';
import * as outsidePdf from './pages/outside-report-pdf.ts';
import * as packetPage from './pages/packet.tsx';
import * as packetFile from './pages/packet-file.ts';
import * as reportPage from './pages/report.tsx';
import * as pdfPage from './pages/report-pdf.ts';
import * as reportsPage from './pages/reports.tsx';
import * as duePage from './pages/reports-due.tsx';
import * as sectionPage from './pages/section.tsx';
import { printFrozen } from './print-report.ts';
import { reportText } from './report-text.ts';
import { reportOf } from './store/reports.ts';
import { reportSections, setReportSections } from './suppliers.ts';
import { amendReport } from './use-cases/amend-report.ts';
import { beginReport } from './use-cases/begin-report.ts';
import { decideReport } from './use-cases/decide-report.ts';
import { dropReport } from './use-cases/drop-report.ts';
import { fileReport } from './use-cases/file-report.ts';
import { gatherAgain } from './use-cases/gather-again.ts';
import { makePacket } from './use-cases/make-packet.ts';
import { writeSection } from './use-cases/write-section.ts';

const db = testDatabase();
const visitor = visitorOf(db);
const dataDir = mkdtempSync(join(tmpdir(), 'alongside-reports-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
const keyring = makeKeyring(makeKeyMaterial(Temporal.Instant.from(NOW)));
const files = makeFileStore({ keyring, dataDir });
setFileStore(files);

let county: County;
let jo: Child;
let counsel: Id;
let judge: Id;
let hearingId: Id;
beforeAll(async () => {
  county = await aCounty(db);
  const { ana } = county.staff;
  jo = await aChild(db, county.cases.reyes)
    .named('Jo')
    .removedOn('2025-12-11')
    .inHome(county.homes.harbor)
    .from('2025-12-11')
    .make();
  await aHearing(db, jo, { kind: 'judicial-review', on: '2026-06-08', by: ana });
  hearingId = await aHearing(db, jo, { kind: 'permanency', on: '2026-12-08', held: false, by: ana });
  await aFinding(db, jo, 'abuse-or-neglect', '2026-07-14', ana);
  await aVisit(db, jo, '2026-05-20', ana);
  await aVisit(db, jo, '2026-09-03', ana);
  counsel = await aStaffMember(db, county.units.tidewater, { name: 'Cy Lang', role: 'agency_attorney' });
  await aTeamMember(db, county.cases.reyes, counsel, 'agency_attorney');
  const person = await aPerson(db, county.agencyId, { first: 'Ada' });
  judge = await anAccountFor(db, county.agencyId, person, 'court', 'Hon. Ada Quill');
  await aTeamMember(db, county.cases.reyes, judge, 'judge');
  await theRules(db);
  await counted(db, jo);
  // The mother's address is hidden: nobody who writes the report may read it.
  await db.admin.query(
    `insert into app.address_confidential (id, agency_id, person_id, street, during) values (uuidv7(), $1, $2, '9 Hidden (East) Lane', '[2026-01-01,)')`,
    [county.agencyId, county.mother],
  );
});

const as = (user: Id, of: { readonly id: Id } = jo) => db.as(user, { focus: of.id });
const ana = (of?: Child) => as(county.staff.ana, of);
const begun = async (of: Child = jo, more: { hearingId?: Id | null; since?: string } = {}) => {
  const input = {
    childId: of.id,
    hearingId: more.hearingId ?? null,
    language: 'en' as const,
    since: more.since ?? null,
  };
  const made = await ana(of).commit(ask => beginReport(ask, input));
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value.id;
};
const gathered = async (of: Child = jo, more: { hearingId?: Id | null; since?: string } = {}) => {
  const id = await begun(of, more);
  await ana(of).commit(async ask => gatherReport(ask, (await reportOf(ask.tx, of.id, id))!));
  return id;
};
const textOf = (id: Id, of: Child = jo) =>
  ana(of).look(async ask => reportText(ask, (await reportOf(ask.tx, of.id, id))!));
const write = (reportId: Id, section: string, words: string, seen: string | null = null, of: Child = jo) =>
  ana(of).commit(ask => writeSection(ask, { childId: of.id, reportId, section, words, seen }));
const finished = async (of: Child = jo, words = 'She needs one home.') => {
  const id = await gathered(of);
  await write(id, 'best_interest', words, null, of);
  await write(id, 'recommendations', '- one home\n- one school', null, of);
  return id;
};
const filed = async (of: Child = jo, words?: string) => {
  const id = await finished(of, words);
  const seen = (await textOf(id, of)).digest;
  const done = await ana(of).commit(ask => fileReport(ask, { childId: of.id, reportId: id, seen }, files));
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return { id, documentId: done.value.documentId };
};
const another = (name: string) =>
  aChild(db, county.cases.reyes)
    .named(name)
    .removedOn('2026-02-01')
    .inHome(county.homes.harbor)
    .from('2026-02-01')
    .make();
const kindOf = (result: { ok: boolean }) => ('refusal' in result ? (result.refusal as { kind: string }).kind : 'ok');
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('beginning and gathering', () => {
  test('tells of exactly the time since the last hearing, every section present', async () => {
    const id = await gathered();
    const report = await ana().look(({ tx }) => reportOf(tx, jo.id, id));
    expect([report?.since, report?.until, report?.state]).toEqual(['2026-06-08', TODAY, 'draft']);
    const { paper, parts } = await textOf(id);
    const headings = paper.blocks.flatMap(block =>
      block.kind === 'heading' && block.level === 2 ? [block.words] : [],
    );
    expect(headings).toHaveLength(18);
    expect(parts.map(({ section }) => section)[0]).toBe('identity');
    const text = JSON.stringify(paper);
    expect(text).toContain('Sep 3, 2026');
    expect(text).not.toContain('May 20, 2026');
    expect(text).toContain('Abuse or neglect');
    expect(text.match(/Nothing is recorded for this period\./g)?.length).toBeGreaterThan(4);
  });

  test('before the first hearing from the removal, and in the language it is asked in', async () => {
    const ada = await another('Ada');
    const input = { childId: ada.id, hearingId: null, language: 'es' as const, since: null };
    const made = await ana(ada).commit(ask => beginReport(ask, input));
    if (!made.ok) throw new Error('refused');
    await ana(ada).commit(async ask => gatherReport(ask, (await reportOf(ask.tx, ada.id, made.value.id))!));
    const report = await ana(ada).look(({ tx }) => reportOf(tx, ada.id, made.value.id));
    expect(report?.since).toBe('2026-02-01');
    expect(JSON.stringify((await textOf(made.value.id, ada)).paper)).toContain(
      'No hay nada registrado en este período.',
    );
  });

  test('refuses what cannot be, and one draft stands for one hearing', async () => {
    const input = { childId: jo.id, hearingId: null, language: 'en' as const };
    const at = (since: string) => ana().commit(ask => beginReport(ask, { ...input, since }));
    expect(await at('2026-11-19')).toMatchObject({ refusal: { problems: [{ at: 'since', code: 'since-in-future' }] } });
    const held = await db.value<Id>(`select id from app.hearing where child_id = $1 and state = 'held'`, [jo.id]);
    expect(await ana().commit(ask => beginReport(ask, { ...input, since: null, hearingId: held }))).toMatchObject({
      refusal: { problems: [{ at: 'hearing', code: 'hearing-not-set' }] },
    });
    await begun(jo, { hearingId });
    await expect(begun(jo, { hearingId })).rejects.toThrow('court_report__one_draft_for_a_hearing');
    const ben = await aChild(db, county.cases.reyes).named('Ben').make();
    const unknown = await ana(ben).commit(ask => beginReport(ask, { ...input, childId: ben.id, since: null }));
    expect(unknown).toMatchObject({ refusal: { problems: [{ code: 'since-not-known' }] } });
    await expect(as(county.staff.ben).commit(ask => beginReport(ask, { ...input, since: null }))).rejects.toThrow();
  });

  test('is gathered in the background as its author, and a failure can be tried again', async () => {
    const id = await begun();
    const [fact] = await db.rows<{ id: Id }>(
      `select id from record.fact where name = 'ReportAsked' and body ->> 'reportId' = $1`,
      [id],
    );
    const query: Query = async (text, values) => ({ rows: (await db.admin.query(text, values as unknown[])).rows });
    const hear = async () => {
      await db.admin.query('set role alongside_jobs');
      try {
        await hearFact(query, fact!.id, lateHearers({ files, keyring, origin: '', pool: db.pool }), NOW);
      } finally {
        await db.admin.query('reset role');
      }
    };
    const usual = reportSections();
    const broken: ReportSection = { code: 'health', supply: () => Promise.reject(new Error('a room is down')) };
    setReportSections([broken]);
    await expect(hear()).rejects.toThrow('a room is down');
    const page = visitor(county.staff.ana, { params: { childId: jo.id, reportId: id } });
    expect(plain(await page.draw(reportPage))).toContain('Gathering broke off');
    setReportSections(usual);
    expect(kindOf(await ana().commit(ask => gatherAgain(ask, { childId: jo.id, reportId: id })))).toBe('ok');
    expect((await page.look(reportPage)).body.progress).toEqual({ share: 0, says: '0 of 18 sections' });
    await hear();
    expect(await db.value('select state from app.court_report where id = $1', [id])).toBe('draft');
    expect(await db.value('select steps_done = steps from app.court_report where id = $1', [id])).toBe(true);
  });
});

describe('writing and deciding', () => {
  test('nobody writes over words they have not seen, and nothing is written to a filed report', async () => {
    const id = await gathered();
    expect(kindOf(await write(id, 'health', 'She is well.'))).toBe('ok');
    expect(kindOf(await write(id, 'health', 'She is ill.'))).toBe('written-meanwhile');
    const seen = await db.value<Date>(
      `select written_at from app.court_report_part where report_id = $1 and section = 'health'`,
      [id],
    );
    expect(seen).not.toBeNull();
    await expect(write(id, 'nothing-like-it', 'x')).rejects.toThrow();
    const done = await filed();
    expect(kindOf(await write(done.id, 'health', 'More.'))).toBe('report-is-filed');
    expect(kindOf(await ana().commit(ask => gatherAgain(ask, { childId: jo.id, reportId: done.id })))).toBe(
      'report-is-filed',
    );
  });

  test('an approval is of one text; nobody approves their own as supervisor', async () => {
    const id = await finished();
    const { digest } = await textOf(id);
    const decide = (user: Id, part: 'supervisor' | 'counsel', more: object = {}) =>
      as(user).commit(ask =>
        decideReport(ask, {
          childId: jo.id,
          reportId: id,
          part,
          decision: 'approved',
          note: null,
          seen: digest,
          ...more,
        }),
      );
    expect(kindOf(await decide(county.staff.ana, 'supervisor'))).toBe('not-allowed');
    expect(kindOf(await decide(counsel, 'supervisor'))).toBe('not-allowed');
    expect(await decide(counsel, 'counsel', { decision: 'returned' })).toMatchObject({
      refusal: { problems: [{ at: 'note', code: 'required' }] },
    });
    expect(kindOf(await decide(county.staff.sam, 'supervisor', { seen: 'ab'.repeat(32) }))).toBe(
      'text-changed-meanwhile',
    );
    expect(kindOf(await decide(county.staff.sam, 'supervisor'))).toBe('ok');
    expect(kindOf(await decide(counsel, 'counsel', { decision: 'returned', note: 'Say why.' }))).toBe('ok');
    expect(JSON.stringify((await textOf(id)).paper)).toContain('Approved by the supervisor Sam Rowe');
    await write(id, 'health', 'She grew.');
    expect(JSON.stringify((await textOf(id)).paper)).toContain('made without a supervisor’s approval');
    const own = await db.as(county.staff.sam, { focus: jo.id }).commit(async ask => {
      const made = await beginReport(ask, { childId: jo.id, hearingId: null, language: 'en', since: null });
      if (!made.ok) throw new Error('refused');
      await gatherReport(ask, (await reportOf(ask.tx, jo.id, made.value.id))!);
      return made.value.id;
    });
    expect(
      kindOf(
        await as(county.staff.sam).commit(ask =>
          decideReport(ask, {
            childId: jo.id,
            reportId: own,
            part: 'supervisor',
            decision: 'approved',
            note: null,
            seen: digest,
          }),
        ),
      ),
    ).toBe('own-report');
    const done = await filed();
    expect(
      kindOf(
        await as(county.staff.sam).commit(ask =>
          decideReport(ask, {
            childId: jo.id,
            reportId: done.id,
            part: 'supervisor',
            decision: 'approved',
            note: null,
            seen: digest,
          }),
        ),
      ),
    ).toBe('not-a-draft');
  });
});

describe('filing', () => {
  test('what is owed is named, a changed text is read again, and it needs no supervisor', async () => {
    const id = await gathered();
    const seen = (await textOf(id)).digest;
    const file = (digest: string) =>
      ana().commit(ask => fileReport(ask, { childId: jo.id, reportId: id, seen: digest }, files));
    expect(await file(seen)).toMatchObject({
      refusal: {
        problems: [
          { code: 'section-owed', fill: { section: 'Best interests and findings' } },
          { code: 'section-owed' },
        ],
      },
    });
    await write(id, 'best_interest', 'One home.');
    await write(id, 'recommendations', 'One home.');
    expect(kindOf(await file(seen))).toBe('text-changed-meanwhile');
    expect(kindOf(await file((await textOf(id)).digest))).toBe('ok');
    expect(kindOf(await file(seen))).toBe('not-a-draft');
  });

  test('what was filed stays, byte for byte, whatever changes in the record, and is set again from its own text', async () => {
    const { id, documentId } = await filed();
    const bytes = () => ana().look(async ask => (await openDocument(ask, documentId, files)).bytes);
    const before = await bytes();
    await aVisit(db, jo, '2026-10-10', county.staff.ana);
    await db.admin.query(`update app.person set first_name = 'Joanna' where id = $1`, [jo.id]);
    const report = (await ana().look(({ tx }) => reportOf(tx, jo.id, id)))!;
    expect(Buffer.compare(Buffer.from(await bytes()), Buffer.from(before))).toBe(0);
    expect(Buffer.compare(Buffer.from(await printFrozen(report.frozen!)), Buffer.from(before))).toBe(0);
    expect(report.digest).toBe(createHash('sha256').update(report.frozen!).digest('hex'));
    expect(readPaper(before)).toMatchObject({ marked: true });
    await db.admin.query(`update app.person set first_name = 'Jo' where id = $1`, [jo.id]);
    await expect(db.admin.query(`update app.court_report set frozen = '{}' where id = $1`, [id])).rejects.toThrow();
    await expect(
      ana().commit(({ tx }) =>
        tx.updateTable('app.court_report').set({ until: '2026-11-01' }).where('id', '=', id).execute(),
      ),
    ).rejects.toThrow('a filed report stays as it is');
  });

  test('a hidden address never is in it, whoever typed it', async () => {
    const { id } = await filed(jo, 'Rosa lives at 9  hidden (east) LANE now.');
    const report = (await ana().look(({ tx }) => reportOf(tx, jo.id, id)))!;
    expect(report.frozen).toContain('[address withheld by law]');
    expect(report.frozen?.toLowerCase()).not.toMatch(/hidden\s+\(east\)/);
    await expect(
      as(county.staff.ben).look(({ tx }) =>
        tx.executeQuery({
          sql: `select app_definer.without_hidden_addresses('${jo.id}', 'x', 'y')`,
          parameters: [],
          query: { kind: 'RawNode' },
        } as never),
      ),
    ).rejects.toThrow('only who works on');
  });

  test('an amended report says why and takes its place; the first stays readable', async () => {
    const child = await another('Cal');
    const first = await filed(child);
    const amend = (why: string) =>
      ana(child).commit(ask => amendReport(ask, { childId: child.id, reportId: first.id, why }));
    expect(await amend(' ')).toMatchObject({ refusal: { problems: [{ at: 'why', code: 'required' }] } });
    const made = await amend('A visit was missing');
    if (!made.ok) throw new Error('refused');
    expect(kindOf(await amend('Again'))).toBe('amended-already');
    await ana(child).commit(async ask => gatherReport(ask, (await reportOf(ask.tx, child.id, made.value.id))!));
    const { digest, paper } = await textOf(made.value.id, child);
    expect(JSON.stringify(paper)).toContain('She needs one home.');
    expect(JSON.stringify(paper)).toContain('A visit was missing');
    await ana(child).commit(ask =>
      fileReport(ask, { childId: child.id, reportId: made.value.id, seen: digest }, files),
    );
    const all = await ana(child).look(({ tx }) => filedReportsOf(tx, child.id));
    expect(all.map(({ id, state }) => [id, state])).toEqual(
      expect.arrayContaining([
        [first.id, 'superseded'],
        [made.value.id, 'filed'],
      ]),
    );
    const draft = await gathered(child);
    expect(
      kindOf(await ana(child).commit(ask => amendReport(ask, { childId: child.id, reportId: draft, why: 'x' }))),
    ).toBe('not-filed');
  });

  test('what the rules ask for before the hearing is documented by filing', async () => {
    const child = await another('Eve');
    const hearing = await aHearing(db, child, {
      kind: 'judicial-review',
      on: '2026-12-01',
      held: false,
      by: county.staff.ana,
    });
    await counted(db, child);
    const due = plain(await visitor(county.staff.ana).draw(duePage));
    expect(due).toMatch(/Eve Reyes Judicial review · Dec 1, 2026[^A-Z]*AM Nov 2[78], 2026/);
    const id = await gathered(child, { hearingId: hearing });
    await write(id, 'best_interest', 'One home.', null, child);
    await write(id, 'recommendations', 'One home.', null, child);
    const seen = (await textOf(id, child)).digest;
    const done = await ana(child).commit(ask => fileReport(ask, { childId: child.id, reportId: id, seen }, files));
    expect(kindOf(done)).toBe('ok');
    expect(
      await db.rows('select duty, done_on::text, document_id from app.duty_done where child_id = $1', [child.id]),
    ).toEqual([{ duty: 'review-report', done_on: TODAY, document_id: done.ok && done.value.documentId }]);
  });

  test('a draft is thrown away, a filed report is not, and nothing is under a legal hold', async () => {
    const child = await another('Dee');
    const drop = (reportId: Id) => ana(child).commit(ask => dropReport(ask, { childId: child.id, reportId }));
    const done = await filed(child);
    expect(kindOf(await drop(done.id))).toBe('report-is-filed');
    expect(kindOf(await drop(await gathered(child)))).toBe('ok');
    const kept = await gathered(child);
    await as(county.staff.dora, child).commit(ask =>
      placeHold(ask, { childId: child.id, matter: 'A suit', askedBy: 'Counsel' }),
    );
    expect(kindOf(await drop(kept))).toBe('under-legal-hold');
    await expect(db.admin.query('delete from app.court_report_part where report_id = $1', [kept])).rejects.toThrow(
      'legal hold',
    );
  });
});

test('of two who file at once the second is told, and nothing is filed twice', async () => {
  const child = await another('Two');
  const id = await finished(child);
  const seen = (await textOf(id, child)).digest;
  const file = (ask: Ask) => fileReport(ask, { childId: child.id, reportId: id, seen }, files);
  const [first, second] = await oneAfterAnother(
    db,
    meanwhile =>
      ana(child).commit(async ask => {
        const done = await file(ask);
        await meanwhile();
        return done;
      }),
    () => ana(child).commit(file),
  );
  expect(kindOf(first)).toBe('ok');
  expect(second).toMatchObject({ value: { refusal: { kind: 'not-a-draft' } } });
});

describe('the packet', () => {
  test('holds the report, what others give, and chosen papers; what is missing is named', async () => {
    const { id } = await filed();
    const file = { name: 'a.txt', bytes: new TextEncoder().encode('Dear judge') };
    const letter = await ana().commit(ask =>
      addDocument(ask, { childId: jo.id, kind: 'letter', title: 'A letter', dated: null, file }, files),
    );
    if (!letter.ok) throw new Error('refused');
    setPacketParts([
      { code: 'statement', supply: async () => ({ items: [], missing: 'No statement of the caregivers came.' }) },
      {
        code: 'notice',
        supply: async () => ({
          items: [{ title: 'Notice', blocks: [{ kind: 'text', words: 'Sent Nov 1.' }] }],
          missing: null,
        }),
      },
    ]);
    const make = (attach: readonly Id[], reportId = id) =>
      ana().commit(ask => makePacket(ask, { childId: jo.id, reportId, attach }, files));
    expect(await make([county.mother])).toMatchObject({ refusal: { problems: [{ code: 'paper-not-there' }] } });
    expect(await make(Array.from({ length: 41 }, () => letter.value.id))).toMatchObject({
      refusal: { problems: [{ code: 'too-many-papers' }] },
    });
    expect(kindOf(await make([], await gathered()))).toBe('not-filed');
    const made = await make([letter.value.id]);
    setPacketParts(ownPacketParts);
    if (!made.ok) throw new Error('refused');
    const page = visitor(county.staff.ana, { params: { childId: jo.id, reportId: id, packetId: made.value.id } });
    const shown = plain(await page.draw(packetPage));
    expect(shown).toMatch(/Notice A letter Missing: No statement of the caregivers came\./);
    const zip = await page.look(packetFile);
    expect(zip.headers.get('Content-Type')).toBe('application/zip');
    expect(Buffer.from(zip.bytes).toString('latin1')).toContain('01 A letter');
    expect((await page.send(packetPage, { attach: [] })).to).toContain('/packet?done=packet');
  });

  test('takes along what caregivers said and who was told, with its proof; a hidden address is in neither', async () => {
    const child = await another('Pat');
    const { ana: worker } = county.staff;
    const hearing = await aHearing(db, child, { kind: 'permanency', on: '2026-12-09', held: false, by: worker });
    const id = await gathered(child, { hearingId: hearing });
    await write(id, 'best_interest', 'One home.', null, child);
    await write(id, 'recommendations', 'One school.', null, child);
    const seen = (await textOf(id, child)).digest;
    await ana(child).commit(ask => fileReport(ask, { childId: child.id, reportId: id, seen }, files));
    const made = async () => {
      const packet = await ana(child).commit(ask =>
        makePacket(ask, { childId: child.id, reportId: id, attach: [] }, files),
      );
      if (!packet.ok) throw new Error('refused');
      const contents = await db.value<{ title: string; kind: string }[]>(
        'select contents from app.court_packet where id = $1',
        [packet.value.id],
      );
      return contents.map(({ title, kind }) => `${kind}: ${title}`);
    };
    expect((await made()).slice(1)).toEqual([
      'missing: No statement of the caregivers came.',
      'missing: No proof of a notice of this hearing is recorded.',
    ]);
    // Given and sent after the report was filed.
    await ana(child).commit(ask =>
      takeStatement(ask, {
        childId: child.id,
        hearingId: hearing,
        part: 'caregiver',
        name: 'Ines, 9 Hidden (East) Lane',
        language: 'en',
        words: 'He sleeps well.',
        way: 'on_paper',
      }),
    );
    const people = await ana(child).look(async ask => peopleToTell(await aroundHearing(ask, child.id)));
    const { key } = people.find(({ part }) => part === 'caregiver')!;
    const told = await ana(child).commit(ask =>
      sendNotices(ask, { childId: child.id, hearingId: hearing, to: [{ key, way: 'in_person' }] }),
    );
    if (!told.ok) throw new Error('refused');
    await ana(child).commit(ask =>
      proveNotice(ask, {
        childId: child.id,
        noticeId: told.value.ids[0]!,
        sentOn: '2026-11-17',
        proof: 'served',
        on: '2026-11-17',
        note: 'By hand',
        returnedOn: null,
      }),
    );
    expect((await made()).slice(1)).toEqual([
      'paper: Statement of Ines, [address withheld by law] (Caregiver)',
      'paper: Notices of the hearing',
    ]);
  });
});

describe('through the front door', () => {
  const pages = (reportId: Id, more: object = {}) =>
    visitor(county.staff.ana, { params: { childId: jo.id, reportId, ...more } });

  test('begin, write, file: each page leads on', async () => {
    const list = visitor(county.staff.ana, { params: { childId: jo.id } });
    expect(plain(await list.draw(reportsPage))).toContain('Begin a report');
    expect(plain(await list.draw(beginPage))).toContain('Left empty: Jun 8, 2026');
    const refused = await list.send(beginPage, { language: 'xx' });
    expect(refused.status).toBe(422);
    const { to } = await list.send(beginPage, { language: 'en', hearing: '' });
    const id = to!.split('/').at(-1)!;
    await ana().commit(async ask => gatherReport(ask, (await reportOf(ask.tx, jo.id, id))!));
    const section = pages(id, { section: 'best_interest' });
    const { seen } = (await section.look(sectionPage)).body;
    expect(await section.draw(sectionPage)).toContain('What the record says');
    expect((await section.send(sectionPage, { words: 'One home.', seen })).to).toContain('done=written');
    const again = await section.send(sectionPage, { words: 'Another.', seen });
    expect(again.status).toBe(409);
    expect(await section.draw(sectionPage, {}, again)).toContain('Another.');
    expect(plain(await pages(id).draw(filePage))).toContain('These sections still need your words Recommendations');
    await pages(id, { section: 'recommendations' }).send(sectionPage, { words: 'One home.', seen: '' });
    const sam = visitor(county.staff.sam, { params: { childId: jo.id, reportId: id } });
    const { digest } = (await sam.look(approvePage)).body;
    expect((await sam.send(approvePage, { part: 'supervisor', decision: 'approved', seen: digest })).to).toContain(
      'done=decided',
    );
    expect((await sam.send(approvePage, { part: 'nobody', decision: 'approved', seen: digest })).status).toBe(403);
    expect(await sam.draw(approvePage)).toContain('Approve this text');
    const ready = (await pages(id).look(filePage)).body;
    const draft = await pages(id).look(pdfPage);
    expect(draft.headers.get('Content-Type')).toBe('application/pdf');
    expect((await pages(id).send(filePage, { seen: ready.digest })).to).toContain('done=filed');
    const page = plain(await pages(id).draw(reportPage, { query: 'done=filed' }));
    expect(page).toContain('Nothing of it changes any more');
    expect(page).toContain('Approved by the supervisor Sam Rowe');
    expect(plain(await pages(id).draw(reportPage, { language: 'es' }))).toContain('Ya no cambia nada');
    expect((await pages(id).send(reportPage, { act: 'amend', why: '' })).status).toBe(422);
    expect((await pages(id).send(reportPage, { act: 'drop' })).status).toBe(409);
    expect((await pages(id).send(reportPage, { act: 'again' })).status).toBe(409);
    const amended = await pages(id).send(reportPage, { act: 'amend', why: 'A visit was missing' });
    expect(amended.to).toMatch(/reports\/[0-9a-f-]{36}$/);
  });

  test('judges read what was filed and no draft; the board says what is due', async () => {
    const { id } = await filed();
    const draft = await gathered();
    const outside = (reportId: Id) => visitor(judge, { params: { childId: jo.id, reportId } });
    expect(plain(await outside(id).draw(outsidePage))).toContain('She needs one home.');
    expect((await outside(id).look(outsidePdf)).headers.get('Content-Type')).toBe('application/pdf');
    expect((await outside(draft).look(outsidePage)).status).toBe(404);
    expect((await outside(draft).look(outsidePdf)).status).toBe(404);
    const court = (await visitor(judge, { params: { childId: jo.id } }).look(outsideCourt)).body;
    expect(court.reports.map(({ key }: { key: Id }) => key)).toContain(id);
    expect(court.reports.map(({ key }: { key: Id }) => key)).not.toContain(draft);
    const caregiver = county.homes.harbor.caregivers[0]!.userId;
    expect((await visitor(caregiver, { params: { childId: jo.id, reportId: id } }).look(outsidePage)).status).toBe(403);
    const due = plain(await visitor(county.staff.ana).draw(duePage));
    expect(due).toMatch(/Jo.*Permanency hearing · Dec 8, 2026.*Dec 3, 2026/);
    expect(plain(await visitor(county.staff.hugo).draw(duePage))).toContain('No hearing is set');
  });
});
