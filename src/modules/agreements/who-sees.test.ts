import { beforeAll, describe, expect, test } from 'vitest';
import { aCounty, type County } from '#test/builders/county.ts';
import { follow } from '#test/builders/rows.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { agreementOf, renderingOf, versionsOf } from './store/agreements.ts';
import { auditTrail } from './store/audit-trail.ts';
import { declinesOf, plainSigners, signaturesOf, signersOf } from './store/signers.ts';
import { keptCopies, mySignings, signingOf } from './store/signings.ts';
import {
  anAgreementInForce,
  anOpenAgreement,
  asSigner,
  granted,
  type Opened,
  parentParty,
  ready,
  renderingsOf,
  type SignerName,
  sign,
  signer,
  workerParty,
} from './testing/an-agreement.ts';
import { makeReady } from './use-cases/make-ready.ts';
import { openAgreement } from './use-cases/open-agreement.ts';
import { setSigners } from './use-cases/set-signers.ts';
import { supersedeAgreement } from './use-cases/supersede-agreement.ts';
import { voidAgreement } from './use-cases/void-agreement.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

/** Everything of an agreement that one account can read out of the live tables, as one text. */
const everything = (user: string, opened: Opened) =>
  db.as(user).look(async ask => {
    const tables = [
      await agreementOf(ask.tx, opened.agreementId),
      await versionsOf(ask.tx, opened.agreementId),
      await plainSigners(ask.tx, opened.agreementId),
      await signersOf(ask.tx, opened.agreementId),
      await signaturesOf(ask.tx, opened.agreementId),
      await declinesOf(ask.tx, opened.agreementId),
      await auditTrail(ask.tx, opened.agreementId),
      await ask.tx
        .selectFrom('app.agreement_rendering')
        .selectAll()
        .where('agreement_id', '=', opened.agreementId)
        .execute(),
      (await mySignings(ask.tx)).filter(one => one.agreementId === opened.agreementId),
    ];
    return JSON.stringify(tables);
  });
const NOTHING = '[null,[],[],[],[],[],[],[],[]]';

describe('the birth family', () => {
  test('reads its own rendering, itself, and where it stands: never who the caregivers are', async () => {
    const opened = await anAgreementInForce(db, county);
    const seen = await everything(opened.people.rosa, opened);
    expect(seen).toContain('"state":"in_force"');
    expect(seen).toContain('"name":"Rosa"');
    expect(seen).not.toMatch(/Duarte|Shell Road|Ines|Omar/);
    const rosa = asSigner(db, opened, 'rosa');
    const page = await rosa.look(ask => signingOf(ask.tx, opened.signers.rosa));
    expect(page?.papers.map(({ audience }) => audience)).toEqual(['family', 'family']);
    expect(page?.others).toEqual([]);
    for (const audience of ['full', 'family_limited'] as const)
      expect(await rosa.look(ask => renderingOf(ask.tx, opened.versionId, audience, 'en'))).toBeUndefined();
    expect(await rosa.look(ask => signingOf(ask.tx, opened.signers.ines))).toBeUndefined();
  });

  test('under an order that hides home and contact reads the limited rendering instead', async () => {
    const opened = await anOpenAgreement(db, county);
    const ana = asSigner(db, opened, 'ana');
    const rows = await ana.look(ask => plainSigners(ask.tx, opened.agreementId));
    const limit = () =>
      ana.commit(ask =>
        setSigners(
          ask,
          opened.agreementId,
          rows.map(row => (row.side === 'family' ? { ...row, audience: 'family_limited' } : row)),
        ),
      );
    await limit();
    await ready(db, opened);
    const page = await asSigner(db, opened, 'rosa').look(ask => signingOf(ask.tx, opened.signers.rosa));
    expect(page?.papers.map(({ audience }) => audience)).toEqual(['family_limited', 'family_limited']);
  });

  test('whom an order keeps away is no signer any more, and sees nothing', async () => {
    const opened = await anAgreementInForce(db, county);
    await asSigner(db, opened, 'ana').commit(async ask => {
      const rows = await plainSigners(ask.tx, opened.agreementId);
      return setSigners(
        ask,
        opened.agreementId,
        rows.filter(row => row.side !== 'family'),
      );
    });
    expect(await everything(opened.people.rosa, opened)).toBe(NOTHING);
  });
});

