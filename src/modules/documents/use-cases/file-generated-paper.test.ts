import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFileStore } from '#platform/files/file-store.ts';
import { NotThere } from '#platform/http/ask.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { NOW, TODAY } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { documentsOf, kindsOpenFor } from '../store.ts';
import { fileGeneratedPaper } from './file-generated-paper.ts';

const db = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'alongside-generated-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
const files = makeFileStore({ keyring: makeKeyring(makeKeyMaterial(Temporal.Instant.from(NOW))), dataDir });
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const fileIt = (user: string, childId: string) =>
  db
    .as(user, { focus: childId })
    .commit(ask =>
      fileGeneratedPaper(
        ask,
        { childId, kind: 'authority_letter', title: 'Letter', dated: TODAY, pdf: new TextEncoder().encode('%PDF-1.7') },
        files,
      ),
    );

test('the newest stands in the file, and the one before stays as an older version', async () => {
  const { id } = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
  const first = await fileIt(county.staff.ana, id);
  const second = await fileIt(county.staff.ana, id);
  const papers = await db.as(county.staff.ana, { focus: id }).look(({ tx }) => documentsOf(tx, id));
  expect(papers.map(paper => [paper.id, paper.supersedes, paper.replaced])).toEqual(
    expect.arrayContaining([
      [second.id, first.id, false],
      [first.id, null, true],
    ]),
  );
});

test('nobody uploads one by hand, and for whom the kind is not, it is not there', async () => {
  const { id } = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
  const kinds = await db.as(county.staff.ana, { focus: id }).look(({ tx }) => kindsOpenFor(tx, id));
  expect(kinds.map(({ code }) => code)).not.toContain('authority_letter');
  await expect(fileIt(county.staff.ned, id)).rejects.toThrow(NotThere);
});
