import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { canonical } from '#kernel/paper.ts';
import { no } from '#kernel/result.ts';
import { openDoorstep } from '#platform/sign-in/door.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { digestOf } from '../rules/digests.ts';
import { signersOf } from '../store/signers.ts';
import { keptCopies, mySignings, signingOf } from '../store/signings.ts';
import {
  anOpenAgreement,
  asSigner,
  caregiverParty,
  filledIn,
  granted,
  type Opened,
  paperFor,
  ready,
  sign,
  stateOf,
} from '../testing/an-agreement.ts';
import { openValues } from './open-values.ts';
import { signAgreement } from './sign-agreement.ts';
import { supersedeAgreement } from './supersede-agreement.ts';
import { voidAgreement } from './void-agreement.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

const aReady = async (party = caregiverParty): Promise<Opened & { versionId: string }> => {
  const opened = await anOpenAgreement(db, county, { caregivers: party });
  return { ...opened, versionId: await ready(db, opened) };
};
const facts = (agreementId: string) =>
  db.rows<{ name: string; from: string | null; to: string | null }>(
    `select name, body ->> 'from' as from, body ->> 'to' as to from record.fact
     where body ->> 'agreementId' = $1 and name in ('AgreementChanged', 'AgreementSigned') order by id`,
    [agreementId],
  );

describe('signing', () => {
  test('one caregiver and the case manager bring it into force; each step is told', async () => {
    const opened = await aReady();
    expect(granted(await sign(db, opened, 'ines', opened.versionId)).state).toBe('partly_signed');
    expect(granted(await sign(db, opened, 'ana', opened.versionId)).state).toBe('in_force');
    expect(await stateOf(db, opened.agreementId)).toBe('in_force');
    expect(await facts(opened.agreementId)).toEqual([
      { name: 'AgreementChanged', from: null, to: 'draft' },
      { name: 'AgreementChanged', from: 'draft', to: 'ready' },
      { name: 'AgreementChanged', from: 'ready', to: 'partly_signed' },
      { name: 'AgreementSigned', from: null, to: null },
      { name: 'AgreementChanged', from: 'partly_signed', to: 'in_force' },
      { name: 'AgreementSigned', from: null, to: null },
    ]);
  });

  test('where every caregiver signs, two adults are two signatures', async () => {
    const opened = await aReady({ ...caregiverParty, each: true });
    await sign(db, opened, 'ines', opened.versionId);
    expect(granted(await sign(db, opened, 'ana', opened.versionId)).state).toBe('partly_signed');
    expect(granted(await sign(db, opened, 'omar', opened.versionId)).state).toBe('in_force');
  });

  test('it is bound to what was shown, and the signer keeps that', async () => {
    const opened = await aReady();
    granted(await sign(db, opened, 'ines', opened.versionId, { language: 'es', typedName: ' Ines Duarte ' }));
    const { rows, kept } = await asSigner(db, opened, 'ines').look(async ask => ({
      rows: await signersOf(ask.tx, opened.agreementId),
      kept: await keptCopies(ask.tx),
    }));
    const shown = paperFor('full', 'es');
    expect(rows.find(({ id }) => id === opened.signers.ines)?.signature).toMatchObject({
      way: 'online',
      proof: 'password',
      language: 'es',
      typedName: 'Ines Duarte',
      shownDigest: digestOf(shown).toString('hex'),
      versionNumber: 1,
    });
    expect(canonical(kept[0]?.paper)).toBe(canonical(shown));
    expect(kept[0]).toMatchObject({ title: 'Plan de Colaboración', language: 'es', fileId: null });
  });

  test('a drawn name counts as a typed one', async () => {
    const opened = await aReady();
    const drawing = 'M10 20 L30.5,40 M-1 2L3 4';
    expect(await sign(db, opened, 'ines', opened.versionId, { typedName: null, drawing })).toMatchObject({ ok: true });
  });

  test('a parent signs by choice: it is partly signed, and in force without them', async () => {
    const opened = await aReady();
    expect(granted(await sign(db, opened, 'rosa', opened.versionId)).state).toBe('partly_signed');
    await sign(db, opened, 'omar', opened.versionId);
    expect(granted(await sign(db, opened, 'ana', opened.versionId)).state).toBe('in_force');
    expect(granted(await sign(db, opened, 'ines', opened.versionId)).state).toBe('in_force');
  });

  test('the supervisor signs for the case manager, by name and right', async () => {
    const opened = await aReady();
    const sam = db.as(county.staff.sam, { focus: opened.childId });
    const input = filledIn(opened.signers.ana, opened.versionId, {
      proxy: { name: 'Sam Rowe', right: 'Supervisor of the unit' },
    });
    await sam.commit(ask => openValues(ask, { signerId: opened.signers.ana, language: 'en' }));
    expect(await sam.commit(ask => signAgreement(ask, input))).toMatchObject({ ok: true });
    const [row] = await db.rows(
      'select way, proxy_name, proxy_right from app.agreement_signature where signer_id = $1',
      [opened.signers.ana],
    );
    expect(row).toEqual({ way: 'proxy', proxy_name: 'Sam Rowe', proxy_right: 'Supervisor of the unit' });
  });

  test('the list of what waits for somebody, and the page of one signer', async () => {
    const opened = await aReady();
    const ines = asSigner(db, opened, 'ines');
    const mine = (await ines.look(ask => mySignings(ask.tx))).find(one => one.agreementId === opened.agreementId);
    expect(mine).toMatchObject({
      signerId: opened.signers.ines,
      state: 'ready',
      capacity: 'caregiver',
      signedAt: null,
    });
    const page = await ines.look(ask => signingOf(ask.tx, opened.signers.ines));
    expect(page?.papers.map(({ language }) => language)).toEqual(['en', 'es']);
    expect(page?.others.map(({ name }) => name).toSorted()).toEqual(['Ana Soto', 'Omar Duarte', 'Rosa']);
    expect(page?.template.lines.filter(({ part }) => part === 'statement')).toHaveLength(2);
    expect(page?.signer.openedAt).toBeNull();
  });
});

