import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { agreementOf, agreementsAbout, renderingOf, versionsOf } from '../store/agreements.ts';
import { auditTrail } from '../store/audit-trail.ts';
import { plainSigners, signersOf } from '../store/signers.ts';
import { newerTemplateOf, templateOf } from '../store/templates.ts';
import {
  anAgreementInForce,
  anOpenAgreement,
  asSigner,
  caregiverParty,
  granted,
  type Opened,
  parentParty,
  ready,
  renderingsOf,
  type SignerName,
  sign,
  signer,
  stateOf,
  workerParty,
} from '../testing/an-agreement.ts';
import { declineAgreement } from './decline-agreement.ts';
import { endAgreement } from './end-agreement.ts';
import { makeReady } from './make-ready.ts';
import { moveDueDay } from './move-due-day.ts';
import { openAgreement } from './open-agreement.ts';
import { publishTemplate } from './publish-template.ts';
import { setSigners } from './set-signers.ts';
import { supersedeAgreement } from './supersede-agreement.ts';
import { takeBack } from './take-back.ts';
import { takeNewTemplate } from './take-new-template.ts';
import { voidAgreement } from './void-agreement.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});
const asAna = (opened: Opened, now?: string) => asSigner(db, opened, 'ana', now);
const edit = (opened: Opened, why = 'A new bedtime') =>
  asAna(opened).commit(ask => voidAgreement(ask, { agreementId: opened.agreementId, why }));
const lines = (opened: Opened, caregivers = caregiverParty) => {
  const [ines, omar] = county.homes.harbor.caregivers;
  return {
    ines: signer(caregivers, { ...ines!, name: 'Ines Duarte' }),
    omar: signer(caregivers, { ...omar!, name: 'Omar Duarte' }),
    ana: signer(workerParty, { userId: county.staff.ana, name: 'Ana Soto' }),
    ben: signer(workerParty, { userId: county.staff.ben, name: 'Ben Ito' }),
    rosa: signer(parentParty, { personId: county.mother, userId: opened.people.rosa, name: 'Rosa' }),
  };
};

describe('opening', () => {
  test('a draft under the stock’s own template, which becomes the agency’s first version', async () => {
    const opened = await anOpenAgreement(db, county);
    const { agreement, template } = await asAna(opened).look(async ask => {
      const row = (await agreementOf(ask.tx, opened.agreementId))!;
      return { agreement: row, template: await templateOf(ask.tx, row.templateId) };
    });
    expect(agreement).toMatchObject({ state: 'draft', pack: 'cfp-2', versionId: null, dueOn: '2026-11-18' });
    expect(template).toMatchObject({ code: 'partnership_plan', version: 1 });
    expect(template.lines[0]).toMatchObject({ part: 'title', en: 'Partnership Plan' });
    expect(template.lines.filter(({ part }) => part === 'pair').map(({ subject }) => subject)).toContain('respect');
  });

  test('the next one about the child supersedes the one before, signed or not', async () => {
    const first = await anAgreementInForce(db, county);
    const second = await anOpenAgreement(db, county, { childId: first.childId });
    expect(await stateOf(db, first.agreementId)).toBe('superseded');
    const rows = await asAna(second).look(ask => agreementsAbout(ask.tx, second.childId));
    expect(rows.map(({ id }) => id)).toEqual([second.agreementId, first.agreementId]);
    expect(rows[0]?.replacesId).toBe(first.agreementId);
  });

  test('it is about somebody', async () => {
    const opened = await anOpenAgreement(db, county);
    const input = {
      ...{ kind: 'partnership_placement', template: 'partnership_plan', pack: 'cfp-2', signers: [] },
      ...{ childId: null, homeId: null, sourceId: null, sittingId: null, dueOn: null, replacesId: null },
    };
    await expect(asAna(opened).commit(ask => openAgreement(ask, input))).rejects.toThrow(
      /about a child, a home or a partnership/,
    );
    await expect(
      asAna(opened).commit(ask => openAgreement(ask, { ...input, childId: opened.childId, template: 'nonsense' })),
    ).rejects.toThrow(/no such template/);
  });

  test('the day it is due moves with what it follows from', async () => {
    const opened = await anOpenAgreement(db, county);
    await asAna(opened).commit(ask => moveDueDay(ask, opened.agreementId, '2026-11-17'));
    expect((await asAna(opened).look(ask => agreementOf(ask.tx, opened.agreementId)))?.dueOn).toBe('2026-11-17');
  });
});

