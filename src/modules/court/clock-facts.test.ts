import { beforeAll, expect, test } from 'vitest';
import { readDay } from '#kernel/days.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { vocabulary } from '#modules/rulebook/index.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { insertRow } from '#test/builders/rows.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { courtClockFacts } from './clock-facts.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const ZONE = 'America/New_York';
const aChild = async () => (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
const add = (table: 'hearing' | 'finding' | 'petition' | 'court_order', child_id: Id, row: object) =>
  insertRow(db, `app.${table}`, {
    agency_id: county.agencyId,
    child_id,
    recorded_by: county.staff.ana,
    recorded_at: NOW,
    ...row,
  });
const load = (children: readonly Id[]) =>
  db.as(county.staff.ana).look(({ tx }) => courtClockFacts.load(tx, children, ZONE));
const fact = (child: Id, kind: string, id: string, on: string, at: string | null, is: object) => ({
  child,
  kind,
  id,
  from: readDay(on),
  until: null,
  at: at === null ? null : Temporal.Instant.from(at).epochMilliseconds,
  is,
});

test('rules learn of hearings held and set, pleas, findings, petitions and orders; not of what never was', async () => {
  const [child, other] = [await aChild(), await aChild()];
  // Half past eleven at night in the county is the next day in Greenwich.
  const [night, ahead] = ['2026-06-13T03:30:00Z', '2026-12-02T14:00:00Z'];
  const held = await add('hearing', child, {
    kind: 'arraignment',
    set_for: '2026-06-12T13:00:00Z',
    state: 'held',
    held_at: night,
    judge: 'other',
    plea: 'deny',
  });
  const moved = await add('hearing', child, { kind: 'status', set_for: '2026-06-20T13:00:00Z', state: 'continued' });
  const set = await add('hearing', child, { kind: 'status', set_for: ahead, state: 'set', follows: moved });
  await add('hearing', child, { kind: 'shelter', set_for: '2026-06-21T13:00:00Z', state: 'canceled' });
  const finding = await add('finding', child, { kind: 'abuse-or-neglect', found_on: '2026-07-01', first_order: null });
  const petition = await add('petition', child, { kind: 'dependency', filed_on: '2026-07-02', early_demand: true });
  const order = await add('court_order', other, { kind: 'detention', ordered_on: '2026-07-03' });

  const found = await load([child, other, newId()]);
  expect(found).toHaveLength(6);
  expect(found).toEqual(
    expect.arrayContaining([
      fact(child, 'hearing', `hearing:${held}`, '2026-06-12', night, {
        kind: 'arraignment',
        held: true,
        judge: 'other',
      }),
      fact(child, 'plea', `plea:${held}`, '2026-06-12', night, { kind: 'deny' }),
      fact(child, 'hearing', `hearing:${set}`, '2026-12-02', ahead, { kind: 'status', held: false, judge: null }),
      fact(child, 'finding', `finding:${finding}`, '2026-07-01', null, {
        kind: 'abuse-or-neglect',
        'first-order': null,
      }),
      fact(child, 'petition', `petition:${petition}`, '2026-07-02', null, { kind: 'dependency', 'early-demand': true }),
      fact(other, 'order', `order:${order}`, '2026-07-03', null, { kind: 'detention' }),
    ]),
  );
  expect(await load([other])).toEqual([found.find(({ kind }) => kind === 'order')]);
  // Every fact speaks the words of rules.
  const kinds = new Set(found.map(({ kind }) => kind));
  expect(courtClockFacts.kinds.filter(kind => !kinds.has(kind))).toEqual([
    'early-filing-demand',
    'shelter-status',
    // Told where people are told of hearings: telling.test.tsx.
    'hearing-notice',
    'icwa-notice-received',
  ]);
  for (const { kind, is } of found)
    expect(Object.keys(is).sort()).toEqual(Object.keys(vocabulary[kind]!.attributes).sort());
});

test('rules of a reader learn only what the reader may see', async () => {
  const child = await aChild();
  await add('petition', child, { kind: 'tpr', filed_on: '2026-07-02' });
  const seen = (user: Id) => db.as(user, { focus: child }).look(({ tx }) => courtClockFacts.load(tx, [child], ZONE));
  expect(await seen(county.staff.ana)).toHaveLength(1);
  expect(await seen(county.staff.ned)).toEqual([]);
});

test('shelter status lasts from the shelter hearing to the disposition, or to the end of the stay', async () => {
  const sheltered = async (judge: { early_demand: boolean | null }, exited?: string) => {
    const builder = county.aChild().inHome(county.homes.harbor).from('2026-03-01');
    const child = await (exited ? builder.endedOn(exited).exitedOn(exited) : builder).make();
    const at = { set_for: '2026-03-02T14:00:00Z', held_at: '2026-03-02T14:00:00Z' };
    return [child.id, await add('hearing', child.id, { kind: 'shelter', state: 'held', ...at, ...judge })] as const;
  };
  const [[open, hearing], [placed], [disposed], [home]] = [
    await sheltered({ early_demand: true }),
    await sheltered({ early_demand: false }),
    await sheltered({ early_demand: null }),
    await sheltered({ early_demand: null }, '2026-04-10'),
  ];
  await add('court_order', placed, { kind: 'supervision', ordered_on: '2026-04-02' });
  const held = { kind: 'disposition', set_for: '2026-04-20T14:00:00Z', state: 'held', held_at: '2026-04-20T14:00:00Z' };
  await add('hearing', disposed, held);
  await add('hearing', open, { ...held, state: 'set', held_at: null, set_for: '2026-12-20T14:00:00Z' });
  const found = await load([open, placed, disposed, home]);
  const until = (child: Id) => {
    const spell = found.find(one => one.child === child && one.kind === 'shelter-status')!;
    return [spell.id, spell.from, spell.until];
  };
  const began = readDay('2026-03-02');
  expect(until(open)).toEqual([`shelter-status:${hearing}`, began, null]);
  expect([placed, disposed, home].map(child => until(child).slice(1))).toEqual([
    [began, readDay('2026-04-02')],
    [began, readDay('2026-04-20')],
    [began, readDay('2026-04-10')],
  ]);
  // Only there a demand was heard.
  expect(found.filter(({ kind }) => kind === 'early-filing-demand')).toEqual([
    fact(open, 'early-filing-demand', `early-filing-demand:${hearing}`, '2026-03-02', '2026-03-02T14:00:00Z', {}),
  ]);

  const goals = async () =>
    (await db.as(county.staff.ana).look(({ tx }) => courtClockFacts.traits!(tx, [open, placed, home], ZONE))).map(
      ({ child, is }) => [child, is] as const,
    );
  expect(new Map(await goals())).toEqual(
    new Map([
      [open, true],
      [placed, true],
    ]),
  );
  await add('petition', placed, { kind: 'tpr', filed_on: '2026-10-01' });
  // Of the stay before, it says nothing.
  await add('petition', open, { kind: 'tpr', filed_on: '2025-10-01' });
  expect(new Map(await goals()).get(placed)).toBeNull();
  expect(new Map(await goals()).get(open)).toBe(true);
  await add('court_order', placed, { kind: 'services-ended', ordered_on: '2026-10-20' });
  expect(new Map(await goals()).get(placed)).toBe(false);
});
