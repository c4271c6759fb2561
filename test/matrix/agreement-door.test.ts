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
  actionOf,
  addressOf,
  aKeptPaper,
  aScan,
  eachReader,
  type Filling,
  leaks,
  markNames,
  sees,
  statusOf,
  wanted,
} from './door-addresses.ts';
import { aFixture, type Fixture } from './fixture.ts';
import { FAMILY_TEXT, FULL_TEXT, type LiveAgreement } from './live-agreement.ts';
import { type RouteServer, routeServer } from './route-server.ts';
import { elsewhere, outside, type Reader, type Subject, signedBy } from './truth.ts';

const db = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'alongside-agreement-door-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
let fixture: Fixture;
let people: People;
let server: RouteServer;
/** The agreements that wait for signatures, by whom they are about. */
let live: [Subject, LiveAgreement][];
/** A paper that Ines added about Leo while he lived with her. */
let kept: Id;
/** The agreement of the other agency’s home, which is over. */
let former: Id;
/** A signature with a scan behind it, by agreement. */
const scans = new Map<Id, Id>();

beforeAll(async () => {
  await prepareProduct();
  const keyring = makeKeyring(makeKeyMaterial(Temporal.Instant.from('2026-11-18T15:00:00Z')));
  const files = makeFileStore({ keyring, dataDir });
  setFileStore(files);
  fixture = await aFixture(db);
  people = await askWhoTheyAre(db, fixture);
  server = await routeServer(db);
  await markNames(db, fixture);
  live = Object.entries(fixture.live) as [Subject, LiveAgreement][];
  kept = await aKeptPaper(db, fixture, files);
  former = await db.value<Id>('select id from app.agreement where home_id = $1', [fixture.subjects.farHome]);
  for (const id of [former, ...live.map(([, agreement]) => agreement.id)])
    scans.set(id, await aScan(db, fixture, files, id));
});

type Side = 'caregiver' | 'agency' | 'family';
const sideOf = (reader: Reader, subject: Subject): Side | undefined =>
  (signedBy as Partial<Record<Subject, Partial<Record<Reader, Side>>>>)[subject]?.[reader];
/** What tells a parent where the child lives: caregivers by surname, their home, its street and telephone. */
const telling = [FULL_TEXT, 'Duarte', 'Harbor', 'Shell Road', '555-0111'];

const wrong: string[] = [];
/** Asks one address and notes what is otherwise than the table of truth says. */
async function expectDoor(reader: Reader, path: string, filling: Filling, open: boolean, about: string) {
  const who = people.get(reader)!;
  const line = roomRoutes.find(each => each.path === path)!;
  const answer = await server.data(who, addressOf(path, filling));
  const status = wanted(actionOf(line).may(who), open);
  if (statusOf(answer) !== status) wrong.push(`${reader} ${path} of ${about}: ${answer.status}, not ${status}`);
  for (const name of leaks(reader, answer)) wrong.push(`${reader} reads ${name} in ${path} of ${about}`);
  if (reader === 'mother')
    for (const words of telling)
      if (answer.body.includes(words)) wrong.push(`${reader} reads “${words}” in ${path} of ${about}`);
}
const expectNothingWrong = () => expect(wrong.splice(0)).toEqual([]);
const under = (start: string) => roomRoutes.map(({ path }) => path).filter(path => path.startsWith(start));

test('the pages of a signing open to the signer, and to staff where one may sign for another', async () => {
  const paths = [...under('sign/:signerId'), ...under('home/plans/:signerId')];
  expect(paths.length).toBeGreaterThan(10);
  await eachReader(people, async (reader, who) => {
    for (const [subject, { signers }] of live)
      for (const [signer, signerId] of Object.entries(signers) as [Reader, Id][]) {
        const side = sideOf(signer, subject);
        const own = reader === signer;
        const proxy =
          side === 'agency' &&
          subject !== 'harbor' &&
          who.kind === 'staff' &&
          sees(reader, subject, 'agreement', ['list']);
        for (const path of paths) {
          const open = path.startsWith('home/') ? own && side === 'family' : own || (proxy && !path.endsWith('/paper'));
          await expectDoor(reader, path, { signerId }, open, `${signer} about ${subject}`);
        }
      }
  });
  expectNothingWrong();
}, 240_000);

