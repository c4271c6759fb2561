import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import {
  anOpenAgreement,
  asSigner,
  caregiverParty,
  type Opened,
  ready,
  renderingsOf,
  type SignerName,
  sign,
  stateOf,
} from './testing/an-agreement.ts';
import { declineAgreement } from './use-cases/decline-agreement.ts';
import { endAgreement } from './use-cases/end-agreement.ts';
import { makeReady } from './use-cases/make-ready.ts';
import { openValues } from './use-cases/open-values.ts';
import { signAgreement } from './use-cases/sign-agreement.ts';
import { supersedeAgreement } from './use-cases/supersede-agreement.ts';
import { voidAgreement } from './use-cases/void-agreement.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

type Act = { readonly do: string; readonly who: SignerName };
const names: readonly SignerName[] = ['ines', 'omar', 'ana', 'rosa'];
const acts = fc.array(
  fc.record({
    do: fc.oneof(
      { weight: 8, arbitrary: fc.constant('sign') },
      { weight: 4, arbitrary: fc.constant('ready') },
      { weight: 2, arbitrary: fc.constantFrom('edit', 'decline') },
      { weight: 1, arbitrary: fc.constantFrom('supersede', 'end', 'force') },
    ),
    who: fc.constantFrom(...names),
  }),
  { minLength: 6, maxLength: 14 },
);

/** Does one act as people do it; refusals are fine. */
async function perform(opened: Opened, act: Act): Promise<void> {
  const { agreementId } = opened;
  const ana = asSigner(db, opened, 'ana');
  const person = asSigner(db, opened, act.who);
  const signerId = opened.signers[act.who];
  switch (act.do) {
    case 'ready':
      await ana.commit(ask => makeReady(ask, { agreementId, renderings: renderingsOf() }));
      return;
    case 'sign': {
      const versionId = await db.value<string>('select version_id from app.agreement where id = $1', [agreementId]);
      if (versionId) await sign(db, opened, act.who, versionId);
      return;
    }
    case 'edit':
      await ana.commit(ask => voidAgreement(ask, { agreementId, why: 'Words changed' }));
      return;
    case 'decline':
      await person.commit(ask => declineAgreement(ask, { signerId, reason: 'Not yet', language: 'en' }));
      return;
    case 'supersede':
      await ana.commit(ask => supersedeAgreement(ask, agreementId));
      return;
    case 'end':
      await ana.commit(ask => endAgreement(ask, { agreementId, why: 'Over' }));
      return;
    default:
      // Past every use case: whoever may write the row at all.
      await ana.commit(ask => forceInForce(ask, agreementId)).catch(() => {});
  }
}

const forceInForce = ({ tx }: Ask, agreementId: string) =>
  sql`update app.agreement set state = 'in_force', in_force_from = app.moment() where id = ${agreementId}`.execute(tx);

/** Counted by hand and apart from every function of the product. */
const complete = (agreementId: string) =>
  db.value<boolean>(
    `select every(case when c.each then c.signed = c.people else c.signed > 0 end) from (
       select s.capacity, bool_or(s.each) as each, count(*) as people, count(g.id) as signed
       from app.agreement a join app.agreement_signer s on s.agreement_id = a.id and s.required and s.removed_at is null
       left join app.agreement_signature g on g.signer_id = s.id and g.version_id = a.version_id and g.voided_at is null
       where a.id = $1 group by s.capacity) c`,
    [agreementId],
  );

test('no sequence of acts leads into force without every required signature of the present version', async () => {
  let reached = 0;
  await fc.assert(
    fc.asyncProperty(acts, fc.boolean(), async (sequence, each) => {
      const opened = await anOpenAgreement(db, county, { caregivers: { ...caregiverParty, each } });
      for (const act of sequence) {
        await perform(opened, act);
        if ((await stateOf(db, opened.agreementId)) !== 'in_force') continue;
        reached += 1;
        expect(await complete(opened.agreementId)).toBe(true);
      }
    }),
    { numRuns: 12, seed: 20_261_122 },
  );
  expect(reached).toBeGreaterThan(0);
});

