import { expect, test } from 'vitest';
import { DRIVING, notScreened, volunteersOf } from '#modules/organizations/index.ts';
import { findWaiting } from '../../../src/modules/referrals/board/find-waiting.ts';
import { TEST_LOAD } from '../load-days.ts';
import type { LoadedCounty } from './plans-as-read.ts';

const D = TEST_LOAD.day;
const NOW = TEST_LOAD.standsAt.toString();
const nothing = { waits: null, workerId: null, organizationId: null, urgency: null, after: null };

/** Referrals of the county as they stand on D, and who sees what waits. */
export function referralsAsFollowed({ db, as }: Pick<LoadedCounty, 'db' | 'as'>): void {
  const board = (name: string) =>
    as(name, async ask => {
      const { rows } = await findWaiting(ask.tx, nothing, { today: D.toString(), now: NOW }, 100);
      const people = await ask.tx.selectFrom('app.people_v_person').select(['id', 'first_name']).execute();
      const names = new Map(people.map(({ id, first_name }) => [id, first_name]));
      return rows.map(row => `${names.get(row.person_id)}: ${row.waits}`).toSorted();
    });

  test('each stands where the county tells it, and is numbered from the first', async () => {
    const rows = await db.rows<{ line: string }>(
      `select p.first_name || ' ' || s.name || ' ' || r.state as line from app.referral r
       join app.person p on p.id = r.person_id join app.service s on s.id = r.service_id order by 1`,
    );
    expect(rows.map(({ line }) => line)).toEqual([
      'Amara Child and family counseling draft',
      'Junie Youth teams completed',
      'Logan Evaluation started',
      'Logan Transport to the school of origin accepted',
      'Mateo Early intervention accepted',
      'Megan Outpatient treatment started',
      'Megan Residential treatment closed',
      'Naomie Child and family counseling closed',
      'Naomie Trauma therapy closed',
      'Odette Legal help with benefits waiting-list',
      'Poppy Home nursing started',
      'Ruby Trauma therapy started',
      'Talia Help with domestic violence started',
      'Wisly Homework afternoons accepted',
      'Wisly Homework club started',
    ]);
    expect(await db.value('select min(number) from app.referral')).toBe('R-0001');
  });

  test('words of progress of the last thirty days: four in time, one late, one that has not come', async () => {
    const rows = await db.rows<{ line: string }>(
      `select o.name || ': ' || case when u.came_at is null then 'overdue' when u.came_at::date > u.due_on then 'late' else 'in time' end as line
       from app.progress_update u join app.referral r on r.id = u.referral_id join app.organization o on o.id = r.organization_id
       where u.came_at::date >= $1 and not (o.name = 'Harbor Light Therapy Group' and u.came_at::date > $2) or u.came_at is null and u.due_on < $3 order by 1`,
      [D.subtract({ days: 30 }).toString(), D.subtract({ days: 10 }).toString(), D.toString()],
    );
    expect(rows.map(({ line }) => line)).toEqual([
      'Calusa County Schools student services: in time',
      'Ferry Street Library: late',
      'Harbor Light Therapy Group: in time',
      'New Dawn Recovery: in time',
      'Nightingale Home Nursing: overdue',
      'Safe Shore: in time',
    ]);
  });

  test('what waits is on the board of whoever has to act, and of nobody else', async () => {
    expect(await board('Maya Thornton')).toEqual(['Poppy: update-late']);
    expect(await board('Devon Ellery')).toEqual(['Junie: result']);
    expect(await board('Camille Baptiste')).toEqual(['Wisly: help', 'Wisly: ride']);
    expect(await board('Jerome Watkins')).toEqual(['Amara: draft', 'Logan: help', 'Logan: help']);
  });

  test('the one to the shelter is there for its team alone', async () => {
    for (const name of ['Carlos Menéndez', 'Ruth Abernathy']) expect(await board(name)).toContain('Talia: help');
    for (const name of ['Constance Abara', 'Tamsin Boyd', 'Maya Thornton', 'Alma Reyes-Whitfield', 'Joy Tanaka'])
      expect((await board(name)).join()).not.toContain('Talia');
  });

  test('of two who drive, one may not be near children since three days ago', async () => {
    const drivers = await as('Camille Baptiste', ask => volunteersOf(ask.tx, { drivers: true }));
    const standing = drivers.map(({ name, checks }) => [name, notScreened(checks, DRIVING, D.toString())]);
    expect(standing).toEqual([
      ['Emory Voss', { kind: 'check-expired', check: 'background', lastDay: D.subtract({ days: 3 }).toString() }],
      ['Hattie Broussard', null],
    ]);
  });

  test('what waits too long is a task, without the kind of help where a rule protects it', async () => {
    const tasks = await db.rows(
      `select t.kind, u.name, p.first_name as child from app.task t join app.user_account u on u.id = t.user_id
       join app.person p on p.id = t.child_id where t.kind like 'referral%' and t.done_at is null and t.dropped_at is null order by 1, 2`,
    );
    expect(tasks).toEqual([
      { kind: 'referral_result', name: 'Devon Ellery', child: 'Junie' },
      { kind: 'referral_update', name: 'Maya Thornton', child: 'Poppy' },
    ]);
    const told = await db.rows<{ detail: string }>(
      `select t.detail from app.task t join app.referral r on r.id = t.source_id where r.sensitive is not null`,
    );
    for (const { detail } of told) expect(detail).toMatch(/^R-\d+$/);
  });
}
