import { beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { recordNeed } from '#modules/assessments/index.ts';
import { addOrganization, addService } from '#modules/organizations/index.ts';
import * as servicePage from '#modules/organizations/pages/service.tsx';
import type { Ask } from '#platform/http/ask.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aSentReferral } from '#test/builders/sent-referral.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as askPage from '../pages/ask-for-help.tsx';
import * as certificatePage from '../pages/certificate.tsx';
import * as childPage from '../pages/child-services.tsx';
import * as fitPage from '../pages/fit.tsx';
import * as ownPage from '../pages/own-services.tsx';
import * as noPage from '../pages/say-no.tsx';
import { arrangeAppointment } from '../use-cases/arrange-appointment.ts';
import { askForHelp } from '../use-cases/ask-for-help.ts';
import { takeStep } from '../use-cases/take-step.ts';

const db = testDatabase();
let county: County;
let child: Id;
let rosa: Id;
let ines: Id;
let faye: Id;
const at = { organizationId: '', serviceId: '' };
let childs: Id;
let own: Id;
let secret: Id;

const ana = <T,>(work: (ask: Ask) => Promise<T>) => db.as(county.staff.ana, { focus: child }).commit(work);
const provider = { side: 'provider', via: 'telephone' } as const;
const stateOf = (id: Id) => db.value('select state from app.referral where id = $1', [id]);

beforeAll(async () => {
  county = await aCounty(db);
  child = (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
  const { agencyId } = county;
  rosa = await anAccountFor(db, agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
  ines = county.homes.harbor.caregivers[0]!.userId;
  faye = county.homes.reef.caregivers[0]!.userId;
  await db.as(county.staff.abel).commit(async ask => {
    at.organizationId = value(await addOrganization(ask, { name: 'Bright Harbor', email: null })).id;
    at.serviceId = value(await addService(ask, { organizationId: at.organizationId, name: 'Parent classes' })).id;
  });
  const send = async (personId: Id, more: Partial<Parameters<typeof aSentReferral>[1]> = {}) =>
    (await aSentReferral(ana, { personId, givenBy: county.mother, ...at, ...more })).id;
  childs = await send(child);
  own = await send(county.mother, { kind: 'parenting' });
  secret = await send(county.mother, { kind: 'substance_use', parts: ['substance-use'] });
});

test('a caregiver sees what the child gets and the next appointment; another one sees nothing', async () => {
  value(await ana(ask => takeStep(ask, { referralId: childs, to: 'accepted' }, provider)));
  value(
    await ana(ask =>
      arrangeAppointment(ask, {
        referralId: childs,
        startsAt: '2026-11-20T20:00:00Z',
        minutes: 50,
        place: 'Room 2',
        transport: 'agency',
        interpreter: 'requested',
        language: 'es',
      }),
    ),
  );
  const visit = { params: { childId: child } };
  const drawn = await visitorOf(db)(ines, { language: 'es' }).draw(childPage, visit);
  for (const fact of ['Parent classes, de Bright Harbor', 'Room 2', 'La agencia les lleva', 'Se pidió un intérprete'])
    expect(drawn).toContain(fact);
  // What a worker wrote of a need is not for everybody who lives with the child, nor where a confidential service is.
  await db.rows(`update app.need set words = 'Her uncle hit her' where person_id = $1`, [child]);
  await ana(ask =>
    recordNeed(ask, {
      personId: child,
      kind: 'food',
      words: 'Her uncle ate it all',
      urgency: 'soon',
      toldBy: 'worker',
      identifiedOn: '2026-11-01',
    }),
  );
  await db.rows('update app.service set confidential = true where id = $1', [at.serviceId]);
  expect(await visitorOf(db)(ines).draw(childPage, visit)).not.toMatch(/uncle|Room 2/);
  await db.rows('update app.service set confidential = false where id = $1', [at.serviceId]);
  // A caregiver cannot say no for the child.
  expect(drawn).not.toContain('/no"');
  expect((await visitorOf(db)(faye).look(childPage, visit)).status).toBe(404);
  expect((await visitorOf(db)(rosa).look(childPage, visit)).status).toBe(403);
});

test('whoever asks is heard: a need is written down and the worker has a task; what has a rule of its own is told in person', async () => {
  const tasks = () =>
    db.rows(
      `select t.child_id, t.user_id, t.detail from app.task t where t.kind = 'service_asked' and t.opened_by = $1 order by t.opened_at`,
      [ines],
    );
  const caregiver = visitorOf(db)(ines);
  const fields = { person: child, kind: 'mental_health', words: 'Bad dreams', urgency: 'soon', service: at.serviceId };
  const page = await caregiver.draw(askPage, { query: `for=${child}&service=${at.serviceId}` });
  expect(page).toContain('Ask for Parent classes');
  expect(page).toContain('Tell your worker in person');
  expect(page).not.toContain('substance_use');
  expect(await caregiver.send(askPage, fields)).toMatchObject({
    status: 303,
    to: `/home/children/${child}/services?done=asked`,
  });
  expect(await tasks()).toEqual([{ child_id: child, user_id: county.staff.ana, detail: 'Parent classes' }]);
  expect(await db.rows(`select told_by, wished_service_id from app.need where recorded_by = $1`, [ines])).toEqual([
    { told_by: 'caregiver', wished_service_id: at.serviceId },
  ]);
  const drawn = await caregiver.draw(childPage, { params: { childId: child } });
  expect(drawn).toContain('Bad dreams');
  expect(drawn).toContain('You would like: Parent classes');

  const refused = await caregiver.send(askPage, { ...fields, kind: 'substance_use' });
  expect(refused).toMatchObject({
    status: 409,
    body: { problems: [{ code: 'tell-your-worker' }], typed: { words: 'Bad dreams' } },
  });
  expect(await tasks()).toHaveLength(1);
  expect((await visitorOf(db)(faye).send(askPage, fields)).status).toBe(404);
  expect((await caregiver.send(askPage, { ...fields, service: newId() })).status).toBe(422);

  const found = { params: { serviceId: at.serviceId } };
  const asks = `/home/services/ask?service=${at.serviceId}`;
  expect(await caregiver.draw(servicePage, found)).toContain(asks);
  expect(await visitorOf(db)(county.staff.ana).draw(servicePage, found)).not.toContain(asks);
  // A service that has a rule of its own is not asked for in writing either.
  await db.rows(
    `insert into app.directory_attribute (id, agency_id, organization_id, service_id, taxonomy_term_id)
     select gen_random_uuid(), $1, $2, $3, id from app.taxonomy_term where code = 'safe_shelter' and agency_id = $1`,
    [county.agencyId, at.organizationId, at.serviceId],
  );
  expect(
    await db
      .as(ines)
      .commit(ask =>
        askForHelp(ask, { personId: child, kind: 'food', words: null, urgency: 'soon', serviceId: at.serviceId }),
      ),
  ).toEqual(no({ kind: 'tell-your-worker' }));
  expect(await caregiver.draw(servicePage, found)).not.toContain(asks);
  await db.rows('delete from app.directory_attribute where service_id = $1', [at.serviceId]);

  const mother = visitorOf(db)(rosa);
  expect((await mother.send(askPage, { ...fields, service: '' })).status).toBe(404);
  expect(await mother.send(askPage, { ...fields, person: county.mother, kind: 'food', service: '' })).toMatchObject({
    to: '/home/services?done=asked',
  });
  const asked = () => db.rows(`select detail from app.task where kind = 'service_asked' and opened_by = $1`, [rosa]);
  expect(await asked()).toEqual([{ detail: null }]);
  // Nobody has her case: she is told so, and nothing is written that nobody would read.
  const gone = { person: county.mother, kind: 'food', words: null, urgency: 'soon', serviceId: null } as const;
  await db.rows(`update app.agency set main_phone = '555-0100' where id = $1`, [county.agencyId]);
  expect(
    await db.as(rosa, { now: '2026-11-18T15:10:00Z' }).commit(async ask => {
      await db.rows(
        `update app.case_member set during = tstzrange(lower(during), '2026-11-18T15:05:00Z') where person_id = $1`,
        [county.mother],
      );
      const answered = await askForHelp(ask, { ...gone, personId: gone.person });
      return answered.ok ? answered : answered.refusal;
    }),
  ).toMatchObject({ kind: 'nobody-to-ask', fill: { phone: '555-0100' } });
  await db.rows(`update app.case_member set during = tstzrange(lower(during), null) where person_id = $1`, [
    county.mother,
  ]);
});

test('a parent sees her own, says no without a reason, and nobody says it for her', async () => {
  const mother = visitorOf(db)(rosa);
  const drawn = await mother.draw(ownPage);
  expect(drawn).toContain(`/home/services/${own}/no`);
  // What a rule protects is there without its name: others may read her screen.
  expect(drawn).toContain(`/home/services/${secret}/no`);
  expect(drawn).toContain('Something private');
  expect(drawn).not.toMatch(/alcohol|drugs|substance/i);
  expect(drawn).not.toContain(childs);
  const about = (referralId: Id) => ({ params: { referralId } });
  expect((await mother.look(noPage, about(childs))).status).toBe(404);
  expect((await mother.send(noPage, {}, about(childs))).status).toBe(404);
  expect((await visitorOf(db)(ines).send(noPage, {}, about(own))).status).toBe(403);
  const no = await mother.draw(noPage, about(secret));
  expect(no).toContain('stands in no report');
  expect(no).not.toContain('Parent classes');
  expect(await mother.send(noPage, {}, about(secret))).toMatchObject({ status: 303, to: '/home/services?done=no' });
  expect(await stateOf(secret)).toBe('withdrawn');
  expect(
    await db.rows(
      `select by_whom, reason, note from app.referral_step where referral_id = $1 and to_state = 'withdrawn'`,
      [secret],
    ),
  ).toEqual([{ by_whom: 'family', reason: null, note: null }]);
  expect((await mother.send(noPage, {}, about(secret))).status).toBe(404);
});

test('what was completed is a certificate with its sessions, for her alone', async () => {
  const mother = visitorOf(db)(rosa);
  const visit = { params: { referralId: own } };
  expect((await mother.look(certificatePage, visit)).status).toBe(404);
  value(await ana(ask => takeStep(ask, { referralId: own, to: 'started', startedOn: '2026-11-18' }, provider)));
  value(
    await ana(ask =>
      arrangeAppointment(ask, {
        referralId: own,
        startsAt: '2026-11-18T20:00:00Z',
        minutes: 60,
        place: null,
        transport: 'not-needed',
        interpreter: 'not-needed',
        language: null,
      }),
    ),
  );
  await db.rows(`update app.service_appointment set attended = 'yes' where referral_id = $1`, [own]);
  value(
    await ana(ask => takeStep(ask, { referralId: own, to: 'completed', received: 'yes', needMet: 'yes' }, provider)),
  );
  const drawn = await mother.draw(certificatePage, visit);
  for (const fact of [
    'Rosa Reyes took part in Parent classes at Bright Harbor',
    '<dd class="al-summary__value">1</dd>',
  ])
    expect(drawn).toContain(fact);
  expect((await visitorOf(db)(ines).look(certificatePage, visit)).status).toBe(403);

  // How it fitted is theirs to say, each in their own name.
  expect(await mother.draw(fitPage, visit)).toContain('How did Parent classes fit?');
  expect(await mother.send(fitPage, { stars: '6', fitWords: 'Kind people' }, visit)).toMatchObject({
    status: 422,
    body: { problems: [{ at: 'stars' }], typed: { fitWords: 'Kind people' } },
  });
  expect(await mother.send(fitPage, { stars: '5', fitWords: '' }, visit)).toMatchObject({
    to: '/home/services?done=fit',
  });
  expect((await visitorOf(db)(ines).send(fitPage, { stars: '5' }, visit)).status).toBe(404);
  expect((await visitorOf(db)(ines).look(fitPage, { params: { referralId: childs } })).status).toBe(404);
  expect(await db.rows('select rated_as, stars from app.fit_rating')).toEqual([{ rated_as: 'parent', stars: 5 }]);
});
