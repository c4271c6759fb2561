import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { personById } from '#modules/people/index.ts';
import * as sealedFilePage from '#modules/workspace/sealed-file/pages/sealed-file.tsx';
import { NotThere } from '#platform/http/ask.ts';
import { aCase } from '#test/builders/cases.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as endPage from './pages/end-order.tsx';
import * as openedPage from './pages/opened-files.tsx';
import * as orderPage from './pages/record-order.tsx';
import * as sealedPage from './pages/sealed-files.tsx';
import { endOrder } from './use-cases/end-order.ts';
import { recordOrder } from './use-cases/record-order.ts';
import { sealFile } from './use-cases/seal-file.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let child: Id;
let fileId: Id;
beforeAll(async () => {
  county = await aCounty(db);
  ({ child, fileId } = await aSealedFile());
});

/** A child whose adoption is final, whose case is closed and whose file is sealed. */
async function aSealedFile(): Promise<{ child: Id; fileId: Id }> {
  const of = await aCase(db, county.units.tidewater, county.staff.ana, { name: 'Rubina' });
  const made = await county
    .aChild(of)
    .named('Rubina', 'Earlier')
    .bornOn('2019-04-05')
    .inHome(county.homes.harbor)
    .from('2024-03-01')
    .exitedOn('2026-06-30', 'adoption')
    .make();
  const goalId = newId();
  await db.admin.query(
    `insert into app.permanency_goal (id, agency_id, child_id, kind, part, set_by, set_on, reason, recorded_by, recorded_at)
     values ($1, $2, $3, 'adoption', 'primary', 'court', '2025-03-01', 'For good', $4, '2025-03-01')`,
    [goalId, county.agencyId, made.id, county.staff.ana],
  );
  await db.admin.query(
    `insert into app.path_step (id, agency_id, child_id, goal_id, kind, state, on_day, recorded_by, recorded_at)
     values ($1, $2, $3, $4, 'adoption_decree', 'done', '2026-06-30', $5, '2026-06-30')`,
    [newId(), county.agencyId, made.id, goalId, county.staff.ana],
  );
  await db.admin.query(
    `update app.case_member set during = tstzrange(lower(during), '2026-07-01T00:00:00Z') where case_id = $1`,
    [of.id],
  );
  const sealing = { childId: made.id, why: 'Decree of June 30', newName: null };
  value(await db.as(county.staff.sam, { focus: made.id }).commit(ask => sealFile(ask, sealing)));
  return { child: made.id, fileId: await db.value('select id from record.sealed_file where old_id = $1', [made.id]) };
}

const order = (more: object = {}, by: Id = county.staff.pia) =>
  db.as(by).commit(ask =>
    recordOrder(ask, {
      fileId,
      readerId: county.staff.cora,
      court: 'Circuit Court',
      number: '2026-DP-7',
      orderedOn: '2026-11-16',
      purpose: 'Medical history for the adoptee',
      until: '2026-11-30',
      ...more,
    }),
  );
const openings = (orderId: Id) =>
  db.value<number>('select count(*)::int from record.sealed_opening where order_id = $1', [orderId]);
const readAt = (by: Id, sealedOrderId: Id, more: object = {}) =>
  visitor(by, { params: { sealedOrderId }, ...more }).look(sealedFilePage);