describe('making it ready', () => {
  const make = (opened: Opened, renderings = renderingsOf(), agreementId = opened.agreementId) =>
    asAna(opened).commit(ask => makeReady(ask, { agreementId, renderings }));

  test('freezes each rendering with its digest; as long as nobody signed it may be made again', async () => {
    const opened = await anOpenAgreement(db, county);
    expect(await make(opened)).toMatchObject({ ok: true, value: { number: 1 } });
    const second = granted(await make(opened, renderingsOf('Something more.')));
    expect(second.number).toBe(2);
    const { versions, rendering } = await asAna(opened).look(async ask => ({
      versions: await versionsOf(ask.tx, opened.agreementId),
      rendering: await renderingOf(ask.tx, second.versionId, 'family', 'es'),
    }));
    expect(versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(versions[0]?.digest).not.toBe(versions[1]?.digest);
    expect(rendering?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(rendering?.paper)).toContain('Something more.');
  });

  test('not of what is not there, not under a signature, not without both languages, not for nobody', async () => {
    const opened = await anOpenAgreement(db, county);
    expect(await make(opened, renderingsOf(), newId())).toEqual(no({ kind: 'agreement-not-there' }));
    expect(await make(opened, renderingsOf('x', ['full']))).toEqual(
      no({ kind: 'invalid', problems: [{ at: 'renderings', code: 'rendering-missing' }] }),
    );
    expect(await make(opened, renderingsOf().slice(1))).toMatchObject({ refusal: { kind: 'invalid' } });
    await asAna(opened).commit(ask => setSigners(ask, opened.agreementId, [lines(opened).rosa]));
    expect(await make(opened)).toEqual(no({ kind: 'invalid', problems: [{ at: 'signers', code: 'nobody-signs' }] }));
    const signed = await anAgreementInForce(db, county);
    expect(await make(signed)).toEqual(no({ kind: 'state-forbids', state: 'in_force' }));
  });

  test('the text once shown cannot be rewritten, not even by those who work with it', async () => {
    const opened = await anOpenAgreement(db, county);
    await make(opened);
    for (const change of [
      `update app.agreement_rendering set paper = '{}'`,
      `update app.agreement_version set digest = '\\x00'`,
      'delete from app.agreement_rendering',
    ])
      await expect(
        asAna(opened).commit(({ tx }) =>
          tx.executeQuery({ sql: change, parameters: [], query: {} as never, queryId: {} as never }),
        ),
      ).rejects.toThrow(/permission denied/);
  });
});

describe('an edit', () => {
  test('after a signature voids and asks again, and keeps what each saw', async () => {
    const opened = await anAgreementInForce(db, county);
    expect(await edit(opened)).toEqual(ok(undefined));
    expect(await stateOf(db, opened.agreementId)).toBe('void');
    const versionId = await ready(db, opened, 'We promise a new bedtime.');
    const rows = await asAna(opened).look(ask => signersOf(ask.tx, opened.agreementId));
    const ines = rows.find(({ id }) => id === opened.signers.ines)!;
    expect(ines.signature).toBeNull();
    expect(ines.voided).toMatchObject([{ versionNumber: 1, voidedWhy: 'A new bedtime', language: 'es' }]);
    const seen = await asSigner(db, opened, 'ines').look(async ask => (await agreementOf(ask.tx, opened.agreementId))!);
    expect(seen).toMatchObject({ state: 'ready', versionNumber: 2, inForceFrom: null });
    await sign(db, opened, 'ines', versionId);
    await sign(db, opened, 'ana', versionId);
    expect(await stateOf(db, opened.agreementId)).toBe('in_force');
    const events = await asAna(opened).look(ask => auditTrail(ask.tx, opened.agreementId));
    expect(events.filter(({ event }) => event === 'voided')).toHaveLength(2);
    expect(events.filter(({ event }) => event === 'signed').map(({ number }) => number)).toEqual([1, 1, 2, 2]);
    expect(events[0]).toMatchObject({ event: 'opened', name: null });
  });

  test('before a signature leads back to the draft; in a draft or a void one it changes nothing', async () => {
    const opened = await anOpenAgreement(db, county);
    expect(await edit(opened)).toEqual(ok(undefined));
    await ready(db, opened);
    expect(await edit(opened)).toEqual(ok(undefined));
    expect(await stateOf(db, opened.agreementId)).toBe('draft');
    const voided = await anAgreementInForce(db, county);
    await edit(voided);
    expect(await edit(voided)).toEqual(ok(undefined));
  });

  test('by a caregiver on the child’s page voids it as well; by the birth family it does not', async () => {
    const opened = await anAgreementInForce(db, county);
    const input = { agreementId: opened.agreementId, why: 'The child’s page changed' };
    await expect(asSigner(db, opened, 'rosa').commit(ask => voidAgreement(ask, input))).rejects.toThrow(
      /voided by those who work with it/,
    );
    expect(await asSigner(db, opened, 'omar').commit(ask => voidAgreement(ask, input))).toEqual(ok(undefined));
    expect(await stateOf(db, opened.agreementId)).toBe('void');
  });

  test('needs a reason, an agreement, and one that is not over', async () => {
    const opened = await anAgreementInForce(db, county);
    expect(await edit(opened, ' ')).toEqual(no({ kind: 'invalid', problems: [{ at: 'why', code: 'required' }] }));
    expect(await edit({ ...opened, agreementId: newId() })).toEqual(no({ kind: 'agreement-not-there' }));
    await asAna(opened).commit(ask => supersedeAgreement(ask, opened.agreementId));
    expect(await edit(opened)).toEqual(no({ kind: 'state-forbids', state: 'superseded' }));
  });
});

describe('taking back what nobody signed', () => {
  const take = (opened: Opened, agreementId = opened.agreementId) =>
    asAna(opened).commit(ask => takeBack(ask, agreementId));
  const decline = (opened: Opened, name: SignerName) =>
    asSigner(db, opened, name).commit(ask =>
      declineAgreement(ask, { signerId: opened.signers[name], reason: 'Not yet', language: 'en' }),
    );

  test('a text that is out, declined or not, is a draft again, and nobody signs the old words', async () => {
    const opened = await anOpenAgreement(db, county);
    expect(await take(opened)).toEqual(ok({ takenBack: false }));
    const versionId = await ready(db, opened);
    expect(await take(opened)).toEqual(ok({ takenBack: true }));
    expect(await stateOf(db, opened.agreementId)).toBe('draft');
    expect(await sign(db, opened, 'ines', versionId)).toEqual(no({ kind: 'state-forbids', state: 'draft' }));
    const declined = await ready(db, opened);
    await decline(opened, 'ana');
    expect(await stateOf(db, opened.agreementId)).toBe('declined');
    expect(await take(opened)).toEqual(ok({ takenBack: true }));
    expect(await stateOf(db, opened.agreementId)).toBe('draft');
    expect(await sign(db, opened, 'ines', declined)).toEqual(no({ kind: 'state-forbids', state: 'draft' }));
    await ready(db, opened);
    expect(await sign(db, opened, 'ines', declined)).toEqual(no({ kind: 'superseded-version' }));
  });

  test('not once somebody signed, nor what is over or not there; what is void stays so', async () => {
    const signed = await anAgreementInForce(db, county);
    expect(await take(signed)).toEqual(no({ kind: 'state-forbids', state: 'in_force' }));
    await edit(signed);
    expect(await take(signed)).toEqual(ok({ takenBack: false }));
    const versionId = await ready(db, signed);
    await sign(db, signed, 'ana', versionId);
    expect(await take(signed)).toEqual(no({ kind: 'state-forbids', state: 'partly_signed' }));
    await decline(signed, 'ines');
    expect(await take(signed)).toEqual(no({ kind: 'state-forbids', state: 'declined' }));
    await asAna(signed).commit(ask => supersedeAgreement(ask, signed.agreementId));
    expect(await take(signed)).toEqual(no({ kind: 'state-forbids', state: 'superseded' }));
    expect(await take(signed, newId())).toEqual(no({ kind: 'agreement-not-there' }));
  });

  test('a caregiver who edits their own part takes it back as well', async () => {
    const opened = await anOpenAgreement(db, county);
    await ready(db, opened);
    const took = await asSigner(db, opened, 'ines').commit(ask => takeBack(ask, opened.agreementId));
    expect(took).toEqual(ok({ takenBack: true }));
    expect(await stateOf(db, opened.agreementId)).toBe('draft');
  });
});

describe('who signs', () => {
  const set = (opened: Opened, names: readonly (keyof ReturnType<typeof lines>)[], caregivers = caregiverParty) =>
    asAna(opened).commit(ask =>
      setSigners(
        ask,
        opened.agreementId,
        names.map(name => lines(opened, caregivers)[name]),
      ),
    );
  const ids = (opened: Opened) =>
    asAna(opened).look(async ask => (await plainSigners(ask.tx, opened.agreementId)).map(({ id }) => id));

  test('who stays keeps their id; who is new gets one; who left is gone', async () => {
    const opened = await anOpenAgreement(db, county);
    expect(await set(opened, ['ines', 'ben', 'rosa'])).toEqual(ok(undefined));
    const now = await ids(opened);
    expect(now).toContain(opened.signers.ines);
    expect(now).toContain(opened.signers.rosa);
    expect(now).not.toContain(opened.signers.ana);
    expect(now).toHaveLength(3);
    expect(await asSigner(db, opened, 'omar').look(ask => agreementOf(ask.tx, opened.agreementId))).toBeUndefined();
  });

  test('once somebody signed, capacities stay filled and who signed stays', async () => {
    const opened = await anOpenAgreement(db, county);
    const versionId = await ready(db, opened);
    await sign(db, opened, 'ines', versionId);
    const forbidden = no({ kind: 'state-forbids', state: 'partly_signed' });
    expect(await set(opened, ['ines', 'omar', 'rosa'])).toEqual(forbidden);
    expect(await set(opened, ['omar', 'ana', 'rosa'])).toEqual(forbidden);
    expect(await set(opened, ['ines', 'omar', 'ben'])).toEqual(ok(undefined));
    expect(await stateOf(db, opened.agreementId)).toBe('partly_signed');
  });

  test('when the one still missing leaves the home, it comes into force by the others', async () => {
    const each = { ...caregiverParty, each: true };
    const opened = await anOpenAgreement(db, county, { caregivers: each });
    const versionId = await ready(db, opened);
    await sign(db, opened, 'ines', versionId);
    await sign(db, opened, 'ana', versionId);
    expect(await stateOf(db, opened.agreementId)).toBe('partly_signed');
    expect(await set(opened, ['ines', 'ana', 'rosa'], each)).toEqual(ok(undefined));
    expect(await stateOf(db, opened.agreementId)).toBe('in_force');
  });

  test('in force only those come and go who sign by choice', async () => {
    const opened = await anAgreementInForce(db, county);
    expect(await set(opened, ['ines', 'omar', 'ana'])).toEqual(ok(undefined));
    expect(await set(opened, ['ines', 'omar', 'ana', 'rosa'])).toEqual(ok(undefined));
    expect(await set(opened, ['ines', 'omar', 'ana', 'ben', 'rosa'])).toEqual(
      no({ kind: 'state-forbids', state: 'in_force' }),
    );
    expect(await set({ ...opened, agreementId: newId() }, ['ana'])).toEqual(no({ kind: 'agreement-not-there' }));
  });
});

describe('a template that changed meanwhile', () => {
  const publish = () =>
    db.as(county.staff.abel).commit(async ask => {
      const { lines: stock } = await templateOf(
        ask.tx,
        await db.value('select id from app.agreement_template where version = 1 and code = $1', ['partnership_plan']),
      );
      return publishTemplate(ask, {
        code: 'partnership_plan',
        translationBy: 'Nora Vidal',
        why: 'Warmer words',
        lines: stock.map(line => (line.part === 'title' ? { ...line, en: 'Our plan' } : line)),
      });
    });

  test('an agreement keeps the words it began with until its worker takes the new ones', async () => {
    const opened = await anOpenAgreement(db, county);
    const published = granted(await publish());
    const before = (await asAna(opened).look(ask => agreementOf(ask.tx, opened.agreementId)))!;
    expect(before.templateId).not.toBe(published.templateId);
    expect(await asAna(opened).look(ask => newerTemplateOf(ask.tx, before.templateId))).toEqual(published);
    expect(await asAna(opened).commit(ask => takeNewTemplate(ask, opened.agreementId))).toEqual(ok(published));
    expect(await asAna(opened).look(ask => newerTemplateOf(ask.tx, published.templateId))).toBeNull();
  });

  test('not while signatures are asked for, and not of what is not there', async () => {
    const opened = await anOpenAgreement(db, county);
    await ready(db, opened);
    expect(await asAna(opened).commit(ask => takeNewTemplate(ask, opened.agreementId))).toEqual(
      no({ kind: 'state-forbids', state: 'ready' }),
    );
    expect(await asAna(opened).commit(ask => takeNewTemplate(ask, newId()))).toEqual(
      no({ kind: 'agreement-not-there' }),
    );
  });

  test('after a decline the declined text is not to be signed any more; under a signature it is not taken', async () => {
    const opened = await anOpenAgreement(db, county);
    await ready(db, opened);
    const signerId = opened.signers.ines;
    const decline = () =>
      asSigner(db, opened, 'ines').commit(ask =>
        declineAgreement(ask, { signerId, reason: 'The wording', language: 'en' }),
      );
    await decline();
    expect(await asAna(opened).commit(ask => takeNewTemplate(ask, opened.agreementId))).toMatchObject({ ok: true });
    expect(await stateOf(db, opened.agreementId)).toBe('draft');
    const versionId = await ready(db, opened);
    await sign(db, opened, 'ana', versionId);
    await decline();
    expect(await asAna(opened).commit(ask => takeNewTemplate(ask, opened.agreementId))).toEqual(
      no({ kind: 'state-forbids', state: 'declined' }),
    );
  });
});

describe('the end', () => {
  test('superseded and ended are final', async () => {
    const opened = await anAgreementInForce(db, county);
    const end = (why: string, agreementId = opened.agreementId) =>
      asAna(opened).commit(ask => endAgreement(ask, { agreementId, why }));
    const replace = (agreementId = opened.agreementId) =>
      asAna(opened).commit(ask => supersedeAgreement(ask, agreementId));
    expect(await end('  ')).toEqual(no({ kind: 'invalid', problems: [{ at: 'why', code: 'required' }] }));
    expect(await end('Went home', newId())).toEqual(no({ kind: 'agreement-not-there' }));
    expect(await replace(newId())).toEqual(no({ kind: 'agreement-not-there' }));
    expect(await end('Went home')).toEqual(ok(undefined));
    expect(await end('Again')).toEqual(no({ kind: 'state-forbids', state: 'ended' }));
    expect(await replace()).toEqual(no({ kind: 'state-forbids', state: 'ended' }));
    const other = await anOpenAgreement(db, county);
    const asHugo = db.as(county.staff.hugo, { focus: other.childId });
    expect(await asHugo.commit(ask => supersedeAgreement(ask, other.agreementId))).toEqual(
      no({ kind: 'agreement-not-there' }),
    );
    const asOther = asAna(other);
    expect(await asOther.commit(ask => supersedeAgreement(ask, other.agreementId))).toEqual(ok(undefined));
    expect(await asOther.commit(ask => supersedeAgreement(ask, other.agreementId))).toEqual(ok(undefined));
  });
});
