import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import { recordVisit } from './capture/use-cases/record-visit.ts';

const db = testDatabase();
let county: County;
let child: Id;
let other: Id;
let contact: Id;
beforeAll(async () => {
  county = await aCounty(db);
  const make = () => county.aChild().named('Lucy').inHome(county.homes.harbor).from('2026-03-01').make();
  child = (await make()).id;
  other = (await make()).id;
  const recorded = await db.as(county.staff.ana, { focus: child }).commit(ask =>
    recordVisit(ask, {
      children: [{ childId: child, alone: true, notes: { safety: 'Calm' } }],
      way: 'in_person',
      place: 'residence',
      held: true,
      happenedAt: '2026-11-16T21:30:00Z',
      madeBy: county.staff.ana,
      named: [other],
      agreed: [{ words: 'Swimming', whoDoes: 'both', dueOn: null }],
      todo: null,
    }),
  );
  contact = value(recorded).contactIds[0]!;
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

const note = () => ({
  child_id: child,
  contact_id: contact,
  part: 'health',
  words: 'Well',
  named: [],
  written_by: county.staff.ana,
  written_at: NOW,
});
const agreed = () => ({
  child_id: child,
  contact_id: contact,
  home_id: county.homes.harbor.id,
  who_does: 'both',
  words: 'Swim',
  recorded_by: county.staff.ana,
  recorded_at: NOW,
});
const plan = () => ({
  child_id: child,
  kind: 'caseworker_visit',
  planned_on: '2026-11-20',
  assigned_to: county.staff.ana,
  planned_by: county.staff.ana,
  planned_at: NOW,
});
const request = () => ({
  child_id: child,
  of_whom: 'school',
  whom: 'Gulf',
  what: 'A place',
  asked_on: '2026-11-02',
  answer_by: '2026-11-16',
  asked_by: county.staff.ana,
  recorded_at: NOW,
});

describe('the database refuses', () => {
  test.each<[string, string, () => Readonly<Record<string, unknown>>]>([
    ['contact_note__part_is_known', 'contact_note', () => ({ ...note(), part: 'weather' })],
    ['contact_note__says_something', 'contact_note', () => ({ ...note(), words: ' ' })],
    ['contact_note__of_a_contact_of_the_child', 'contact_note', () => ({ ...note(), child_id: other })],
    ['contact_note__once_a_part', 'contact_note', () => ({ ...note(), part: 'safety' })],
    ['contact_agreed__who_does_is_known', 'contact_agreed', () => ({ ...agreed(), who_does: 'nobody' })],
    ['contact_agreed__says_something', 'contact_agreed', () => ({ ...agreed(), words: '' })],
    ['contact_agreed__at_a_contact_of_the_child', 'contact_agreed', () => ({ ...agreed(), child_id: other })],
    [
      'visit_plan__kept_by_a_contact_of_the_child',
      'visit_plan',
      () => ({ ...plan(), child_id: other, contact_id: contact }),
    ],
    ['visit_plan__dropped_says_why', 'visit_plan', () => ({ ...plan(), dropped_at: NOW })],
    [
      'visit_plan__is_kept_or_dropped',
      'visit_plan',
      () => ({ ...plan(), contact_id: contact, dropped_at: NOW, dropped_why: 'Away' }),
    ],
    ['advocacy__of_whom_is_known', 'advocacy', () => ({ ...request(), of_whom: 'nobody' })],
    ['advocacy__names_whom', 'advocacy', () => ({ ...request(), whom: ' ' })],
    ['advocacy__says_what', 'advocacy', () => ({ ...request(), what: '' })],
    ['advocacy__leaves_time_to_answer', 'advocacy', () => ({ ...request(), answer_by: '2026-11-01' })],
    [
      'advocacy__answer_is_known',
      'advocacy',
      () => ({ ...request(), answered_on: '2026-11-03', answer: 'perhaps', answered_by: county.staff.ana }),
    ],
    ['advocacy__answered_says_how', 'advocacy', () => ({ ...request(), answered_on: '2026-11-03' })],
    [
      'advocacy__answered_after_asking',
      'advocacy',
      () => ({ ...request(), answered_on: '2026-11-01', answer: 'granted', answered_by: county.staff.ana }),
    ],
  ])('%s', async (constraint, table, row) => {
    expect(await broken(table, row())).toBe(constraint);
  });

  test('steps of another child’s request, of no kind, and without a word', async () => {
    const id = newId();
    expect(await broken('advocacy', { id, ...request() })).toBe('taken');
    const step = { child_id: child, advocacy_id: id, kind: 'asked_again', taken_on: '2026-11-10', recorded_at: NOW };
    expect(await broken('advocacy_step', { ...step, child_id: other })).toBe('advocacy_step__of_the_child');
    expect(await broken('advocacy_step', { ...step, kind: 'forgotten' })).toBe('advocacy_step__kind_is_known');
    expect(await broken('advocacy_step', { ...step, words: ' ' })).toBe('advocacy_step__says_something');
    expect(await broken('advocacy_step', step)).toBe('taken');
  });
});