describe('caregivers', () => {
  test('two adults of one home are two identities: each reads both, and signs for themselves', async () => {
    const opened = await anAgreementInForce(db, county);
    const omar = await asSigner(db, opened, 'omar').look(ask => signersOf(ask.tx, opened.agreementId));
    expect(omar.map(({ name, signature }) => [name, signature !== null])).toEqual([
      ['Ines Duarte', true],
      ['Omar Duarte', false],
      ['Ana Soto', true],
      ['Rosa', false],
    ]);
    expect(
      (await asSigner(db, opened, 'omar').look(ask => keptCopies(ask.tx))).map(({ agreementId }) => agreementId),
    ).not.toContain(opened.agreementId);
  });

  test('after it is superseded a former caregiver sees none of the live tables and keeps what they signed', async () => {
    const opened = await anAgreementInForce(db, county);
    await asSigner(db, opened, 'ana').commit(ask => supersedeAgreement(ask, opened.agreementId));
    for (const name of ['ines', 'omar', 'rosa'] as const)
      expect(await everything(opened.people[name], opened)).toBe(NOTHING);
    const kept = await asSigner(db, opened, 'ines').look(ask => keptCopies(ask.tx));
    const copy = kept.find(({ agreementId }) => agreementId === opened.agreementId);
    expect(copy?.title).toBe('Plan de Colaboración');
    expect(JSON.stringify(copy?.paper)).toContain('We promise to talk early.');
    expect(
      (await asSigner(db, opened, 'omar').look(ask => keptCopies(ask.tx))).some(
        ({ agreementId }) => agreementId === opened.agreementId,
      ),
    ).toBe(false);
  });

  test('a caregiver of another home sees nothing', async () => {
    const opened = await anAgreementInForce(db, county);
    expect(await everything(county.homes.reef.caregivers[0]!.userId, opened)).toBe(NOTHING);
  });

  test('one caregiver, children of two organizations: each plan with its own worker, both with her', async () => {
    const atTidewater = await anAgreementInForce(db, county);
    const nina = (await county.aChild(county.cases.reyesHeron).inHome(county.homes.harbor).from('2026-03-01').make())
      .id;
    const [ines] = county.homes.harbor.caregivers;
    const hugo = db.as(county.staff.hugo, { focus: nina });
    const agreementId = await hugo.commit(ask =>
      openAgreement(ask, {
        ...{ kind: 'partnership_placement', template: 'partnership_plan', pack: 'cfp-2', childId: nina, homeId: null },
        ...{ sourceId: null, sittingId: null, dueOn: null, replacesId: null },
        signers: [
          signer(
            { ...parentParty, capacity: 'caregiver', side: 'caregiver', required: true },
            { ...ines!, name: 'Ines Duarte' },
            'full',
          ),
          signer(workerParty, { userId: county.staff.hugo, name: 'Hugo Paz' }),
        ],
      }),
    );
    granted(await hugo.commit(ask => makeReady(ask, { agreementId, renderings: renderingsOf() })));
    const mine = await db.as(ines!.userId).look(ask => mySignings(ask.tx));
    expect(mine.map(one => one.agreementId)).toEqual(expect.arrayContaining([agreementId, atTidewater.agreementId]));
    const atHeron = { ...atTidewater, agreementId };
    expect(await everything(county.staff.ana, atHeron)).toBe(NOTHING);
    expect(await everything(county.staff.hugo, atTidewater)).toBe(NOTHING);
  });
});

