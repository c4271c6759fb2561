import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import {
  addOrganization,
  addService,
  addVolunteer,
  mergeOrganizations,
  recordVolunteerHours,
  undoMerge,
  volunteersOf,
} from '#modules/organizations/index.ts';
import * as entryPage from '#modules/organizations/pages/own-entry.tsx';
import { linksOfOrganization } from '#modules/organizations/store/organization-links.ts';
import { endOrganizationLink, openOrganizationLink } from '#modules/organizations/use-cases/open-organization-link.ts';
import { mergePeople, unmergePeople } from '#modules/people/index.ts';
import { aCase, aCaseMember } from '#test/builders/cases.ts';
import { aPerson } from '#test/builders/people.ts';
import { type Referring, referring } from '#test/builders/referring.ts';
import { NOW } from '#test/support/as.ts';
import { aGuest } from '#test/support/guest.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as inbox from '../pages/inbox.tsx';
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

test('links, inbox, figures and volunteers of two entries are those of one organization, until they are two again', async () => {
  const { dora, abel } = at.county.staff;
  const keeper = db.as(abel);
  const twice = await keeper.commit(async ask => {
    const organizationId = value(await addOrganization(ask, { name: 'Brite Harbor' } as never)).id;
    const service = { organizationId, name: 'Talks', termIds: [], payers: [] } as never;
    const serviceId = value(await addService(ask, service)).id;
    const driver = { organizationId, name: 'Walt', phone: null, role: 'driver', since: '2026-01-01' } as const;
    return { organizationId, serviceId, driver: value(await addVolunteer(ask, driver)).id };
  });
  const { id } = await at.aSent({ serviceId: twice.serviceId }, { organizationId: twice.organizationId });
  const open = async (organizationId: Id, now = NOW) => {
    const made = value(
      await db.as(dora, { now }).commit(ask => openOrganizationLink(ask, { organizationId, opens: 'inbox' })),
    );
    const [guest, link] = [aGuest(db, { now }), new URL(made.link).pathname];
    await guest.send(inbox, link, { _code: made.code! });
    return async () => JSON.stringify((await guest.look(inbox, link)).body);
  };
  const [kept, gone] = [await open(at.bright), await open(twice.organizationId)];
  const entry = value(
    await keeper.commit(ask => openOrganizationLink(ask, { organizationId: twice.organizationId, opens: 'entry' })),
  );
  const own = async () =>
    JSON.stringify((await aGuest(db).look(entryPage, new URL(entry.link).pathname)).body).includes('Child counseling');
  const sentTo = (organizationId: Id) =>
    db.as(dora).look(
      async ({ tx }) =>
        (
          await sql<{
            n: number;
          }>`select coalesce(sum(n), 0)::int as n from app.scorecard_of(${organizationId}, '2026-01-01', '2027-01-01', 'UTC')
            where part = 'standing'`.execute(tx)
        ).rows[0]!.n,
    );
  const before = await sentTo(at.bright);
  expect([(await kept()).includes(id), (await gone()).includes(id), await own()]).toEqual([false, true, false]);
  const join = { keptId: at.bright, mergedId: twice.organizationId };
  const mergeId = value(await keeper.commit(ask => mergeOrganizations(ask, join))).id;
  // Whoever joins entries may not open an inbox: what was asked before opens to the next link of a director.
  expect([(await kept()).includes(id), (await gone()).includes(id), await own()]).toEqual([false, true, true]);
  expect(await sentTo(at.bright)).toBe(before + 1);
  const names = () =>
    keeper.look(async ({ tx }) => (await volunteersOf(tx, { organizationId: at.bright })).map(({ name }) => name));
  expect(await names()).toEqual(['Walt']);
  await keeper.commit(ask => recordVolunteerHours(ask, { volunteerId: twice.driver, on: '2026-11-10', hours: 2 }));
  const living = () => db.as(dora).look(({ tx }) => linksOfOrganization(tx, at.bright));
  expect((await living()).map(({ opens }) => opens).toSorted()).toEqual(['entry', 'inbox', 'inbox']);
  const both = await open(at.bright, '2026-11-18T15:20:00Z');
  expect(await both()).toContain(id);
  expect((await living()).map(({ opens }) => opens).toSorted()).toEqual(['entry', 'inbox']);
  value(await keeper.commit(ask => undoMerge(ask, { mergeId })));
  expect([(await both()).includes(id), await own()]).toEqual([false, false]);
  expect(await sentTo(at.bright)).toBe(before);
  expect(await names()).toEqual([]);
  expect(await db.value('select organization_id from app.volunteer_hours')).toBe(twice.organizationId);
  value(await keeper.commit(ask => mergeOrganizations(ask, join)));
  value(await db.as(dora).commit(ask => endOrganizationLink(ask, { organizationId: at.bright, opens: 'inbox' })));
  expect((await living()).map(({ opens }) => opens)).toEqual(['entry']);
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