describe('an order of a court', () => {
  test('opens the file to the person it names, for reading alone, and each opening is written down', async () => {
    const { id } = value(await order());
    const cora = visitor(county.staff.cora, { params: { sealedOrderId: id } });
    expect(await cora.draw(openedPage)).toContain(`/sealed-files/orders/${id}`);
    const page = await cora.draw(sealedFilePage);
    for (const words of ['Rubina Earlier', 'Adoption', 'That you opened this file is written down'])
      expect(page).toContain(words);
    expect(await cora.draw(sealedFilePage, { language: 'es' })).toContain('Abierto por orden de la corte');
    expect(await openings(id)).toBe(2);
    const listed = await visitor(county.staff.pia).draw(sealedPage);
    for (const words of ['Circuit Court, 2026-DP-7', 'Times opened: 2', 'Holds now']) expect(listed).toContain(words);
    expect(listed).not.toContain('Rubina');
  });

  test('opens it to nobody else, and to that person nowhere else', async () => {
    const { id } = value(await order());
    for (const by of [county.staff.sam, county.staff.ana, county.staff.pia, county.staff.hana])
      expect((await readAt(by, id)).status).toBe(404);
    expect((await readAt(county.staff.cora, newId())).status).toBe(404);
    expect(await openings(id)).toBe(0);
    const cora = db.as(county.staff.cora, { focus: child });
    expect(await cora.look(({ tx }) => personById(tx, child))).toBeUndefined();
    // Naming an order opens nothing: only an opening that is written down, in a transaction that writes nothing more, does.
    const named = await db.as(county.staff.cora, { focus: child }).look(async ({ tx }) => {
      await sql`select set_config('app.by_order', ${id}, true)`.execute(tx);
      return personById(tx, child);
    });
    expect(named).toBeUndefined();
  });

  test('lets nothing be written while the file is open', async () => {
    const { id } = value(await order());
    await expect(
      db.as(county.staff.cora, { focus: child }).commit(async ({ tx }) => {
        await sql`select app_definer.open_by_order(${id})`.execute(tx);
        expect(await personById(tx, child)).toMatchObject({ first_name: 'Rubina' });
        await sql`update app.person set first_name = 'Changed' where id = ${child}`.execute(tx);
      }),
    ).rejects.toThrow(/read-only transaction/);
    await expect(
      db.as(county.staff.cora, { focus: child }).commit(async ({ tx }) => {
        await sql`select app_definer.open_by_order(${id})`.execute(tx);
        await sql`set local transaction read write`.execute(tx);
      }),
    ).rejects.toThrow(/read-write mode|read-only transaction/);
  });

  test('ends by itself after its last day', async () => {
    const { id } = value(await order());
    expect((await readAt(county.staff.cora, id, { now: '2026-12-01T04:59:00Z' })).status).toBe(200);
    const after = { now: '2026-12-01T05:00:00Z' };
    expect((await readAt(county.staff.cora, id, after)).status).toBe(404);
    expect(await visitor(county.staff.cora, after).draw(openedPage)).not.toContain(id);
  });

  test('is ended before by the privacy officer, with a reason, once', async () => {
    const { id } = value(await order());
    const end = (why: string, by: Id = county.staff.pia, orderId: string = id) =>
      db.as(by).commit(ask => endOrder(ask, { orderId, why }));
    expect(await end(' ')).toMatchObject(no({ problems: [{ at: 'why' }] }));
    expect(await end('x', county.staff.sam)).toEqual(no({ kind: 'not-allowed' }));
    await expect(end('x', county.staff.pia, 'x')).rejects.toBeInstanceOf(NotThere);
    const pia = visitor(county.staff.pia, { params: { sealedOrderId: id } });
    expect(await pia.draw(endPage)).toContain('Circuit Court, 2026-DP-7');
    expect((await pia.send(endPage, { why: 'The appeal was withdrawn' })).to).toContain('done=ended');
    expect(await end('Again')).toEqual(no({ kind: 'order-is-over' }));
    expect((await readAt(county.staff.cora, id)).status).toBe(404);
    expect(await pia.draw(sealedPage)).toContain('The appeal was withdrawn');
  });

  test.each([
    ['without a court', { court: ' ' }, 'court', 'required'],
    ['without a number', { number: '' }, 'number', 'required'],
    ['without what it is for', { purpose: ' ' }, 'purpose', 'required'],
    ['of a day ahead', { orderedOn: '2026-11-19' }, 'orderedOn', 'in-the-future'],
    ['that is over', { until: '2026-11-17' }, 'until', 'order-from-today'],
    ['for more than a year', { until: '2027-11-18' }, 'until', 'order-within-a-year'],
    ['for nobody', { readerId: '' }, 'readerId', 'required'],
    ['for somebody unknown', { readerId: newId() }, 'readerId', 'reader-is-not-staff'],
  ])('is refused %s', async (_, more, at, code) => {
    expect(await order(more)).toMatchObject(no({ problems: [{ at, code }] }));
  });

  test('is recorded by the privacy officer alone, about a file that is there, and not by calling the database', async () => {
    expect(await order({}, county.staff.sam)).toEqual(no({ kind: 'not-allowed' }));
    for (const wrong of [newId(), 'x']) await expect(order({ fileId: wrong })).rejects.toBeInstanceOf(NotThere);
    await expect(
      db.as(county.staff.cora).look(({ tx }) => sql`select app_definer.end_sealed_order(${newId()}, 'x')`.execute(tx)),
    ).rejects.toThrow(/ended by the privacy officer/);
    expect((await visitor(county.staff.cora, { params: { sealedFileId: fileId } }).look(orderPage)).status).toBe(403);
  });

  test('is written down on its page, in both languages', async () => {
    const pia = visitor(county.staff.pia, { params: { sealedFileId: fileId } });
    expect(await pia.draw(orderPage)).toContain('Hidden addresses');
    expect(await pia.draw(orderPage, { language: 'es' })).toContain('Registrar una orden de la corte');
    const day = (name: string, [year, month, date]: readonly string[]) => ({
      [`${name}-year`]: year!,
      [`${name}-month`]: month!,
      [`${name}-day`]: date!,
    });
    const sent = {
      court: 'Circuit Court',
      number: '2026-DP-8',
      purpose: 'Inheritance',
      readerId: county.staff.sam,
      ...day('orderedOn', ['2026', '11', '17']),
      ...day('until', ['2026', '12', '1']),
    };
    expect((await pia.send(orderPage, { ...sent, court: '' })).body.problems).toMatchObject([{ at: 'court' }]);
    expect((await pia.send(orderPage, sent)).to).toBe('/sealed-files?done=order');
    expect(await visitor(county.staff.sam).draw(openedPage)).toContain('Inheritance');
    expect((await pia.look(orderPage, { params: { sealedFileId: newId() } })).status).toBe(404);
  });
});