test('an agreement is worked on by those who read it in lists; from outside its signers save their own paper', async () => {
  const paths = under('agreements/:agreementId');
  expect(paths.length).toBeGreaterThan(3);
  await eachReader(people, async reader => {
    for (const [subject, { id, signers }] of live) {
      const reads = sees(reader, subject, 'agreement', ['list']);
      for (const path of paths) {
        // The files of a home open on its page; elsewhere for whoever signs for the agency.
        const onItsPage = subject === 'harbor' && path.includes('/scans/');
        const open = outside.includes(reader) || onItsPage ? sideOf(reader, subject) !== undefined : reads;
        const filling = { agreementId: id, signerId: Object.values(signers)[0]!, signatureId: scans.get(id)! };
        await expectDoor(reader, path, filling, open, subject);
      }
    }
  });
  expectNothingWrong();
}, 240_000);

test('each reads the text that is theirs', async () => {
  const { lucy } = fixture.live;
  const text = async (reader: 'ines' | 'mother') =>
    (await server.data(people.get(reader)!, `/sign/${lucy.signers[reader]}/read`)).body;
  expect([(await text('ines')).includes(FULL_TEXT), (await text('ines')).includes(FAMILY_TEXT)]).toEqual([true, false]);
  expect([(await text('mother')).includes(FULL_TEXT), (await text('mother')).includes(FAMILY_TEXT)]).toEqual([
    false,
    true,
  ]);
});

test('the signer of one agreement is not there under the address of another', async () => {
  const { lucy, nina } = fixture.live;
  const stray = { agreementId: lucy.id, signerId: nina.signers.ines! };
  await expectDoor('sam', 'agreements/:agreementId/attest/:signerId', stray, false, 'another');
  const scan = { agreementId: lucy.id, signatureId: scans.get(nina.id)! };
  await expectDoor('sam', 'agreements/:agreementId/scans/:signatureId', scan, false, 'another');
  const ours = { agreementId: lucy.id, signerId: lucy.signers.ines! };
  await expectDoor('sam', 'agreements/:agreementId/attest/:signerId', ours, true, 'lucy');
  expectNothingWrong();
});

test('pages about a home open in its own agency', async () => {
  const paths = under('homes/:homeId/');
  expect(paths.length).toBeGreaterThan(10);
  const { id: agreementId, rows, signers } = fixture.live.harbor;
  const harbor = {
    ...{ homeId: fixture.subjects.harbor, agreementId, signerId: signers.ines! },
    ...{ questionId: rows.questionId, signatureId: scans.get(agreementId)! },
  };
  const far = { homeId: fixture.subjects.farHome, agreementId: former, signatureId: scans.get(former)! };
  // A row of the Harbor home under the address of another home is not there.
  const stray = { ...harbor, homeId: fixture.subjects.reef };
  await eachReader(people, async reader => {
    const near = elsewhere.includes(reader) ? 'farHome' : 'harbor';
    for (const path of paths) {
      await expectDoor(reader, path, harbor, near === 'harbor', 'harbor');
      await expectDoor(reader, path, far, near === 'farHome', 'farHome');
      if (/:(agreementId|signerId|questionId|signatureId)/.test(path))
        await expectDoor(reader, path, stray, false, 'reef');
    }
  });
  expectNothingWrong();
}, 240_000);

test('an entry of the directory, and its figures, open in their own agency', async () => {
  const paths = [...under('directory/'), ...under('reports/services/')].filter(path => path.includes(':'));
  expect(paths.length).toBeGreaterThan(7);
  const entries = new Map<string, Filling>();
  for (const [name, agencyId] of Object.entries(fixture.agencies)) {
    const [row] = await db.rows<Record<string, Id>>(
      'select id as "serviceId", organization_id as "organizationId" from app.service where agency_id = $1 limit 1',
      [agencyId],
    );
    entries.set(name, row!);
  }
  await eachReader(people, async reader => {
    const own = elsewhere.includes(reader) ? 'other' : 'calusa';
    for (const path of paths)
      for (const [name, filling] of entries) await expectDoor(reader, path, filling, name === own, name);
  });
  expectNothingWrong();
});

