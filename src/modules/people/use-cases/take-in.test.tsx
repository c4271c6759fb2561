import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { recordNeed } from '#modules/assessments/index.ts';
import { openReferral, recordBasis, sendReferral } from '#modules/referrals/index.ts';
import * as intake from '#modules/referrals/pages/intake.tsx';
import * as takeInPage from '#modules/referrals/pages/take-in.tsx';
import { NotThere } from '#platform/http/ask.ts';
import { aCase, aCaseMember } from '#test/builders/cases.ts';
import { aPerson } from '#test/builders/people.ts';
import { referring } from '#test/builders/referring.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import { mergePeople } from './merge-people.ts';
import { takeIn } from './take-in.ts';

const db = testDatabase();

test('somebody without a case is taken in, needs and is referred, is seen by nobody else, and stays apart until two are joined', async () => {
  const { county, counseling, bright } = await referring(db);
  const { ana, ben, sam } = county.staff;
  const person = { firstName: 'Noor', lastName: 'Haddad', languages: ['ar'], phone: '555-0166' };
  const { id } = value(await db.as(ana).commit(ask => takeIn(ask, person)));
  const at = (user: Id, now?: string) => db.as(user, { focus: id, ...(now && { now }) });
  const need = {
    personId: id,
    kind: 'food',
    words: null,
    urgency: 'soon',
    toldBy: 'intake',
    identifiedOn: '2026-11-18',
  } as const;
  const needId = value(await at(ana).commit(ask => recordNeed(ask, need))).id;
  const opened = value(
    await at(ana).commit(ask =>
      openReferral(ask, {
        personId: id,
        needId,
        serviceId: counseling,
        urgency: 'soon',
        goal: null,
        askedBy: 'intake',
      }),
    ),
  );
  const basisId = value(
    await at(ana).commit(ask =>
      recordBasis(ask, {
        personId: id,
        kind: 'consent',
        organizationId: bright,
        parts: ['contact', 'need'],
        purpose: 'Food',
        from: '2026-11-18',
        until: '2026-12-18',
        citation: null,
        givenBy: id,
        givenHow: 'by-telephone',
      }),
    ),
  ).id;
  expect(
    await at(ana).commit(ask => sendReferral(ask, { referralId: opened.id, basisId, way: 'telephone' })),
  ).toMatchObject({ ok: true });
  const [share] = await db.rows(`select said from app.referral_share where referral_id = $1 and part = 'contact'`, [
    opened.id,
  ]);
  expect(JSON.stringify(share!.said)).toContain('555-0166');
  await expect(at(ben).commit(ask => recordNeed(ask, need))).rejects.toThrow(NotThere);
  await expect(at(ana, '2027-03-01T15:00:00Z').commit(ask => recordNeed(ask, need))).rejects.toThrow(NotThere);

  // A record that was there before is opened by nobody in this way.
  const other = await aPerson(db, county.agencyId, { first: 'Noor', last: 'Haddad' });
  await expect(db.as(ana).commit(ask => sql`select app_definer.open_intake(${other})`.execute(ask.tx))).rejects.toThrow(
    'not theirs',
  );

  // Joined with a record that Ben works with, the right to the first opens nothing of the second.
  await aCaseMember(db, await aCase(db, county.units.tidewater, sam, { name: 'Second' }), other, 'parent');
  await aCaseMember(db, county.cases.reyes, id, 'relative');
  value(await db.as(sam).commit(ask => mergePeople(ask, { keepId: other, goneId: id, reason: 'One person' })));
  const rights = await db.rows(`select subject_id from app.access_grant where source = 'intake'`);
  expect(rights).toEqual([{ subject_id: id }]);
});

test('the page asks first whether it is one of those who are known', async () => {
  const county = (await referring(db)).county;
  const ana = visitorOf(db)(county.staff.ana);
  const typed = { firstName: 'Rosa', lastName: 'Reyes', phone: '' };
  const looked = await ana.send(intake, typed);
  expect(looked.body.found.options.at(-1)).toMatchObject({ value: 'new' });
  expect(await ana.draw(intake, {}, looked)).toContain('Take them in');
  expect((await ana.send(intake, { firstName: '' })).body.problems).toMatchObject([{ at: 'firstName' }]);
  const added = await ana.send(takeInPage, { ...typed, who: 'new', language: 'es' });
  expect(added.to).toMatch(/^\/children\/[0-9a-f-]+\/services\/needs\/new$/);
  expect((await ana.send(takeInPage, { ...typed, who: '' })).body.problems).toMatchObject([{ code: 'say-who-it-is' }]);
  expect((await ana.send(takeInPage, { ...typed, who: county.mother })).to).toBe(`/children/${county.mother}/services`);
  const taken = (user: Id) => visitorOf(db)(user).send(takeInPage, { ...typed, phone: '555-0167', who: 'new' });
  expect([(await taken(county.staff.sam)).status, (await taken(county.staff.dora)).status]).toEqual([303, 403]);
  const stranger = await aPerson(db, county.agencyId, { first: 'Rosa' });
  expect((await ana.send(takeInPage, { ...typed, who: stranger })).body.problems).toMatchObject([
    { code: 'others-work-with-them' },
  ]);
  expect(await ana.draw(intake, { language: 'es' })).toContain('¿Quién pide ayuda?');
});