describe('the database holds the law of the states by itself', () => {
  const refused = /in force only with every required signature/;

  test('nobody writes an agreement into force that lacks a signature', async () => {
    const opened = await anOpenAgreement(db, county);
    const versionId = await ready(db, opened);
    await sign(db, opened, 'ines', versionId);
    const force = (ask: Ask) => forceInForce(ask, opened.agreementId);
    for (const name of ['ana', 'ines', 'rosa'] as const)
      await expect(asSigner(db, opened, name).commit(force)).rejects.toThrow(refused);
    await expect(
      db.rows(`update app.agreement set state = 'in_force', in_force_from = now() where id = $1`, [opened.agreementId]),
    ).rejects.toThrow(refused);
    expect(await stateOf(db, opened.agreementId)).toBe('partly_signed');
  });

  test('in force, no signature is voided alone and nobody required joins', async () => {
    const opened = await anOpenAgreement(db, county);
    const versionId = await ready(db, opened);
    await sign(db, opened, 'ines', versionId);
    await sign(db, opened, 'ana', versionId);
    await expect(
      db.rows(`update app.agreement_signature set voided_at = now(), voided_why = 'x' where signer_id = $1`, [
        opened.signers.ana,
      ]),
    ).rejects.toThrow(refused);
    await expect(
      db.rows(`update app.agreement_signer set required = true where id = $1`, [opened.signers.rosa]),
    ).rejects.toThrow(refused);
    await expect(
      db.rows(`update app.agreement_signer set removed_at = now() where agreement_id = $1 and required`, [
        opened.agreementId,
      ]),
    ).rejects.toThrow(refused);
  });

  test('steps that are not known are refused; superseded is final', async () => {
    const opened = await anOpenAgreement(db, county);
    const step = (state: string) =>
      asSigner(db, opened, 'ana').commit(({ tx }) =>
        sql`update app.agreement set state = ${state} where id = ${opened.agreementId}`.execute(tx),
      );
    await expect(step('partly_signed')).rejects.toThrow(/no step from draft to partly_signed/);
    await step('superseded');
    await expect(step('draft')).rejects.toThrow(/no step from superseded to draft/);
  });

  test('a portal moves an agreement where signing leads, and nowhere else', async () => {
    const opened = await anOpenAgreement(db, county);
    await ready(db, opened);
    for (const state of ['ended', 'superseded', 'draft'])
      await expect(
        asSigner(db, opened, 'ines').commit(({ tx }) =>
          sql`update app.agreement set state = ${state} where id = ${opened.agreementId}`.execute(tx),
        ),
      ).rejects.toThrow(/row-level security/);
    await expect(
      asSigner(db, opened, 'ines').commit(({ tx }) =>
        sql`update app.agreement set pack = 'federal' where id = ${opened.agreementId}`.execute(tx),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  test('a signature is nobody’s to change, and lies under the version and agreement of its signer', async () => {
    const [one, other] = [await anOpenAgreement(db, county), await anOpenAgreement(db, county)];
    const versionId = await ready(db, one);
    await ready(db, other);
    await sign(db, one, 'ines', versionId);
    await expect(
      asSigner(db, one, 'ana').commit(({ tx }) => sql`update app.agreement_signature set typed_name = 'x'`.execute(tx)),
    ).rejects.toThrow(/permission denied/);
    await expect(
      db.rows('update app.agreement_signature set signer_id = $1 where signer_id = $2', [
        other.signers.omar,
        one.signers.ines,
      ]),
    ).rejects.toThrow(/foreign key/);
  });

  test('two who sign at the same moment both count', async () => {
    const opened = await anOpenAgreement(db, county);
    const versionId = await ready(db, opened);
    for (const name of ['ines', 'ana'] as const)
      await asSigner(db, opened, name).commit(ask =>
        openValues(ask, { signerId: opened.signers[name], language: 'en' }),
      );
    const both = await Promise.all(
      (['ines', 'ana'] as const).map(name =>
        asSigner(db, opened, name).commit(ask =>
          signAgreement(ask, {
            ...{ signerId: opened.signers[name], versionId, language: 'en', statements: [1, 2, 3], consented: true },
            ...{ typedName: name, drawing: null, code: null, proxy: null },
          }),
        ),
      ),
    );
    expect(both.map(one => one.ok && one.value.state).toSorted()).toEqual(['in_force', 'partly_signed']);
    expect(await stateOf(db, opened.agreementId)).toBe('in_force');
  });
});
