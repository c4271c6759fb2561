import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { aChild, type Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { NOW } from '#test/support/as.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as documentsPage from '../pages/documents.tsx';
import * as holdsPage from './pages/holds.tsx';
import { heldNow, isHeld } from './store.ts';
import { liftHold } from './use-cases/lift-hold.ts';
import { placeHold } from './use-cases/place-hold.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let child: Child;
beforeAll(async () => {
  county = await aCounty(db);
  child = await aChild(db, county.cases.reyes).named('Jo').inHome(county.homes.harbor).from('2026-03-01').make();
});

const as = (user: Id, of = child) => db.as(user, { focus: of.id });
const place = (of = child) =>
  as(county.staff.dora, of).commit(ask => placeHold(ask, { childId: of.id, matter: 'A suit', askedBy: 'Counsel' }));
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('while it lasts no paper and no file of the record is destroyed, by whatever right', async () => {
  const made = await place();
  if (!made.ok) throw new Error('refused');
  await db.admin.query(
    `insert into app.stored_file (id, agency_id, user_id, media_type, bytes, sha256, sealed_key, key_id, stored_at)
     values ('018f0000-0000-7000-8000-000000000001', $1, $2, 'text/plain', 1, '\\x00', '\\x00', 'k', $3)`,
    [county.agencyId, county.staff.ana, NOW],
  );
  await db.admin.query(
    `insert into app.document (id, agency_id, child_id, kind, topic, title, file_id, user_id, added_at)
     values ('018f0000-0000-7000-8000-000000000002', $1, $2, 'letter', 'documents', 'A letter', '018f0000-0000-7000-8000-000000000001', $3, $4)`,
    [county.agencyId, child.id, county.staff.ana, NOW],
  );
  const destroy = (table: string, id: string) => db.admin.query(`delete from app.${table} where id = $1`, [id]);
  await expect(destroy('stored_file', '018f0000-0000-7000-8000-000000000001')).rejects.toThrow('legal hold');
  await expect(destroy('document', '018f0000-0000-7000-8000-000000000002')).rejects.toThrow('legal hold');
  // Whoever may not see the hold still hears that there is one.
  expect(await as(county.staff.hugo).look(({ tx }) => isHeld(tx, child.id))).toBe(true);
  expect(await as(county.staff.hugo).look(({ tx }) => heldNow(tx, child.id))).toEqual([]);
  const lift = (why: string) =>
    as(county.staff.dora).commit(ask => liftHold(ask, { childId: child.id, holdId: made.value.id, why }));
  expect(await lift('')).toMatchObject({ refusal: { problems: [{ at: 'why', code: 'required' }] } });
  expect((await lift('The suit was settled')).ok).toBe(true);
  expect(await lift('Again')).toMatchObject({ refusal: { kind: 'lifted-already' } });
  await destroy('document', '018f0000-0000-7000-8000-000000000002');
  await destroy('stored_file', '018f0000-0000-7000-8000-000000000001');
  await expect(
    db.admin.query(`update app.legal_hold set lifted_why = null where id = $1`, [made.value.id]),
  ).rejects.toThrow('legal_hold__lifted_says_why');
});

test('one of two that is lifted leaves the record held', async () => {
  const other = await aChild(db, county.cases.reyes).named('Bo').make();
  const [one] = [await place(other), await place(other)];
  if (!one.ok) throw new Error('refused');
  await as(county.staff.dora, other).commit(ask =>
    liftHold(ask, { childId: other.id, holdId: one.value.id, why: 'Settled' }),
  );
  expect(await as(county.staff.ana, other).look(({ tx }) => isHeld(tx, other.id))).toBe(true);
});

test('through the front door: placed and lifted by those who answer for it, read by the team', async () => {
  const params = { childId: child.id };
  const dora = visitor(county.staff.dora, { params });
  const refused = await dora.send(holdsPage, { matter: ' ', askedBy: '' });
  expect(refused.body.problems.map(({ at }: { at: string }) => at)).toEqual(['matter', 'askedBy']);
  expect((await dora.send(holdsPage, { matter: 'A claim', askedBy: 'A court' })).to).toContain('done=placed');
  const page = await dora.draw(holdsPage, { query: 'done=placed' });
  expect(text(page)).toMatch(/The hold is in effect.*A claim.*Placed by Dora Finch on Nov 18, 2026.*Lifted/);
  const holdId = /lift=([0-9a-f-]{36})/.exec(page)![1]!;
  expect(await dora.draw(holdsPage, { query: `lift=${holdId}` })).toContain('name="why"');
  const unsaid = await dora.send(holdsPage, { act: 'lift', holdId, why: '' });
  expect(await dora.draw(holdsPage, {}, unsaid)).toContain('Say why it may be lifted');
  const ana = visitor(county.staff.ana, { params });
  expect(text(await ana.draw(holdsPage))).toContain('A claim');
  expect((await ana.send(holdsPage, { matter: 'x', askedBy: 'x' })).status).toBe(403);
  expect(await ana.draw(documentsPage)).toContain(`href="/children/${child.id}/holds"`);
  expect((await dora.send(holdsPage, { act: 'lift', holdId, why: 'Closed' })).to).toContain('done=lifted');
  expect(text(await dora.draw(holdsPage, { language: 'es' }))).toContain('No hay ninguna retención vigente');
  expect((await visitor(county.staff.hugo, { params }).look(holdsPage)).status).toBe(404);
});
