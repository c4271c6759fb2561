import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { no } from '#kernel/result.ts';
import { makeFileStore } from '#platform/files/file-store.ts';
import { NotThere } from '#platform/http/ask.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { openDocument } from '../open-document.ts';
import { documentsIAdded, documentsOf, kindsOpenFor } from '../store.ts';
import { type AddDocument, addDocument } from './add-document.ts';
import { supersedeDocument } from './supersede-document.ts';

const db = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'alongside-documents-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
const files = makeFileStore({
  keyring: makeKeyring(makeKeyMaterial(Temporal.Instant.from('2026-11-18T15:00:00Z'))),
  dataDir,
});
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const text = (words: string) => ({ name: 'note.txt', bytes: new TextEncoder().encode(words) });
const aChild = async () => (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
const add = (user: string, childId: string, more: Partial<AddDocument> = {}) =>
  db.as(user, { focus: childId }).commit(ask =>
    addDocument(
      ask,
      {
        childId,
        kind: 'health_paper',
        title: 'Dental report',
        dated: '2026-11-02',
        file: text('No cavities'),
        ...more,
      },
      files,
    ),
  );
const added = async (...given: Parameters<typeof add>) => {
  const result = await add(...given);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.id;
};
const titles = (user: string, childId: string) =>
  db.as(user, { focus: childId }).look(async ask => (await documentsOf(ask.tx, childId)).map(paper => paper.title));
const open = (user: string, childId: string | null, id: string) =>
  db.as(user, { focus: childId }).look(ask => openDocument(ask, id, files));
const ines = () => county.homes.harbor.caregivers[0]!.userId;

describe('adding a paper', () => {
  test('its kind decides who opens it', async () => {
    const child = await aChild();
    await added(county.staff.ana, child, { title: 'Dental' });
    await added(county.staff.ana, child, { title: 'Order', kind: 'court_paper' });
    await added(county.staff.ana, child, { title: 'Report card', kind: 'school_paper' });
    const sorted = async (user: string) => (await titles(user, child)).toSorted();
    expect(await sorted(county.staff.ana)).toEqual(['Dental', 'Order', 'Report card']);
    expect(await sorted(county.staff.sam)).toEqual(['Dental', 'Order', 'Report card']);
    expect(await sorted(ines())).toEqual(['Dental', 'Report card']);
    expect(await sorted(county.staff.ned)).toEqual(['Dental', 'Order']);
    expect(await sorted(county.staff.hugo)).toEqual([]);
  });

  test('it is read back as it was sent, under its title, and encrypted on the way', async () => {
    const child = await aChild();
    const id = await added(county.staff.ana, child, { title: 'Dental: 2026/11 “report”' });
    expect(await open(ines(), child, id)).toEqual({
      bytes: Buffer.from('No cavities'),
      mediaType: 'text/plain',
      name: 'Dental 2026 11 report.txt',
      subjects: [child],
    });
    expect(
      await db.value(
        `select count(*)::int from record.fact where name = 'DocumentAdded' and body ->> 'documentId' = $1`,
        [id],
      ),
    ).toBe(1);
    await expect(open(county.staff.hugo, child, id)).rejects.toThrow(NotThere);
    await expect(open(county.homes.reef.caregivers[0]!.userId, child, id)).rejects.toThrow(NotThere);
  });

  test('everything wrong is told at once, and nothing is kept', async () => {
    const child = await aChild();
    const sent = {
      kind: 'nonsense',
      dated: '2026-11-19',
      file: { name: 'photo.jpg', bytes: new TextEncoder().encode('<html>') },
    };
    expect(await add(county.staff.ana, child, sent)).toEqual({
      ok: false,
      refusal: {
        kind: 'invalid',
        problems: [
          { at: 'kind', code: 'kind-not-yours' },
          { at: 'dated', code: 'in-the-future' },
          { at: 'file', code: 'file-disguised' },
        ],
      },
    });
    expect(await add(county.staff.ana, child, { file: undefined })).toMatchObject({
      refusal: { problems: [{ at: 'file', code: 'file-missing' }] },
    });
    expect(await db.value('select count(*)::int from app.document where child_id = $1', [child])).toBe(0);
  });

  test('a caregiver adds what is theirs to read, and no court paper', async () => {
    const child = await aChild();
    const kinds = await db
      .as(ines(), { focus: child })
      .look(async ask => (await kindsOpenFor(ask.tx, child)).map(kind => kind.code));
    expect(kinds.toSorted()).toEqual(['health_paper', 'photo', 'school_paper']);
    expect(await add(ines(), child, { kind: 'court_paper' })).toMatchObject({
      refusal: { problems: [{ at: 'kind', code: 'kind-not-yours' }] },
    });
    expect(await add(ines(), child)).toMatchObject({ ok: true });
    await expect(add(county.homes.reef.caregivers[0]!.userId, child)).rejects.toThrow(NotThere);
  });

  test('the database refuses a paper under another topic than its kind’s', async () => {
    const id = await added(county.staff.ana, await aChild());
    await expect(db.rows(`update app.document set topic = 'identity' where id = $1`, [id])).rejects.toThrow(
      /document__topic_is_of_its_kind/,
    );
  });
});

describe('what a caregiver added', () => {
  test('stays theirs after the child has moved on, and nothing else does', async () => {
    const former = county.homes.reef.caregivers[0]!.userId;
    const builder = county
      .aChild()
      .inHome(county.homes.reef)
      .from('2026-03-01')
      .inHome(county.homes.harbor)
      .from('2026-11-10');
    const child = (await builder.make()).id;
    const mine = await db
      .as(former, { focus: child, now: '2026-11-01T15:00:00Z' })
      .commit(ask =>
        addDocument(
          ask,
          { childId: child, kind: 'photo', title: 'First day at school', dated: null, file: text('…') },
          files,
        ),
      );
    if (!mine.ok) throw new Error('refused');
    const other = await added(county.staff.ana, child);
    expect(await db.as(former).look(async ask => (await documentsIAdded(ask.tx)).map(paper => paper.title))).toEqual([
      'First day at school',
    ]);
    expect(await open(former, null, mine.value.id)).toMatchObject({ name: 'First day at school.txt' });
    await expect(open(former, null, other)).rejects.toThrow(NotThere);
    await expect(add(former, child)).rejects.toThrow(NotThere);
  });
});

describe('a newer version', () => {
  const replace = (childId: string, documentId: string, more: object = {}) =>
    db
      .as(county.staff.ana, { focus: childId })
      .commit(ask =>
        supersedeDocument(
          ask,
          { documentId, title: 'Dental report, signed', dated: null, file: text('Signed'), ...more },
          files,
        ),
      );

  test('stands in place of the older one, which is kept; its kind stays', async () => {
    const child = await aChild();
    const old = await added(county.staff.ana, child);
    expect(await replace(child, old)).toMatchObject({ ok: true, value: { childId: child } });
    const papers = await db.as(county.staff.ana, { focus: child }).look(ask => documentsOf(ask.tx, child));
    expect(
      papers
        .map(({ title, replaced, kind }) => ({ title, replaced, kind }))
        .toSorted((a, b) => a.title.localeCompare(b.title)),
    ).toEqual([
      { title: 'Dental report', replaced: true, kind: 'health_paper' },
      { title: 'Dental report, signed', replaced: false, kind: 'health_paper' },
    ]);
    expect((await open(county.staff.ana, child, old)).bytes.toString()).toBe('No cavities');
  });

  test('only one; with a good file; of a paper that is there', async () => {
    const child = await aChild();
    const old = await added(county.staff.ana, child);
    expect(await replace(child, old, { file: undefined, dated: '2027-01-01' })).toMatchObject({
      refusal: {
        problems: [
          { at: 'dated', code: 'in-the-future' },
          { at: 'file', code: 'file-missing' },
        ],
      },
    });
    await replace(child, old);
    expect(await replace(child, old)).toEqual(no({ kind: 'replaced-meanwhile' }));
    await expect(replace(child, 'nothing')).rejects.toThrow(NotThere);
    const theirs = await added(county.staff.ben, (await county.aChild(county.cases.other).make()).id);
    await expect(replace(child, theirs)).rejects.toThrow(NotThere);
  });
});
