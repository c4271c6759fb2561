import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lateHearers } from '#app';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import {
  inviteSigner,
  keptCopies,
  openAgreement,
  openSealedPaper,
  openValues,
  signAgreement,
} from '#modules/agreements/index.ts';
import * as readPage from '#modules/agreements/pages/read.tsx';
import { makeFileStore } from '#platform/files/file-store.ts';
import { NotThere } from '#platform/http/ask.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { hearFact, type Query } from '#platform/record/hear-fact.ts';
import { anAccountFor, aStaffMember } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPerson } from '#test/builders/people.ts';
import { insertRow } from '#test/builders/rows.ts';
import { NOW } from '#test/support/as.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import type { DraftAgreement } from './contract.ts';
import { followAgreements } from './follow-agreements.ts';
import * as agreementPage from './pages/agreement.tsx';
import * as listPage from './pages/agreements.tsx';
import * as dutyPage from './pages/duty.tsx';
import * as newPage from './pages/new-agreement.tsx';
import * as noticePage from './pages/notice.tsx';
import * as sendPage from './pages/send.tsx';
import * as textPage from './pages/text.tsx';
import * as yearPage from './pages/year.tsx';
import * as yearPaper from './pages/year-paper.ts';
import { draftAgreement } from './use-cases/draft-agreement.ts';
import { dropDraft } from './use-cases/drop-draft.ts';
import { giveNotice } from './use-cases/give-notice.ts';
import { nameDuty } from './use-cases/name-duty.ts';
import { reviewDraft } from './use-cases/review-draft.ts';
import { sendToSign } from './use-cases/send-to-sign.ts';
import { writeClauses } from './use-cases/write-clauses.ts';

const db = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'alongside-partner-agreements-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
const keyring = makeKeyring(makeKeyMaterial(Temporal.Instant.from(NOW)));
const files = makeFileStore({ keyring, dataDir });
let county: County;
let odalys: Id;
let executive: Id;
beforeAll(async () => {
  county = await aCounty(db);
  const staff = (name: string, role: string) =>
    aStaffMember(db, { agencyId: county.agencyId, organizationId: county.organizations.lead }, { name, role });
  odalys = await staff('Odalys Pruitt', 'partnership_lead');
  executive = await staff('Ingrid Vance', 'executive');
});

type Partner = { readonly id: Id; readonly signer: Id; readonly helper: Id; readonly organizationId: Id };
/** A partner with somebody who may sign and somebody who may not; rated unless told. */
async function aPartner(name: string, { rated = true, userId = null as Id | null } = {}): Promise<Partner> {
  const agency = { agency_id: county.agencyId };
  const organizationId = await insertRow(db, 'app.organization', { ...agency, name, listed: true });
  const id = await insertRow(db, 'app.partnership', {
    ...agency,
    organization_id: organizationId,
    owner_id: odalys,
    noted_on: '2025-01-01',
  });
  await insertRow(db, 'app.partnership_stay', {
    ...agency,
    partnership_id: id,
    state: 'partner',
    during: '[2025-01-01,)',
  });
  const person = (who: string, signs: boolean, more: object) =>
    insertRow(db, 'app.partner_person', {
      ...agency,
      partnership_id: id,
      side: 'partner',
      name: who,
      signs,
      during: '[2025-01-01,)',
      ...more,
    });
  const signer = await person(`Director of ${name}`, true, {
    email: `director@${name.toLowerCase()}.example`,
    user_id: userId,
  });
  const helper = await person(`Helper of ${name}`, false, {});
  if (rated)
    await insertRow(db, 'app.congruence_rating', {
      ...agency,
      partnership_id: id,
      rating: 3,
      reasons: 'Both want children close to home.',
      rated_on: '2026-01-05',
      rated_by: odalys,
    });
  return { id, signer, helper, organizationId };
}

const lead = (now = NOW) => db.as(odalys, { now });
const draftFor = (partners: readonly Partner[], more: Partial<DraftAgreement> = {}): DraftAgreement => ({
  kind: 'memorandum',
  title: 'Working together',
  partnershipIds: partners.map(each => each.id),
  from: '2026-12-01',
  until: '2027-11-30',
  noticeDays: 30,
  renewalDays: 60,
  amountCents: null,
  ownerId: odalys,
  ...more,
});
const drafted = async (partners: readonly Partner[], more: Partial<DraftAgreement> = {}, now = NOW): Promise<Id> =>
  value(await lead(now).commit(ask => draftAgreement(ask, draftFor(partners, more)))).id;