test('a community, its steps and the agency’s own versions of them open in their own agency', async () => {
  const paths = [...under('communities/'), ...under('settings/steps/')].filter(path => path.includes(':'));
  expect(paths.length).toBeGreaterThan(2);
  const entries = new Map<string, Readonly<Record<'plan' | 'draft' | 'joint', Filling>>>();
  for (const [name, agencyId] of Object.entries(fixture.agencies)) {
    const [row] = await db.rows<Record<string, Id>>(
      `select p.community_id as "communityId", s.id as "stepId", s.step_id as "draftId"
       from app.phase_step s join app.phase_plan p on p.id = s.plan_id where s.agency_id = $1 limit 1`,
      [agencyId],
    );
    const [joint] = await db.rows<Record<string, Id>>(
      `select g.id as "goalId", s.id as "stepId" from app.shared_goal g join app.joint_step s on s.community_id = g.community_id
       where g.agency_id = $1 limit 1`,
      [agencyId],
    );
    entries.set(name, {
      plan: { ...row!, ...joint!, stepId: row!.stepId! },
      draft: { stepId: row!.draftId! },
      joint: { ...row!, ...joint! },
    });
  }
  const ofFilling = (path: string) =>
    path.startsWith('settings') ? 'draft' : path.includes('/joint-steps/') ? 'joint' : 'plan';
  await eachReader(people, async reader => {
    const own = elsewhere.includes(reader) ? 'other' : 'calusa';
    for (const path of paths)
      for (const [name, filled] of entries) await expectDoor(reader, path, filled[ofFilling(path)], name === own, name);
    // A goal and a joint step stand under the address of their own community alone.
    for (const path of paths.filter(each => /:goalId|\/joint-steps\//.test(each))) {
      const stray = { ...entries.get(own)!.joint, communityId: newId() };
      await expectDoor(reader, path, stray, false, 'a stray community');
    }
  });
  expectNothingWrong();
});

test('a partnership and its pages open to the staff of their own agency', async () => {
  const own = ['partnershipId', 'personId'];
  const paths = under('partners/').filter(path => {
    const places = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
    return places.length > 0 && places.every(name => own.includes(name));
  });
  expect(paths.length).toBeGreaterThan(6);
  const entries: [string, Filling][] = [];
  for (const [name, agencyId] of Object.entries(fixture.agencies)) {
    const [row] = await db.rows<Record<string, Id>>(
      'select partnership_id as "partnershipId", id as "personId" from app.partner_person where agency_id = $1 limit 1',
      [agencyId],
    );
    entries.push([name, row!]);
  }
  await eachReader(people, async reader => {
    const own = elsewhere.includes(reader) ? 'other' : 'calusa';
    for (const path of paths)
      for (const [name, filling] of entries) await expectDoor(reader, path, filling, name === own, name);
  });
  expectNothingWrong();
});

test('what somebody keeps opens to them alone', async () => {
  const keeper = async (table: string, reader: Reader) =>
    db.value<Id>(`select id from ${table} where user_id = $1 limit 1`, [fixture.readers[reader]]);
  const copies = new Map<Reader, Id>();
  const papers = new Map<Reader, Id>();
  for (const reader of people.keys()) {
    copies.set(reader, await keeper('app.signed_copy', reader));
    papers.set(reader, await keeper('app.family_paper', reader));
  }
  await eachReader(people, async reader => {
    const other: Reader = reader === 'mother' ? 'ines' : 'mother';
    for (const whose of [reader, other]) {
      const own = whose === reader;
      await expectDoor(reader, 'home/kept/signed/:copyId/file', { copyId: copies.get(whose)! }, own, whose);
      await expectDoor(reader, 'home/kept/family-papers/:paperId', { paperId: papers.get(whose)! }, own, whose);
    }
    const added = { documentId: kept };
    await expectDoor(reader, 'home/kept/documents/:documentId/file', added, reader === 'ines', 'ines');
  });
  expectNothingWrong();
});

test('every address with a place in it is asked at one of the doors', () => {
  const asked =
    /^(sign\/:signerId|home\/plans\/:signerId|agreements\/:agreementId|homes\/:homeId|home\/kept\/|directory\/|reports\/services\/|communities\/|settings\/steps\/|partners\/:partnershipId(\/(people\/:personId|[a-z-]+(\/[a-z-]+)?))?$)/;
  // Asked as whoever may and may not, where their rows are made: import-pages.test.tsx, merge-people.test.ts and
  // rules-pages.test.tsx.
  const elsewhereAsked = [
    'settings/templates/:code',
    // partner-door.test.ts: as everybody, about rows of three communities.
    'partner/goals/:goalId/figure',
    'partner/steps/:stepId',
    'partner/aims/:aimId',
    // network.test.tsx of partnerships.
    'support-groups/:groupId',
    // places.test.tsx of measures, inquiries.test.tsx of licensing.
    'settings/areas/:code',
    'settings/areas/:code/draw',
    'areas/:areaCode',
    'inquiries/:inquiryId',
    'people/duplicates/:proposalId',
    'people/merges/:mergeId',
    'imports/:runId',
    'imports/:runId/report.json',
    'imports/:runId/report.csv',
    'rules/packs/:editionId',
    // By a secret and not by a person: renew-calendar.test.ts.
    'calendar/:file',
    'rules/packs/:editionId/file',
    'rules/:ruleId',
    // By a secret too: own-entry.test.tsx, by-link.test.tsx, inbox.test.tsx.
    'inbox/:secret',
    'inbox/:secret/:referralId',
    // figures.test.tsx of measures.
    'inbox/:secret/figures',
    'entry/:secret',
    'entry/:secret/services/:serviceId',
    'r/:secret',
    // by-link.test.tsx of meetings and of family time in visits.
    'm/:secret',
    'f/:secret',
    // family-services.test.tsx of referrals.
    'home/services/:referralId/no',
    'home/services/:referralId/fit',
    'home/services/:referralId/certificate',
    // assessment-pages.test.tsx of assessments.
    'instruments/:instrumentCode',
    // telling.test.tsx of court.
    'home/hearings/:noticeId',
    'home/hearings/:noticeId/letter.pdf',
    'home/hearings/:noticeId/statement',
    // meetings.test.tsx; family-time.test.tsx of visits.
    'home/meetings/:inviteId',
    'home/family-time/:guestId',
    // promises.test.tsx of partnerships.
    'promises/:commitmentId',
    'issues-register/:issueId',
    // partners.test.tsx of partnerships.
    'partners/:partnershipId/plan/:stepId',
    // agreements.test.tsx of partnerships.
    'agreements-with-partners/:agreementId',
    'agreements-with-partners/:agreementId/text',
    'agreements-with-partners/:agreementId/duty',
    'agreements-with-partners/:agreementId/send',
    'agreements-with-partners/:agreementId/notice',
    'agreements-with-partners/:agreementId/year',
    'agreements-with-partners/:agreementId/year/paper',
    // profile.test.tsx of partnerships.
    'partners/:partnershipId/profile/:part',
    // orders.test.tsx of permanency.
    'sealed-files/:sealedFileId/orders/new',
    'sealed-files/orders/:sealedOrderId/end',
    'sealed-files/orders/:sealedOrderId',
    // set-reminders.test.ts.
    'settings/reminders/:scheduleOf',
  ];
  expect(
    roomRoutes
      .map(({ path }) => path)
      .filter(path => path.includes(':') && !path.includes(':childId') && !asked.test(path))
      .filter(path => !elsewhereAsked.includes(path)),
  ).toEqual([]);
});
