import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { ReferralAnswered } from '#modules/referrals/index.ts';
import { type Referring, referring } from '#test/builders/referring.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import { needsWithServices } from '../gather-content.ts';
import { loadRecord } from '../load-record.ts';
import { planById } from '../store/plans.ts';
import { setDeliveredSupplier } from '../suppliers.ts';
import { beginPlan } from '../use-cases/begin-plan.ts';
import { writeService } from '../use-cases/write-service.ts';
import { followReferralsLate } from './follow-referrals.ts';

const db = testDatabase();
let at: Referring;
let planId: Id;
let needId: Id;
beforeAll(async () => {
  at = await referring(db);
  needId = await at.aNeed();
  planId = value(await at.ana(ask => beginPlan(ask, { childId: at.child, adultId: null }))).id;
  const service = {
    planId,
    needId,
    words: 'Counseling',
    provider: null,
    times: 2,
    timesPer: 'week',
    weeks: 12,
  } as const;
  value(await at.ana(ask => writeService(ask, service)));
});

const standing = async () => {
  const [need] = await at.ana(async ask => needsWithServices(await loadRecord(ask, (await planById(ask.tx, planId))!)));
  const [service] = need!.services;
  return [need!.standing, service!.service.state, service!.delivered?.percent ?? null];
};

test('a need stays unmet through referral and waiting list, and is answered when the service starts (S2-01)', async () => {
  expect(await standing()).toEqual(['not-started', 'promised', null]);
  const { id } = await at.aSent({ needId });
  expect(await standing()).toEqual(['not-started', 'referred', null]);
  await at.step(id, 'received');
  await at.step(id, 'waiting-list', { waitDays: 30 });
  expect(await standing()).toEqual(['not-started', 'waiting', null]);
  await at.step(id, 'accepted');
  await at.step(id, 'started', { startedOn: '2026-11-18' });
  expect(await standing()).toEqual(['started', 'started', null]);
  setDeliveredSupplier(async (_, ids) => new Map(ids.map(each => [each, each === id ? 18 : 0])));
  expect(await standing()).toEqual(['started', 'started', 75]);
});

test('what a service does by its link is heard after the commit, and hearing it twice changes nothing', async () => {
  const referralId = await db.value<Id>('select referral_id from app.case_plan_service where plan_id = $1', [planId]);
  await db.rows(`update app.case_plan_service set state = 'referred' where referral_id = $1`, [referralId]);
  const hearer = followReferralsLate(ReferralAnswered);
  const fact = { id: referralId, name: hearer.hears, agencyId: at.county.agencyId, at: NOW, body: { referralId } };
  const hear = () => hearer.hear(fact, (sql, values) => db.admin.query(sql, values), NOW);
  const changes = () =>
    db.value<number>(`select count(*)::int from record.row_change where table_name like '%case_plan_service'`);
  await hear();
  expect((await standing())[1]).toBe('started');
  const before = await changes();
  await hear();
  expect(await changes()).toBe(before);
});

test('a service whose first referral came to nothing takes up the next one', async () => {
  const child = at.child;
  const other = await at.aNeed('food');
  const line = { planId, needId: other, words: 'Pantry', provider: null, times: null, timesPer: null, weeks: null };
  value(await at.ana(ask => writeService(ask, line)));
  const stands = () =>
    db.rows<{ state: string; referral_id: Id }>(
      'select state, referral_id from app.case_plan_service where need_id = $1 and child_id = $2',
      [other, child],
    );
  const first = await at.aSent({ needId: other });
  await at.step(first.id, 'declined', { reason: 'no-capacity' });
  expect(await stands()).toEqual([{ state: 'fell-through', referral_id: first.id }]);
  const second = await at.aSent({ needId: other, serviceId: at.otherCounseling }, { organizationId: at.light });
  expect(await stands()).toEqual([{ state: 'referred', referral_id: second.id }]);
});