const sending = (agreementId: Id, partners: readonly Partner[]) => ({
  agreementId,
  agencySignerId: executive,
  signers: partners.map(each => ({ partnershipId: each.id, personId: each.signer })),
});
const stateOf = (id: Id) => db.value<string>('select state from app.agreement where id = $1', [id]);
const changesOf = (id: Id) =>
  db.rows(
    `select body->>'from' as from, body->>'to' as to, by_user from record.fact
     where name = 'AgreementChanged' and body->>'agreementId' = $1 order by at, id`,
    [id],
  );
const codes = (refused: unknown): string[] =>
  (refused as { refusal: { problems: { at: string; code: string }[] } }).refusal.problems.map(
    ({ at, code }) => `${at.replace(/-[0-9a-f]{8}.*/, '')}:${code}`,
  );
const signersOfAgreement = (id: Id) =>
  db.rows<{ id: Id; side: string; user_id: Id; name: string }>(
    'select id, side, user_id, name from app.agreement_signer where agreement_id = $1 and removed_at is null order by side, name',
    [id],
  );

async function signAs(userId: Id, signerId: Id, now = NOW) {
  const person = db.as(userId, { now });
  await person.commit(ask => openValues(ask, { signerId, language: 'en' }));
  const version = await db.value<Id>(
    'select a.version_id from app.agreement a join app.agreement_signer s on s.agreement_id = a.id where s.id = $1',
    [signerId],
  );
  return person.commit(ask =>
    signAgreement(ask, {
      signerId,
      versionId: version,
      language: 'en',
      statements: [1, 2],
      consented: true,
      typedName: 'My Name',
      drawing: null,
      code: null,
      proxy: null,
    }),
  );
}
const allSign = async (id: Id, now = NOW) => {
  for (const signer of await signersOfAgreement(id)) value(await signAs(signer.user_id, signer.id, now));
};
const inForce = async (partners: readonly Partner[], more: Partial<DraftAgreement> = {}, now = NOW) => {
  const id = await drafted(partners, more, now);
  value(await lead(now).commit(ask => sendToSign(ask, sending(id, partners))));
  await allSign(id, now);
  return id;
};

