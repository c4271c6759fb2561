import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { addOrganization, addService, mergeOrganizations, undoMerge } from '#modules/organizations/index.ts';
import { mergePeople, unmergePeople } from '#modules/people/index.ts';
import { aCase, aCaseMember } from '#test/builders/cases.ts';
import { aPerson } from '#test/builders/people.ts';
import { type Referring, referring, value } from '#test/builders/referring.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { sendReferral } from './send-referral.ts';
import { takeStep } from './take-step.ts';

const db = testDatabase();
let at: Referring;
beforeAll(async () => {
  at = await referring(db);
});

test('two entries of one organization are one on a ground as well, until they are two again', async () => {
  const { county } = at;
  const abel = db.as(county.staff.abel);
  const twice = await abel.commit(async ask => {
    const organizationId = value(await addOrganization(ask, { name: 'Bright Harbour' } as never)).id;
    const service = { organizationId, name: 'Play therapy', termIds: [], payers: [] } as never;
    return { organizationId, serviceId: value(await addService(ask, service)).id };
  });
  const old = await at.aBasis({ organizationId: twice.organizationId });
  const before = await at.aDraft({ serviceId: twice.serviceId });
  const mergeId = value(
    await abel.commit(ask => mergeOrganizations(ask, { keptId: at.bright, mergedId: twice.organizationId })),
  ).id;
  const send = (referralId: Id, basisId: Id) =>
    at.ana(ask => sendReferral(ask, { referralId, basisId, way: 'telephone' }));
  expect(await send(before, await at.aBasis())).toMatchObject({ ok: true });
  expect(await send(await at.aDraft({ serviceId: twice.serviceId }), old)).toMatchObject({ ok: true });
  expect(await send(await at.aDraft({ serviceId: at.otherCounseling }), old)).toEqual(
    no({ kind: 'ground-names-another' }),
  );
  value(await abel.commit(ask => undoMerge(ask, { mergeId })));
  expect(await send(await at.aDraft(), old)).toEqual(no({ kind: 'ground-names-another' }));
  expect(await send(await at.aDraft({ serviceId: twice.serviceId }), old)).toMatchObject({ ok: true });
});

test('two records of one person carry needs, grounds and referrals along, and take them back with what came later', async () => {
  const { county } = at;
  const gone = await aPerson(db, county.agencyId, { first: 'Rosa' });
  await aCaseMember(db, county.cases.reyes, gone, 'parent');
  const kept = await aPerson(db, county.agencyId, { first: 'Rosa' });
  await aCaseMember(db, await aCase(db, county.units.tidewater, county.staff.ana, { name: 'Second' }), kept, 'parent');
  const needId = await at.aNeed('food', gone);
  const { id } = await at.aSent({ personId: gone, needId }, { personId: gone, givenBy: gone });
  const sam = db.as(county.staff.sam, { now: '2026-11-20T15:00:00Z' });
  const merge = value(await sam.commit(ask => mergePeople(ask, { keepId: kept, goneId: gone, reason: 'One mother' })));
  const whose = async () =>
    (
      await db.rows<{ person_id: Id }>(
        `select person_id from app.referral where id = $1 union select person_id from app.referral_step where referral_id = $1
         union select person_id from app.referral_share where referral_id = $1 union select person_id from app.need where id = $2`,
        [id, needId],
      )
    ).map(row => row.person_id);
  expect(await whose()).toEqual([kept]);
  const later = '2026-11-20T16:00:00Z';
  value(
    await at.ana(
      ask => takeStep(ask, { referralId: id, to: 'accepted' }, { side: 'provider', via: 'telephone' }),
      later,
    ),
  );
  value(
    await db
      .as(county.staff.sam, { now: '2026-11-21T15:00:00Z' })
      .commit(ask => unmergePeople(ask, { mergeId: merge.id, reason: 'Two after all' })),
  );
  expect(await whose()).toEqual([gone]);
  expect(await db.value('select count(*)::int from app.referral_step where referral_id = $1', [id])).toBe(3);
});