describe('a signature is not taken', () => {
  test('for what is not there, or not the asker’s to see', async () => {
    const opened = await aReady();
    const input = filledIn(newId(), opened.versionId);
    expect(await asSigner(db, opened, 'ines').commit(ask => signAgreement(ask, input))).toEqual(
      no({ kind: 'agreement-not-there' }),
    );
    const theirs = filledIn(opened.signers.ines, opened.versionId);
    for (const user of [county.homes.reef.caregivers[0]!.userId, county.staff.hugo])
      expect(await db.as(user).commit(ask => signAgreement(ask, theirs))).toEqual(no({ kind: 'agreement-not-there' }));
  });

  test('from the wrong person of the same home, the agency or the family', async () => {
    const opened = await aReady();
    for (const name of ['omar', 'ana'] as const)
      expect(
        await asSigner(db, opened, name).commit(ask =>
          signAgreement(ask, filledIn(opened.signers.ines, opened.versionId)),
        ),
      ).toEqual(no({ kind: 'not-your-signature' }));
    const asRosa = asSigner(db, opened, 'rosa');
    expect(await asRosa.commit(ask => signAgreement(ask, filledIn(opened.signers.ines, opened.versionId)))).toEqual(
      no({ kind: 'agreement-not-there' }),
    );
    expect(
      await asSigner(db, opened, 'omar').commit(ask =>
        openValues(ask, { signerId: opened.signers.ines, language: 'en' }),
      ),
    ).toEqual(no({ kind: 'not-your-signature' }));
    expect(await asRosa.commit(ask => openValues(ask, { signerId: opened.signers.ines, language: 'en' }))).toEqual(
      no({ kind: 'agreement-not-there' }),
    );
  });

  test('under a text that a newer one has replaced', async () => {
    const opened = await aReady();
    await ready(db, opened, 'We promise more.');
    expect(await sign(db, opened, 'ines', opened.versionId)).toEqual(no({ kind: 'superseded-version' }));
  });

  test('twice', async () => {
    const opened = await aReady();
    await sign(db, opened, 'ines', opened.versionId);
    expect(await sign(db, opened, 'ines', opened.versionId)).toEqual(no({ kind: 'already-signed' }));
  });

  test('before the values were opened', async () => {
    const opened = await aReady();
    expect(
      await asSigner(db, opened, 'ines').commit(ask =>
        signAgreement(ask, filledIn(opened.signers.ines, opened.versionId)),
      ),
    ).toEqual(no({ kind: 'values-not-opened' }));
  });

  test('by proxy where nobody may sign for the signer, or outside the agency', async () => {
    const opened = await aReady();
    const proxy = { name: 'Omar Duarte', right: 'Husband' };
    for (const name of ['omar', 'ana'] as const)
      expect(
        await asSigner(db, opened, name).commit(ask =>
          signAgreement(ask, filledIn(opened.signers.ines, opened.versionId, { proxy })),
        ),
      ).toEqual(no({ kind: 'proxy-not-allowed' }));
    expect(
      await asSigner(db, opened, 'ines').commit(ask =>
        signAgreement(ask, filledIn(opened.signers.ana, opened.versionId, { proxy })),
      ),
    ).toEqual(no({ kind: 'proxy-not-allowed' }));
  });

  test('where it stands as a draft, void, or over', async () => {
    const draft = await anOpenAgreement(db, county);
    expect(await sign(db, draft, 'ines', newId())).toEqual(no({ kind: 'state-forbids', state: 'draft' }));
    const opened = await aReady();
    await sign(db, opened, 'ines', opened.versionId);
    const ana = asSigner(db, opened, 'ana');
    await ana.commit(ask => voidAgreement(ask, { agreementId: opened.agreementId, why: 'A new bedtime' }));
    expect(await sign(db, opened, 'ines', opened.versionId)).toEqual(no({ kind: 'state-forbids', state: 'void' }));
    await ana.commit(ask => supersedeAgreement(ask, opened.agreementId));
    expect(await sign(db, opened, 'ana', opened.versionId)).toEqual(no({ kind: 'state-forbids', state: 'superseded' }));
    expect(await sign(db, opened, 'ines', opened.versionId)).toEqual(no({ kind: 'agreement-not-there' }));
  });

  test('with a form that is not filled in: everything at once', async () => {
    const opened = await aReady();
    const empty = { statements: [1], consented: false, typedName: ' ', drawing: 'M1 1"/><script>' };
    expect(await sign(db, opened, 'ines', opened.versionId, empty)).toEqual(
      no({
        kind: 'invalid',
        problems: [
          { at: 'statements', code: 'statements-missing' },
          { at: 'consented', code: 'no-consent' },
          { at: 'drawing', code: 'odd-drawing' },
        ],
      }),
    );
    expect(await sign(db, opened, 'ines', opened.versionId, { typedName: null })).toEqual(
      no({ kind: 'invalid', problems: [{ at: 'typedName', code: 'no-name' }] }),
    );
    expect(await stateOf(db, opened.agreementId)).toBe('ready');
  });
});

