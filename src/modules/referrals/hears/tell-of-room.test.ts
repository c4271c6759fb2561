import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import {
  addOrganization,
  addService,
  postCapacity,
  tellWatchers,
  watchCapacity,
} from '#modules/organizations/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { readOutbox } from '#platform/mail/outbox.ts';
import { hearFact, type Query } from '#platform/record/hear-fact.ts';
import { addSignInAddress } from '#platform/sign-in/addresses.ts';
import { atDoor } from '#platform/sign-in/at-door.ts';
import { frontDoor, keyring } from '#platform/sign-in/testing/front-door.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aSentReferral } from '#test/builders/sent-referral.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import { takeStep } from '../use-cases/take-step.ts';
import { tellSenders } from './tell-senders.ts';

const db = testDatabase();
let county: County;
let child: Id;
const at = { organizationId: '', serviceId: '' };
let waiting: Id;

const ana = <T>(work: (ask: Ask) => Promise<T>) => db.as(county.staff.ana, { focus: child }).commit(work);
const post = (state: 'open' | 'full' | 'waiting-list', now: string) =>
  db.as(county.staff.ana, { now }).commit(ask => postCapacity(ask, { serviceId: at.serviceId, state }));
/** Hears what was posted under the role of the jobs process, as its queue would. */
async function hearAll(now = '2026-11-18T16:00:00Z') {
  const query: Query = async (text, values) => ({ rows: (await db.admin.query(text, values)).rows });
  const facts = await db.rows<{ id: string }>(`select id from record.fact where name = 'CapacityPosted' order by at`);
  await db.admin.query('set role alongside_jobs');
  try {
    for (const { id } of facts)
      await hearFact(query, id, [tellWatchers({ keyring, origin: 'https://our.example' }), tellSenders], now);
  } finally {
    await db.admin.query('reset role');
  }
}
const tasks = () =>
  db.rows(
    `select user_id, child_id, detail, due_on::text from app.task where kind = 'provider_full' order by opened_at`,
  );
const messages = async () => atDoor(frontDoor(db.pool, NOW), null, (tx, now) => readOutbox(tx, keyring, now));

beforeAll(async () => {
  county = await aCounty(db);
  child = (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
  await db.as(county.staff.abel).commit(async ask => {
    at.organizationId = value(await addOrganization(ask, { name: 'Bright Harbor', email: null })).id;
    at.serviceId = value(await addService(ask, { organizationId: at.organizationId, name: 'Quiet talks' })).id;
    await addSignInAddress(ask.tx, { keyring, userId: county.staff.ana, email: 'ana@agency.example' });
  });
  const sent = () => aSentReferral(ana, { personId: child, givenBy: county.mother, ...at });
  waiting = (await sent()).id;
  const begun = (await sent()).id;
  const provider = { side: 'provider', via: 'telephone' } as const;
  value(await ana(ask => takeStep(ask, { referralId: begun, to: 'started' }, provider)));
  await ana(ask => watchCapacity(ask, { serviceId: at.serviceId, watch: true }));
  await db.as(county.staff.ben).commit(ask => watchCapacity(ask, { serviceId: at.serviceId, watch: true }));
});

test('who waits for a service that became full has a task; who follows it, a message without its name; each once', async () => {
  value(await post('full', NOW));
  await hearAll();
  await hearAll();
  const number = await db.value<string>('select number from app.referral where id = $1', [waiting]);
  const told = {
    user_id: county.staff.ana,
    child_id: child,
    detail: `${number}: Quiet talks (Bright Harbor)`,
    due_on: '2026-11-20',
  };
  expect(await tasks()).toEqual([told]);
  const [message, ...others] = await messages();
  // Ben has no address a message could go to.
  expect(others).toEqual([]);
  expect(message).toMatchObject({
    to: 'ana@agency.example',
    link: `https://our.example/directory/services/${at.serviceId}`,
  });
  expect(JSON.stringify([message!.subject, message!.text])).not.toMatch(/Quiet|Bright/);

  // The same said again is no news, room again is no task.
  value(await post('full', '2026-11-18T15:10:00Z'));
  await hearAll();
  expect(await messages()).toHaveLength(1);
  value(await post('open', '2026-11-18T15:20:00Z'));
  await hearAll();
  expect(await tasks()).toEqual([told]);
  expect(await messages()).toHaveLength(2);
});
