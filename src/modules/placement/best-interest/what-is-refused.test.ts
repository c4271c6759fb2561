import { beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';

const db = testDatabase();
let county: County;
let child: Id;
let other: Id;
let placement: Id;
const reasonsId = newId();
beforeAll(async () => {
  county = await aCounty(db);
  const make = async () => (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
  child = await make();
  other = await make();
  placement = await db.value<Id>('select id from app.placement where child_id = $1', [child]);
  expect(await broken('best_interest', { id: reasonsId, ...reasons() })).toBe('taken');
  expect(await broken('best_interest_weighed', weighed())).toBe('taken');
});

/** What the database says of a row: the name of the constraint it breaks. */
const broken = async (table: string, row: Readonly<Record<string, unknown>>) => {
  const all = { id: newId(), agency_id: county.agencyId, ...row };
  const columns = Object.keys(all);
  const values = columns.map((_, at) => `$${at + 1}`);
  const insert = `insert into app.${table} (${columns.join(', ')}) values (${values.join(', ')})`;
  return db.rows(insert, Object.values(all)).then(
    () => 'taken',
    (error: { constraint?: string; message: string }) => error.constraint ?? error.message,
  );
};
const reasons = () => ({
  child_id: child,
  decision: 'placement',
  placement_id: placement,
  what: 'Lives there',
  decided_on: '2026-03-01',
  child_asked: 'too_young',
  reason: 'Near the school',
  written_by: county.staff.ana,
  written_at: NOW,
});
const weighed = () => ({ child_id: child, best_interest_id: reasonsId, factor: 'school', speaks: 'for' });

test.each<[string, string, () => Readonly<Record<string, unknown>>]>([
  [
    'best_interest__decision_is_known',
    'best_interest',
    () => ({ ...reasons(), decision: 'weather', placement_id: null }),
  ],
  ['best_interest__says_what', 'best_interest', () => ({ ...reasons(), what: ' ' })],
  ['best_interest__has_a_reason', 'best_interest', () => ({ ...reasons(), reason: '' })],
  ['best_interest__child_asked_is_known', 'best_interest', () => ({ ...reasons(), child_asked: 'perhaps' })],
  ['best_interest__view_of_a_child_who_was_asked', 'best_interest', () => ({ ...reasons(), child_view: 'I like it' })],
  ['best_interest__placement_of_the_child', 'best_interest', () => ({ ...reasons(), child_id: other })],
  ['best_interest__placement_decision_names_one', 'best_interest', () => ({ ...reasons(), decision: 'school' })],
  ['best_interest__approval_has_a_moment', 'best_interest', () => ({ ...reasons(), approved_by: county.staff.sam })],
  [
    'best_interest__approved_by_somebody_else',
    'best_interest',
    () => ({ ...reasons(), approved_by: county.staff.ana, approved_at: NOW }),
  ],
  [
    'best_interest_weighed__speaks_is_known',
    'best_interest_weighed',
    () => ({ ...weighed(), factor: 'kin', speaks: 'loudly' }),
  ],
  [
    'best_interest_weighed__says_something',
    'best_interest_weighed',
    () => ({ ...weighed(), factor: 'kin', words: ' ' }),
  ],
  ['best_interest_weighed__of_the_child', 'best_interest_weighed', () => ({ ...weighed(), child_id: other })],
  ['best_interest_weighed__once_a_factor', 'best_interest_weighed', weighed],
])('the database refuses: %s', async (constraint, table, row) => {
  expect(await broken(table, row())).toBe(constraint);
});