test('a draft: by those who build partnerships, with a term, and money only in a contract', async () => {
  const partner = await aPartner('Alder');
  const draft = (more: Partial<DraftAgreement>, who = odalys) =>
    db.as(who).commit(ask => draftAgreement(ask, draftFor([partner], more)));
  expect(await draft({}, county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
  expect(codes(await draft({ title: ' ', partnershipIds: [], until: '2026-11-30', amountCents: 100 }))).toEqual([
    'title:required',
    'partnershipIds:required',
    'until:ends-before-it-begins',
    'amount:money-makes-it-a-contract',
  ]);
  expect(codes(await draft({ kind: 'contract_cover', renewalDays: 400 }))).toEqual([
    'renewalDays:renewal-longer-than-the-term',
    'amount:required',
  ]);
  await expect(draft({ partnershipIds: [newId()] })).rejects.toThrow(NotThere);

  // It begins with words for everything its kind needs, so that nothing is missing from the first day.
  const id = await drafted([partner]);
  expect(
    await db.rows(
      `select c.clause from app.partner_clause c join app.partner_draft d on d.id = c.draft_id where d.agreement_id = $1 order by 1`,
      [id],
    ),
  ).toHaveLength(8);
  value(await lead().commit(ask => reviewDraft(ask, { agreementId: id, under: true })));
  expect(await lead().commit(ask => dropDraft(ask, { agreementId: id, why: ' ' }))).toMatchObject(
    no({ kind: 'invalid' }),
  );
  value(await lead().commit(ask => dropDraft(ask, { agreementId: id, why: 'They chose another way' })));
  expect(await stateOf(id)).toBe('ended');
  expect(await lead().commit(ask => reviewDraft(ask, { agreementId: id, under: true }))).toEqual(
    no({ kind: 'state-forbids', state: 'ended' }),
  );
});

test('a new one is made with the organization that is kept; what was agreed before a merge stays', async () => {
  const [kept, merged] = [await aPartner('Birch'), await aPartner('Beech')];
  const before = await inForce([merged]);
  await db.rows('update app.organization set merged_into = $2, listed = false where id = $1', [
    merged.organizationId,
    kept.organizationId,
  ]);
  const refused = await lead().commit(ask =>
    draftAgreement(ask, draftFor([merged], { from: '2028-01-01', until: '2028-12-31' })),
  );
  expect(refused).toMatchObject(
    no({ problems: [{ at: 'partnershipIds', code: 'merged-into-another', fill: { name: 'Beech', kept: 'Birch' } }] }),
  );
  expect(await stateOf(before)).toBe('in_force');
  // A change of what was agreed before the merge goes on with the same parties.
  const change = await lead().commit(ask => draftAgreement(ask, draftFor([merged], { amendsId: before })));
  expect(change.ok).toBe(true);
});

test('before it is signed: clauses, a rating, terms and authority, all named at once', async () => {
  const [cedar, dogwood] = [await aPartner('Cedar'), await aPartner('Dogwood', { rated: false })];
  await inForce([cedar], { title: 'The one that holds', from: '2026-11-01', until: '2026-12-31' });
  const id = await drafted([cedar, dogwood]);
  value(
    await lead().commit(ask =>
      writeClauses(ask, {
        agreementId: id,
        clauses: ['conflict_resolution', 'confidentiality'].map(clause => ({ clause, en: '', es: '' })),
        note: 'To be written by the attorney',
      }),
    ),
  );
  const send = (given: Partial<Parameters<typeof sendToSign>[1]>) =>
    lead().commit(ask => sendToSign(ask, { ...sending(id, [cedar, dogwood]), ...given }));
  const refused = await send({
    agencySignerId: odalys,
    signers: [{ partnershipId: cedar.id, personId: cedar.helper }],
  });
  expect(codes(refused)).toEqual([
    'clauses:clause-missing',
    'clauses:clause-missing',
    'congruence:congruence-missing',
    'term:terms-overlap',
    'agencySignerId:agency-signer-missing',
    'signer:no-authority',
    'signer:signer-missing',
  ]);
  // What is missing is said by name, also in Spanish; nothing was frozen.
  const visit = visitorOf(db)(odalys, { params: { agreementId: id } });
  const form = { agencySignerId: executive, [`signer-${cedar.id}`]: cedar.helper, [`signer-${dogwood.id}`]: '' };
  const shown = await visit.send(sendPage, form, { language: 'es' });
  const page = await visit.draw(sendPage, { language: 'es' }, shown);
  expect(page).toContain('“Cuando no estamos de acuerdo” todavía no está escrita');
  expect(page).toContain('Helper of Cedar no puede firmar por Cedar');
  expect(page).toContain('“The one that holds” con Cedar rige hasta el');
  expect([await stateOf(id), await signersOfAgreement(id)]).toEqual(['draft', []]);
  expect((await visit.look(agreementPage)).body.loaded.lacks).toHaveLength(4);
  expect(await db.as(county.staff.ana).commit(ask => sendToSign(ask, sending(id, [cedar])))).toEqual(
    no({ kind: 'not-allowed' }),
  );
});

test('versions are kept and compared; a new text after a signature sets the signatures aside with the reason', async () => {
  const partner = await aPartner('Elm');
  const id = await drafted([partner]);
  const write = (given: Partial<Parameters<typeof writeClauses>[1]>) =>
    lead().commit(ask =>
      writeClauses(ask, {
        agreementId: id,
        clauses: [{ clause: 'goals', en: 'Fewer moves.', es: 'Menos cambios.' }],
        note: null,
        ...given,
      }),
    );
  expect(
    codes(
      await write({
        clauses: [
          { clause: 'goals', en: 'Fewer', es: '' },
          { clause: 'rent', en: 'a', es: 'b' },
        ],
      }),
    ),
  ).toEqual(['es-goals:in-both-languages', 'rent:not-one-of']);
  expect(value(await write({})).number).toBe(2);
  const visit = visitorOf(db)(odalys, { params: { agreementId: id } });
  const { changes } = (await visit.look(agreementPage, { query: 'compare=2' })).body.loaded;
  expect(changes.clauses.map((each: { code: string }) => each.code)).toEqual(['goals']);
  expect(changes.clauses[0].lines.at(-1)).toEqual({ is: 'added', words: 'Fewer moves.' });

  value(await lead().commit(ask => sendToSign(ask, sending(id, [partner]))));
  const duty = {
    agreementId: id,
    partnershipId: null,
    what: 'Report',
    firstOn: '2026-12-20',
    everyMonths: null,
    ownerId: null,
  };
  expect(codes(await lead().commit(ask => nameDuty(ask, duty)))).toEqual([':out-for-signature']);
  const [ours] = await signersOfAgreement(id);
  value(await signAs(ours!.user_id, ours!.id));
  expect(codes(await write({}))).toEqual(['note:say-why-signatures-fall']);
  value(await write({ note: 'Days were added' }));
  expect(await stateOf(id)).toBe('void');
  expect(await db.value('select voided_why from app.agreement_signature where signer_id = $1', [ours!.id])).toBe(
    'Days were added',
  );
  value(await lead().commit(ask => sendToSign(ask, sending(id, [partner]))));
  await allSign(id);
  expect(await stateOf(id)).toBe('in_force');
  expect(await write({ note: 'Again' })).toEqual(no({ kind: 'state-forbids', state: 'in_force' }));
});

test('both sides sign: in force only with every signature, then duties are dated tasks, once', async () => {
  const [fir, grove] = [await aPartner('Fir'), await aPartner('Grove')];
  const id = await drafted([fir, grove], { title: 'Of three' });
  const duty = (partnershipId: Id | null, what: string, firstOn: string, everyMonths: number | null = null) =>
    lead().commit(ask => nameDuty(ask, { agreementId: id, partnershipId, what, firstOn, everyMonths, ownerId: null }));
  expect(codes(await duty(null, ' ', '2028-01-01'))).toEqual(['what:required', 'firstOn:outside-the-term']);
  await expect(duty((await aPartner('Gum')).id, 'Anything', '2026-12-10')).rejects.toThrow(NotThere);
  value(await duty(fir.id, 'Name two visit drivers', '2026-12-20'));
  value(await duty(null, 'Send the numbers', '2026-12-10', 1));
  value(await lead().commit(ask => sendToSign(ask, sending(id, [fir, grove]))));
  const [ours, first, last] = await signersOfAgreement(id);
  value(await signAs(ours!.user_id, ours!.id));
  value(await signAs(first!.user_id, first!.id));
  expect(await stateOf(id)).toBe('partly_signed');
  // No way into force past a partner's signature, whoever writes the row.
  await expect(
    db.rows(`update app.agreement set state = 'in_force', in_force_from = state_at where id = $1`, [id]),
  ).rejects.toThrow('every required signature');
  const tasks = () =>
    db.rows(
      `select t.title, t.kind, t.due_on::text as due, t.by_partner, t.owner_id = $2 as kept from app.partner_task t
       join app.partner_duty d on d.id = t.source_id where d.agreement_id = $1 order by t.due_on`,
      [id, odalys],
    );
  expect(await tasks()).toEqual([]);
  value(await signAs(last!.user_id, last!.id));
  const due = [
    { title: 'Send the numbers', kind: 'duty', due: '2026-12-10', by_partner: false, kept: true },
    { title: 'Name two visit drivers', kind: 'duty', due: '2026-12-20', by_partner: true, kept: true },
  ];
  expect([await stateOf(id), await tasks()]).toEqual(['in_force', due]);

  // The numbers come back a month after they were sent, and not before; a night more changes nothing.
  const night = (now: string) => followAgreements(db.pool, county.agencyId, now);
  expect((await night('2026-12-11T07:00:00Z')).duties).toBe(0);
  await db.rows(`update app.partner_task set done_on = '2026-12-09', done_by = $1 where title = 'Send the numbers'`, [
    odalys,
  ]);
  expect((await night('2026-12-12T07:00:00Z')).duties).toBe(1);
  expect((await night('2026-12-12T08:00:00Z')).duties).toBe(0);
  expect((await tasks()).at(-1)).toMatchObject({ due: '2027-01-10' });

  // The sheet of the year: done on time, and what is late by then.
  const visit = visitorOf(db)(odalys, { params: { agreementId: id } });
  const late = { now: '2026-12-28T15:00:00Z' };
  const [duties] = (await visit.look(yearPage, late)).body.sheet.parts;
  expect(duties.kept).toBe('1 of 2 kept on time');
  expect(duties.lines.map((line: { outcome: string }) => line.outcome)).toEqual(['done', 'overdue']);
  const pdf = await visit.look(yearPaper, late);
  expect(Buffer.from(pdf.bytes).subarray(0, 5).toString()).toBe('%PDF-');
}, 20_000);

test('a partner signs by a link and six digits, without an account before; the link alone does not sign', async () => {
  const [holly, iris] = [await aPartner('Holly'), await aPartner('Iris')];
  const id = await drafted([holly]);
  const other = await drafted([iris]);
  value(await lead().commit(ask => sendToSign(ask, sending(id, [holly]))));
  value(await lead().commit(ask => sendToSign(ask, sending(other, [iris]))));
  const director = (await signersOfAgreement(id)).find(each => each.side === 'partner')!;
  const another = (await signersOfAgreement(other)).find(each => each.side === 'partner')!;
  expect(await db.rows('select kind from app.user_account where id = $1', [director.user_id])).toEqual([
    { kind: 'partner' },
  ]);
  const way = value(await lead().commit(ask => inviteSigner(ask, { signerId: director.id, way: 'sent' })))!;
  expect(way.link).toContain('http');
  expect(
    await db.value(`select count(*)::int from auth.outbox where template = 'paper-to-sign' and made_at = $1`, [NOW]),
  ).toBe(1);

  const byLink = visitorOf(db)(director.user_id, { params: { signerId: director.id }, proof: 'link' });
  await db
    .as(director.user_id, { proof: 'link' })
    .commit(ask => openValues(ask, { signerId: director.id, language: 'es' }));
  const read = await byLink.look(readPage, { language: 'es' });
  expect(read.body.card.needsCode).toBe(true);
  const form = {
    of: director.id,
    versionId: read.body.card.versionId,
    language: 'es',
    statements: ['1', '2'],
    consented: 'yes',
    typedName: 'Director of Holly',
  };
  expect((await byLink.send(readPage, form)).body.problems).toMatchObject([{ code: 'needs-code' }]);
  expect((await byLink.send(readPage, { ...form, code: '000000' })).body.problems[0].code).toMatch(/wrong-code/);
  expect((await byLink.send(readPage, { ...form, code: way.code })).to).toBe(`/sign/${director.id}/done`);
  expect(await stateOf(id)).toBe('partly_signed');
  expect(await db.value('select proof from app.agreement_signature where signer_id = $1', [director.id])).toBe(
    'code_in_person',
  );

  // Another partner's paper is not there, nor are the pages of staff, nor anything else of the agency's agreements.
  const elsewhere = visitorOf(db)(director.user_id, { params: { signerId: another.id, agreementId: other } });
  expect((await elsewhere.look(readPage)).status).toBe(404);
  for (const page of [agreementPage, listPage, yearPage]) expect((await elsewhere.look(page)).status).toBe(403);
  const seen = await db.as(director.user_id).look(({ tx }) => tx.selectFrom('app.agreement').select('id').execute());
  expect(seen.map(each => each.id)).toEqual([id]);
}, 20_000);

test('a link that was sent opens nothing once the person left, may no longer sign, or the agreement is over', async () => {
  const rowan = await aPartner('Rowan');
  const id = await drafted([rowan]);
  value(await lead().commit(ask => sendToSign(ask, sending(id, [rowan]))));
  const director = (await signersOfAgreement(id)).find(each => each.side === 'partner')!;
  const way = value(await lead().commit(ask => inviteSigner(ask, { signerId: director.id, way: 'sent' })))!;
  const byLink = visitorOf(db)(director.user_id, { params: { signerId: director.id }, proof: 'link' });
  await db
    .as(director.user_id, { proof: 'link' })
    .commit(ask => openValues(ask, { signerId: director.id, language: 'es' }));
  const looks = async () => (await byLink.look(readPage, { language: 'es' })).status;
  const reads = async () =>
    (await db.as(director.user_id).look(({ tx }) => tx.selectFrom('app.agreement_rendering').select('id').execute()))
      .length;
  const person = (set: string) =>
    db.rows(`update app.partner_person set ${set} where user_id = $1`, [director.user_id]);
  const form = {
    of: director.id,
    versionId: (await byLink.look(readPage, { language: 'es' })).body.card.versionId,
    ...{ language: 'es', statements: ['1', '2'], consented: 'yes', typedName: 'Director of Rowan', code: way.code },
  };
  const signatures = () =>
    db.value<number>('select count(*)::int from app.agreement_signature where agreement_id = $1', [id]);
  expect([await looks(), (await reads()) > 0]).toEqual([200, true]);

  for (const [gone, back] of [
    [`during = daterange(lower(during), '2026-11-18')`, `during = daterange(lower(during), null)`],
    [`during = daterange('2026-11-19', null)`, `during = daterange('2026-01-01', null)`],
    ['signs = false', 'signs = true'],
  ] as const) {
    await person(gone);
    expect([gone, await looks(), await reads()]).toEqual([gone, 404, 0]);
    expect((await byLink.send(readPage, form)).status).toBeGreaterThan(399);
    expect(await signatures()).toBe(0);
    await person(back);
    expect(await looks()).toBe(200);
  }
  // Nobody opens an account twice, nor for somebody who may not sign, nor in place of one that is there.
  const open = (account: Id, one: Id) =>
    lead().commit(async ask => {
      const { rows } = await sql<{ opened: boolean }>`
        select app_definer.open_partner_account(${account}::uuid, ${one}::uuid, 'en') as opened`.execute(ask.tx);
      return { ok: true as const, value: rows[0]!.opened };
    });
  const [theirs] = await db.rows<{ id: Id }>('select id from app.partner_person where user_id = $1', [
    director.user_id,
  ]);
  expect(value(await open(newId(), theirs!.id))).toBe(false);
  await person('user_id = null, signs = false');
  expect(value(await open(newId(), theirs!.id))).toBe(false);
  await db.rows('update app.partner_person set signs = true where id = $1', [theirs!.id]);
  await expect(open(director.user_id, theirs!.id)).rejects.toThrow(/user_account/);
  expect(await db.value('select user_id from app.partner_person where id = $1', [theirs!.id])).toBeNull();
  expect(await stateOf(id)).toBe('ready');
  // As it stands again, the same form signs.
  await db.rows('update app.partner_person set user_id = $1 where id = $2', [director.user_id, theirs!.id]);
  expect((await byLink.send(readPage, form)).to).toBe(`/sign/${director.id}/done`);
}, 20_000);

test('it is renewed after a warning, and ends by its term or by notice; nothing ends silently', async () => {
  const [juniper, larch, maple] = [await aPartner('Juniper'), await aPartner('Larch'), await aPartner('Maple')];
  const from = '2026-01-01';
  const then = '2026-01-05T15:00:00Z';
  const running = await inForce([juniper], { title: 'Runs out', from, until: '2026-12-08' }, then);
  const renewed = await inForce([larch], { title: 'Goes on', from, until: '2026-12-08' }, then);
  const noticed = await inForce([maple], { title: 'Given up', from, until: '2026-12-31' }, then);
  const night = (now: string) => followAgreements(db.pool, county.agencyId, now);
  const renewals = () =>
    db.rows<{ source_id: Id; due: string; over: boolean }>(
      `select source_id, due_on::text as due, (done_on is not null or dropped_on is not null) as over from app.partner_task
       where kind = 'renewal' and source_id = any($1) order by title`,
      [[running, renewed, noticed]],
    );
  await night('2026-10-01T07:00:00Z');
  expect(await renewals()).toEqual([]);
  await night('2026-11-16T07:00:00Z');
  expect(await renewals()).toEqual([
    { source_id: noticed, due: '2026-12-31', over: false },
    { source_id: renewed, due: '2026-12-08', over: false },
    { source_id: running, due: '2026-12-08', over: false },
  ]);

  // What is still open between both comes up before it is renewed.
  await insertRow(db, 'app.partner_issue', {
    agency_id: county.agencyId,
    partnership_id: juniper.id,
    words: 'Referrals come without telephone numbers',
    raised_by: 'partner',
    raised_on: '2026-08-15',
    owner_id: odalys,
    noted_by: odalys,
  });
  const visit = visitorOf(db)(odalys, { params: { agreementId: running } });
  const { loaded } = (await visit.look(agreementPage)).body;
  expect(loaded.alerts).toMatchObject([{ kind: 'soon', title: 'Ends in 20 days' }]);
  expect(loaded.issues).toMatchObject([{ text: 'Juniper: Referrals come without telephone numbers, 95 days' }]);
  expect(await visit.draw(agreementPage, { language: 'es' })).toContain('Termina en 20 días');

  // What cannot be done as it stands is said before anybody types; a form that was sent is drawn again with what was typed.
  for (const page of [textPage, sendPage, dutyPage]) {
    expect((await visit.look(page)).body.closed).toMatchObject({ href: `/agreements-with-partners/${running}` });
    const drawn = await visit.draw(page, { language: 'es' });
    expect(drawn).toContain('esto no se puede hacer ahora');
    expect(drawn).not.toContain('name="_key"');
  }
  expect((await visit.look(noticePage)).body).toMatchObject({ closed: null, usual: { 'noticeOn-day': '18' } });

  // A renewal is signed before the old one ends; the old one holds to its last day.
  const next = await inForce([larch], { title: 'Goes on', from: '2026-12-09', until: '2027-12-08', renewsId: renewed });
  expect(codes(await lead().commit(ask => draftAgreement(ask, draftFor([larch], { renewsId: renewed }))))).toEqual([
    ':is-followed-already',
  ]);
  expect([await stateOf(renewed), await stateOf(next)]).toEqual(['in_force', 'in_force']);
  expect((await renewals()).find(each => each.source_id === renewed)?.over).toBe(true);

  const notice = (more: object) =>
    lead().commit(ask =>
      giveNotice(ask, {
        agreementId: noticed,
        byAgency: false,
        noticeOn: '2026-11-10',
        endsOn: null,
        reason: 'lost_funding',
        words: null,
        ...more,
      }),
    );
  expect(codes(await notice({ noticeOn: '2026-11-19', endsOn: '2026-11-20', reason: 'none' }))).toEqual([
    'noticeOn:in-the-future',
    'endsOn:notice-too-short',
    'reason:required',
  ]);
  expect(codes(await notice({ noticeOn: '2025-12-31', reason: 'other' }))).toEqual([
    'noticeOn:agreement-not-yet',
    'words:required',
  ]);
  expect(
    await db.as(county.staff.ana).commit(ask =>
      giveNotice(ask, {
        agreementId: noticed,
        byAgency: true,
        noticeOn: '2026-11-10',
        endsOn: null,
        reason: 'other',
        words: 'x',
      }),
    ),
  ).toEqual(no({ kind: 'not-allowed' }));
  expect(value(await notice({})).endsOn).toBe('2026-12-10');
  expect(await notice({})).toEqual(no({ kind: 'state-forbids', state: 'in_force' }));
  expect((await renewals()).find(each => each.source_id === noticed)?.over).toBe(true);

  expect(await night('2026-12-09T07:00:00Z')).toMatchObject({ ended: 1, replaced: 1 });
  expect(await night('2026-12-11T07:00:00Z')).toMatchObject({ ended: 1, replaced: 0 });
  // What a night ends is told once, as nobody's act.
  await night('2026-12-11T08:00:00Z');
  for (const id of [running, noticed])
    expect((await changesOf(id)).filter(({ to }) => to === 'ended')).toEqual([
      { from: 'in_force', to: 'ended', by_user: null },
    ]);
  expect(
    await db.rows(
      `select p.title, a.state, p.outcome from app.partner_agreement p join app.agreement a on a.id = p.agreement_id
       where a.id = any($1) order by p.title, a.state`,
      [[running, renewed, noticed, next]],
    ),
  ).toEqual([
    { title: 'Given up', state: 'ended', outcome: 'notice' },
    { title: 'Goes on', state: 'in_force', outcome: null },
    { title: 'Goes on', state: 'superseded', outcome: 'replaced' },
    { title: 'Runs out', state: 'ended', outcome: 'expired' },
  ]);
  const list = await visitorOf(db)(county.staff.ana).look(listPage, { now: '2026-12-11T15:00:00Z' });
  expect(list.body.mayKeep).toBe(false);
  expect(list.body.lines.find((line: { title: string }) => line.title === 'Runs out').stands.word).toBe(
    'Its term is over',
  );
}, 30_000);

test('an amendment takes the place of what it changes when it is signed and its term has begun', async () => {
  const partner = await aPartner('Oak');
  const first = await inForce([partner], { from: '2026-01-01', until: '2026-12-31' }, '2026-01-05T15:00:00Z');
  const change = await inForce([partner], { from: '2026-01-01', until: '2026-12-31', amendsId: first });
  await followAgreements(db.pool, county.agencyId, '2026-11-19T07:00:00Z');
  expect([await stateOf(first), await stateOf(change)]).toEqual(['superseded', 'in_force']);
  expect((await changesOf(first)).at(-1)).toEqual({ from: 'in_force', to: 'superseded', by_user: null });
});

test('an account of a partner sees and signs its own agreement only, and reaches no other table of them', async () => {
  const rosa = await anAccountFor(
    db,
    county.agencyId,
    await aPerson(db, county.agencyId, { first: 'Rosa' }),
    'partner',
    'Rosa Villareal',
  );
  const partner = await aPartner('Pine', { userId: rosa });
  const id = await drafted([partner]);
  value(await lead().commit(ask => sendToSign(ask, sending(id, [partner]))));
  const signer = (await signersOfAgreement(id)).find(each => each.side === 'partner')!;
  expect(signer.user_id).toBe(rosa);
  value(await signAs(rosa, signer.id));
  const reads = (table: 'app.partner_agreement' | 'app.partner_clause' | 'app.partner_duty') =>
    db.as(rosa).look(({ tx }) => tx.selectFrom(table).select('id').execute());
  for (const table of ['app.partner_agreement', 'app.partner_clause', 'app.partner_duty'] as const)
    await expect(reads(table)).rejects.toThrow('permission denied');
  await expect(
    db.as(rosa).commit(ask =>
      openAgreement(ask, {
        kind: 'memorandum',
        template: 'partner_agreement',
        pack: 'florida',
        childId: null,
        homeId: null,
        partnershipId: partner.id,
        sourceId: null,
        sittingId: null,
        dueOn: null,
        replacesId: null,
        signers: [],
      }),
    ),
  ).rejects.toThrow();
});

test('its pages open to staff and to nobody else; what is not there is not there', async () => {
  const partner = await aPartner('Rowan');
  const agreementId = await drafted([partner]);
  const pages = { textPage, dutyPage, sendPage, noticePage, agreementPage, yearPage, yearPaper };
  const statusOf = (who: Id, id: Id) =>
    Promise.all(
      Object.values(pages).map(
        async each => (await visitorOf(db)(who, { params: { agreementId: id } }).look(each)).status,
      ),
    );
  expect(new Set(await statusOf(odalys, agreementId))).toEqual(new Set([200]));
  expect(new Set(await statusOf(odalys, newId()))).toEqual(new Set([404]));
  // Who builds no partnerships reads it and changes nothing.
  expect(await statusOf(county.staff.ana, agreementId)).toEqual([403, 403, 403, 403, 200, 200, 200]);
  expect(new Set(await statusOf(county.homes.harbor.caregivers[0]!.userId, agreementId))).toEqual(new Set([403]));
});

test('forms: a draft is begun, given a duty, ended by notice; what is wrong is said at its field and typed words stay', async () => {
  const partner = await aPartner('Spruce');
  const visit = visitorOf(db)(odalys);
  const date = (name: string, day: string) => ({
    [`${name}-year`]: day.slice(0, 4),
    [`${name}-month`]: day.slice(5, 7),
    [`${name}-day`]: day.slice(8),
  });
  const form = {
    kind: 'contract_cover',
    title: 'Rooms',
    partnershipIds: [partner.id],
    ...date('from', '2026-11-01'),
    ...date('until', '2027-10-31'),
    noticeDays: '30',
    renewalDays: '60',
    amount: 'much',
    ownerId: odalys,
  };
  const refused = await visit.send(newPage, form);
  expect(refused.body).toMatchObject({ problems: [{ at: 'amount', code: 'not-money' }], typed: { title: 'Rooms' } });
  const begun = await visit.send(newPage, { ...form, amount: '4,800' });
  const agreementId = begun.to!.split('/').at(-1)!.split('?')[0]!;
  const params = { agreementId };
  const duty = { who: partner.id, what: 'Send the report', everyMonths: '', ...date('firstOn', '2026-12-01') };
  expect((await visit.send(dutyPage, duty, { params })).to).toBe(`/agreements-with-partners/${agreementId}?done=done`);
  expect((await visit.send(agreementPage, { act: 'review' }, { params })).status).toBe(303);
  const page = await visit.draw(agreementPage, { params });
  for (const words of ['In review', 'Spruce', 'Send the report', '$4,800.00', 'Everything this kind needs is written'])
    expect(page).toContain(words);
  expect(await visit.draw(textPage, { params, language: 'es' })).toContain('Confidencialidad (español)');
  const written = { 'en-goals': 'Rooms on Saturdays', 'es-goals': '', note: '' };
  expect((await visit.send(textPage, written, { params })).body.problems).toMatchObject([{ at: 'es-goals' }]);
  const sent = { agencySignerId: executive, [`signer-${partner.id}`]: partner.signer };
  expect((await visit.send(sendPage, sent, { params })).to).toContain('done=sent');
  await allSign(agreementId);
  const notice = { by: 'us', reason: 'aim_reached', words: '', ...date('noticeOn', '2026-11-10') };
  expect((await visit.send(noticePage, notice, { params })).to).toContain('done=notice');
  expect(await visit.draw(agreementPage, { params })).toContain('Notice was given on Nov 10, 2026 by the agency');
  expect(await visit.draw(newPage, { query: `renews=${agreementId}`, language: 'es' })).toContain('Renovar un acuerdo');
});

test('what both sides signed is sealed: staff saves the paper, and a partner their own copy', async () => {
  const partner = await aPartner('Sumac');
  const id = await inForce([partner], { title: 'Sealed' });
  const facts = await db.rows<{ id: Id }>(`select id from record.fact where body ->> 'agreementId' = $1 order by id`, [
    id,
  ]);
  const hearers = lateHearers({ files, keyring, origin: '' });
  const query: Query = async (text, values) => ({ rows: (await db.admin.query(text, values as unknown[])).rows });
  await db.admin.query('set role alongside_jobs');
  try {
    for (const fact of facts) await hearFact(query, fact.id, hearers, '2026-11-18T16:00:00Z');
  } finally {
    await db.admin.query('reset role');
  }
  const saved = await db.as(odalys).look(ask => openSealedPaper(ask, id, files));
  expect(Buffer.from(saved.bytes).subarray(0, 5).toString()).toBe('%PDF-');
  const signer = (await signersOfAgreement(id)).find(each => each.side === 'partner')!;
  const own = await db.as(signer.user_id).look(async ask => {
    const [copy] = await keptCopies(ask.tx);
    return openSealedPaper(ask, copy!.id, files);
  });
  expect(own.bytes.length).toBeGreaterThan(1000);
}, 20_000);