describe('an edit keeps what each saw', () => {
  const words = (name: SignerName, opened: Opened) =>
    asSigner(db, opened, name).look(async ask =>
      (await keptCopies(ask.tx))
        .filter(({ agreementId }) => agreementId === opened.agreementId)
        .map(({ paper }) => JSON.stringify(paper)),
    );

  test('the words, the language and the digest of the signature before stay beside the new ones', async () => {
    const opened = await anOpenAgreement(db, county);
    const first = await ready(db, opened, 'Bedtime at eight.');
    await sign(db, opened, 'ines', first, { language: 'es' });
    await asSigner(db, opened, 'ana').commit(ask =>
      voidAgreement(ask, { agreementId: opened.agreementId, why: 'Bedtime' }),
    );
    const second = await ready(db, opened, 'Bedtime at nine.');
    await sign(db, opened, 'ines', second, { now: '2026-11-19T15:00:00Z' });
    const kept = await words('ines', opened);
    expect(kept[0]).toContain('Bedtime at nine.');
    expect(kept[1]).toContain('Bedtime at eight.');
    const rows = await asSigner(db, opened, 'ana').look(ask => signaturesOf(ask.tx, opened.agreementId));
    expect(rows.map(({ versionNumber, voidedWhy, language }) => [versionNumber, voidedWhy, language])).toEqual([
      [2, null, 'en'],
      [1, 'Bedtime', 'es'],
    ]);
    expect(rows[0]?.shownDigest).not.toBe(rows[1]?.shownDigest);
  });
});

describe('staff', () => {
  test('who works the case reads it; a nurse, another unit and who only opens homes do not', async () => {
    const opened = await anAgreementInForce(db, county);
    const sees = async (user: string) =>
      (await db.as(user, { focus: opened.childId }).look(ask => agreementOf(ask.tx, opened.agreementId))) !== undefined;
    const { ana, sam, dora, cora, ned, lena, ben, hugo, pia, kira } = county.staff;
    for (const user of [ana, sam, dora, cora]) expect(await sees(user)).toBe(true);
    for (const user of [ned, lena, ben, hugo, pia, kira]) expect(await sees(user)).toBe(false);
  });

  test('a home’s agreement opens on the page of the home, and no child’s does', async () => {
    const { harbor } = county.homes;
    const lena = db.as(county.staff.lena, { focus: harbor.id });
    const opened = await anAgreementInForce(db, county);
    const agreementId = await lena.commit(ask =>
      openAgreement(ask, {
        ...{
          kind: 'partnership_license',
          template: 'partnership_plan',
          pack: 'cfp-2',
          childId: null,
          homeId: harbor.id,
        },
        ...{ sourceId: null, sittingId: null, dueOn: null, replacesId: null },
        signers: [
          signer(
            { ...workerParty, capacity: 'agency_representative' },
            { userId: county.staff.lena, name: 'Lena Park' },
          ),
        ],
      }),
    );
    expect(await lena.look(ask => agreementOf(ask.tx, agreementId))).toBeDefined();
    expect(await lena.look(ask => agreementOf(ask.tx, opened.agreementId))).toBeUndefined();
    // In lists only for whoever signs it.
    expect(await db.as(county.staff.lena).look(ask => agreementOf(ask.tx, agreementId))).toBeDefined();
    expect(await db.as(county.staff.liv).look(ask => agreementOf(ask.tx, agreementId))).toBeUndefined();
    expect(
      await db.as(county.staff.ned, { focus: harbor.id }).look(ask => agreementOf(ask.tx, agreementId)),
    ).toBeUndefined();
  });

  test('whoever loses the case loses its agreements', async () => {
    const opened = await anAgreementInForce(db, county);
    await db.admin.query(
      `update app.access_grant set during = tstzrange(lower(during), '2026-11-18T15:00:00Z') where user_id = $1 and subject_id = $2`,
      [county.staff.ana, county.cases.reyes.id],
    );
    expect(await asSigner(db, opened, 'ana').look(ask => agreementOf(ask.tx, opened.agreementId))).toBeUndefined();
    await follow(db, 'assignments', county.cases.reyes.id);
  });
});