describe('an e-mailed link alone never signs', () => {
  const byLink = (opened: Opened & { versionId: string }, code: string | null) =>
    db
      .as(opened.people.ines, { proof: 'link' })
      .commit(ask => signAgreement(ask, filledIn(opened.signers.ines, opened.versionId, { code })));
  const open = async () => {
    const opened = await aReady();
    await db
      .as(opened.people.ines, { proof: 'link' })
      .commit(ask => openValues(ask, { signerId: opened.signers.ines, language: 'en' }));
    return opened;
  };
  const doorstep = async (opened: Opened) =>
    granted(
      await asSigner(db, opened, 'ana').commit(ask =>
        openDoorstep(ask, {
          userId: opened.people.ines,
          leadsTo: `/sign/${opened.signers.ines}`,
          lasts: 'week',
          send: false,
        }),
      ),
    ).code;

  test('the code told in person is asked, and remembered as the proof', async () => {
    const opened = await open();
    expect(await byLink(opened, null)).toEqual(no({ kind: 'needs-code', at: 'code' }));
    expect(await byLink(opened, '123456')).toEqual(no({ kind: 'no-code', at: 'code' }));
    const code = await doorstep(opened);
    const wrong = code === '111111' ? '222222' : '111111';
    expect(await byLink(opened, wrong)).toEqual(no({ kind: 'wrong-code', at: 'code' }));
    expect(await byLink(opened, code)).toMatchObject({ ok: true });
    expect(
      await db.value('select proof from app.agreement_signature where signer_id = $1', [opened.signers.ines]),
    ).toBe('code_in_person');
  });

  test('wrong codes are counted although nothing is signed', async () => {
    const opened = await open();
    const code = await doorstep(opened);
    const wrong = code === '111111' ? '222222' : '111111';
    let last: unknown;
    for (let tries = 0; tries < 12; tries += 1) last = await byLink(opened, wrong);
    expect(last).toEqual(no({ kind: 'too-many-tries', at: 'code' }));
    expect(await byLink(opened, code)).toEqual(no({ kind: 'too-many-tries', at: 'code' }));
    expect(await stateOf(db, opened.agreementId)).toBe('ready');
  });

  test('the doorstep and the story are proofs of their own', async () => {
    for (const [proof, kept] of [
      ['doorstep', 'code_in_person'],
      ['story', 'story'],
    ] as const) {
      const opened = await aReady();
      const ines = db.as(opened.people.ines, { proof });
      await ines.commit(ask => openValues(ask, { signerId: opened.signers.ines, language: 'en' }));
      await ines.commit(ask => signAgreement(ask, filledIn(opened.signers.ines, opened.versionId)));
      expect(
        await db.value('select proof from app.agreement_signature where signer_id = $1', [opened.signers.ines]),
      ).toBe(kept);
    }
  });
});

test('opening the values counts once, for every version', async () => {
  const opened = await aReady();
  const ines = asSigner(db, opened, 'ines');
  await ines.commit(ask => openValues(ask, { signerId: opened.signers.ines, language: 'en' }));
  await asSigner(db, opened, 'ines', '2026-11-19T15:00:00Z').commit(ask =>
    openValues(ask, { signerId: opened.signers.ines, language: 'es' }),
  );
  expect(
    await db.rows('select language, at = $2 as first from app.agreement_opening where signer_id = $1', [
      opened.signers.ines,
      NOW,
    ]),
  ).toEqual([{ language: 'en', first: true }]);
});
