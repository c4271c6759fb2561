import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { makeFileStore, setFileStore } from '#platform/files/file-store.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { roomRoutes } from '../../src/room-routes.ts';
import { prepareProduct } from '../support/product.ts';
import { testDatabase } from '../support/test-database.ts';
import { askWhoTheyAre, type People } from './cells.ts';
import {
  aChildsRows,
  actionOf,
  addressOf,
  eachReader,
  type Filling,
  leaks,
  markNames,
  statusOf,
  wanted,
} from './door-addresses.ts';
import { addRow, aFixture, type Fixture } from './fixture.ts';
import { type RouteServer, routeServer } from './route-server.ts';

const db = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'alongside-partner-door-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
let fixture: Fixture;
let people: People;
let server: RouteServer;
/** Everything an address of the house may be filled with, of Petra's own agency. */
let around: Filling;

beforeAll(async () => {
  await prepareProduct();
  const keyring = makeKeyring(makeKeyMaterial(Temporal.Instant.from('2026-11-18T15:00:00Z')));
  const files = makeFileStore({ keyring, dataDir });
  setFileStore(files);
  fixture = await aFixture(db);
  people = await askWhoTheyAre(db, fixture);
  server = await routeServer(db);
  await markNames(db, fixture);
  const { partnership, community, agreement } = fixture.setting(fixture.subjects.harbor, fixture.readers.ana, 0);
  const one = (sql: string) => db.value<Id>(`${sql} limit 1`, [fixture.agencies.calusa]);
  around = {
    ...(await aChildsRows(db, fixture, files, 'lucy')),
    ...{ homeId: fixture.subjects.harbor, partnershipId: partnership.id, personId: partnership.personId },
    ...{ communityId: community.id, goalId: partnership.goalId, aimId: partnership.objectiveId },
    ...{ agreementId: agreement.id, signerId: fixture.live.lucy.signers.ines!, issueId: partnership.issueId },
    stepId: await one('select id from app.joint_step where agency_id = $1'),
    commitmentId: await one('select id from app.commitment where agency_id = $1'),
    groupId: await one('select id from app.support_group where agency_id = $1'),
    inquiryId: await one('select id from app.inquiry where agency_id = $1'),
    runId: await one('select id from app.import_run where agency_id = $1'),
    copyId: await one('select id from app.signed_copy where agency_id = $1'),
  };
});

/** The addresses that open to whoever speaks for a partner, and no other does. */
const OPEN = [
  ...['', 'account', 'privacy', 'help', 'patterns', 'agreements/check', 'home', 'home/kept'],
  ...['directory', 'directory/print', 'directory/organizations/:organizationId', 'directory/services/:serviceId'],
  ...['rules', 'rules/roles', 'rules/packs', 'rules/packs/:editionId', 'rules/packs/:editionId/file', 'rules/:ruleId'],
  ...[
    'partner/goals',
    'partner/figures',
    'partner/expectations',
    'partner/goals/:goalId/figure',
    'partner/steps/:stepId',
    'partner/aims/:aimId',
  ],
];

test('to a partner the house is closed but for its own pages: no child, no case, no home, no list of them', async () => {
  const petra = people.get('petra')!;
  const wrong: string[] = [];
  let closed = 0;
  for (const line of roomRoutes) {
    const path = addressOf(line.path, around);
    const answer = await server.data(petra, path);
    const status = statusOf(answer);
    for (const name of leaks('petra', answer)) wrong.push(`${line.path} tells of ${name}`);
    if (OPEN.includes(line.path.replace(/^\//, ''))) continue;
    if (status !== 403 && status !== 404 && status !== 410) wrong.push(`${line.path}: ${answer.status}`);
    closed += 1;
  }
  expect(wrong).toEqual([]);
  expect(closed).toBeGreaterThan(200);
});

test('what a partner says of its own goals, steps and aims opens to that partner alone', async () => {
  const { readers, subjects, agencies } = fixture;
  const at = fixture.setting(subjects.harbor, readers.ana, 70);
  // Another community of the same agency, with a partner of its own.
  const communityId = await addRow(db, 'app.community', at);
  const nearby = { ...at, community: { ...at.community, id: communityId } };
  const partnershipId = await db.value<Id>(
    `insert into app.partnership (id, agency_id, organization_id, noted_on) select $1, $2, o.id, '2026-01-05' from app.organization o
     where o.agency_id = $2 and not exists (select from app.partnership p where p.organization_id = o.id) limit 1 returning id`,
    [newId(), agencies.calusa],
  );
  const theirs = { ...nearby, partnership: { ...nearby.partnership, id: partnershipId } };
  const another: Filling = {
    goalId: await addRow(db, 'app.shared_goal', theirs),
    stepId: await addRow(db, 'app.joint_step', theirs),
    aimId: await addRow(db, 'app.partner_objective', theirs),
  };
  const far = fixture.setting(subjects.farHome, readers.zoe, 0).partnership;
  const elsewhere: Filling = {
    goalId: far.goalId,
    aimId: far.objectiveId,
    stepId: await db.value<Id>('select id from app.joint_step where agency_id = $1 limit 1', [agencies.other]),
  };
  const wrong: string[] = [];
  await eachReader(people, async (reader, who) => {
    for (const line of roomRoutes.filter(({ path }) => path.startsWith('partner/') && path.includes(':')))
      for (const [whose, filling] of Object.entries({ own: around, another, elsewhere })) {
        const answer = await server.data(who, addressOf(line.path, filling));
        const status = wanted(actionOf(line).may(who), whose === 'own');
        if (answer.status !== status) wrong.push(`${reader} ${line.path} of ${whose}: ${answer.status}, not ${status}`);
      }
  });
  expect(wrong).toEqual([]);
  const rows = await db.as(readers.petra).look(({ tx }) => tx.selectFrom('app.community').select('id').execute());
  expect(rows.map(({ id }) => id)).not.toContain(communityId);
});

test('who no longer speaks for a partner opens nothing of it, from the day they left', async () => {
  const petra = people.get('petra')!;
  const status = async (path: string) => (await server.data(petra, addressOf(path, around))).status;
  const asked = ['partner/goals/:goalId/figure', 'partner/steps/:stepId', 'partner/aims/:aimId'];
  const stays = (during: string) =>
    db.rows('update app.partner_person set during = $1 where user_id = $2', [during, fixture.readers.petra]);
  // The day of the test is 2026-11-18: known to leave in December, she works on until then.
  for (const [during, wanted] of [
    ['[2026-01-05,2026-12-01)', 200],
    ['[2026-01-05,2026-11-18)', 404],
    ['[2026-11-19,)', 404],
    ['[2026-01-05,)', 200],
  ] as const) {
    await stays(during);
    for (const path of asked) expect([during, path, await status(path)]).toEqual([during, path, wanted]);
  }
});
