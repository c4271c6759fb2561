import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { declineAgreement, recordDeclineTalk } from '#modules/agreements/index.ts';
import * as attest from '#modules/agreements/pages/attest.tsx';
import * as done from '#modules/agreements/pages/done.tsx';
import * as doorstep from '#modules/agreements/pages/doorstep.tsx';
import * as signRead from '#modules/agreements/pages/read.tsx';
import * as scan from '#modules/agreements/pages/scan.ts';
import * as values from '#modules/agreements/pages/values.tsx';
import { makeFileStore, setFileStore } from '#platform/files/file-store.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import { aTeamMember } from '#test/builders/cases.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aReadyLicenseCopy } from '#test/builders/license-copies.ts';
import { moveTo } from '#test/builders/moves.ts';
import { readyPlan, signs } from '#test/builders/signed-plans.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as homePlan from './pages/home-plan.tsx';
import * as homeSteps from './pages/home-steps.tsx';
import * as licenseCopy from './pages/license-copy.tsx';
import * as licenseScan from './pages/license-scan.ts';
import * as plan from './pages/plan.tsx';

const db = testDatabase();
const visitor = visitorOf(db);
const dataDir = mkdtempSync(join(tmpdir(), 'alongside-signing-ways-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
let county: County;
beforeAll(async () => {
  setFileStore(makeFileStore({ keyring, dataDir }));
  county = await aCounty(db);
  await db.admin.query('update app.license set beds = 60');
});

/** A child who has just moved to the Reef home, whose plan is ready to sign. */
async function aReady() {
  const child = await county.aChild().named('Jojo').inHome(county.homes.harbor).from('2026-03-01').make();
  await moveTo(db, county.staff.ana, [child], county.homes.reef);
  const planId = await readyPlan(db, county, child);
  const page = (user: Id) => visitor(user, { params: { childId: child.id } });
  return { child, planId, page };
}
const faye = () => county.homes.reef.caregivers[0]!.userId;
const signerOf = async (agreementId: Id, userId: Id): Promise<Id> =>
  (
    await db.rows<{ id: Id }>(
      'select id from app.agreement_signer where agreement_id = $1 and user_id = $2 and removed_at is null',
      [agreementId, userId],
    )
  )[0]!.id;
type Link = { href: string; label: string; of: string };
const linksFor = async (user: Id, { page }: Awaited<ReturnType<typeof aReady>>, name: string): Promise<Link[]> => {
  const { signers } = (await page(user).look(plan)).body.plan;
  return signers.find((one: { name: string }) => one.name.startsWith(name)).links;
};

describe('signing for the case manager', () => {
  const fields = async (visit: ReturnType<typeof visitor>, signerId: Id) => {
    const { card } = (await visit.look(signRead)).body;
    return {
      of: signerId,
      versionId: card.versionId as string,
      language: 'en',
      statements: card.statements.map(({ place }: { place: number }) => String(place)),
      consented: 'yes',
      typedName: 'Sam Rowe',
      proxyName: 'Sam Rowe',
      proxyRight: 'Supervisor of the unit',
    };
  };

  test('the supervisor is offered it, signs by the right they name, and comes back to the plan', async () => {
    const ready = await aReady();
    const signerId = await signerOf(ready.planId, county.staff.ana);
    expect(await linksFor(county.staff.ana, ready, 'Ana')).toMatchObject([{ label: 'Sign now' }]);
    const way = (await linksFor(county.staff.sam, ready, 'Ana')).find(({ label }) => label === 'Sign for Ana');
    expect(way?.href).toBe(`/sign/${signerId}`);
    const sam = visitor(county.staff.sam, { params: { signerId } });
    expect(await sam.draw(values)).toContain('You sign for Ana Soto, case manager.');
    expect((await sam.send(values, { of: signerId })).to).toBe(`/sign/${signerId}/read`);
    const page = await sam.draw(signRead);
    expect(page).toContain('name="proxyRight"');
    expect(page).not.toContain('I do not want to sign');
    expect(page).not.toContain(`/sign/${signerId}/paper`);
    const given = await fields(sam, signerId);
    const refused = await sam.send(signRead, { ...given, proxyRight: '' });
    expect(refused.body.problems.map(({ at }: { at: string }) => at)).toEqual(['proxyRight']);
    expect((await sam.send(signRead, given)).to).toBe(`/sign/${signerId}/done`);
    const after = await sam.draw(done);
    expect(after).toContain('Signed for Ana Soto');
    expect(after).toContain(`href="/children/${ready.child.id}/plan"`);
    expect(after).not.toContain(`/sign/${signerId}/paper`);
    expect(
      await db.rows(
        'select way, proxy_name, proxy_right, entered_by from app.agreement_signature where signer_id = $1',
        [signerId],
      ),
    ).toEqual([
      {
        way: 'proxy',
        proxy_name: 'Sam Rowe',
        proxy_right: 'Supervisor of the unit',
        entered_by: county.staff.sam,
      },
    ]);
    expect(await ready.page(county.staff.ana).draw(plan)).toContain('Sam Rowe signed for them: Supervisor of the unit');
  });

  test('the second worker of the case is offered it too; for whom the pack names nobody else it is not', async () => {
    const ready = await aReady();
    await aTeamMember(db, ready.child.case, county.staff.ben, 'secondary');
    const ways = await linksFor(county.staff.ben, ready, 'Ana');
    expect(ways.map(({ label }) => label)).toContain('Sign for Ana');
    const signerId = await signerOf(ready.planId, county.staff.ana);
    expect((await visitor(county.staff.ben, { params: { signerId } }).look(values)).status).toBe(200);
    const labels = (await linksFor(county.staff.ben, ready, 'Faye')).map(({ label }) => label);
    expect(labels).toEqual(['Ask to sign', 'Paper came back']);
    const theirs = { signerId: await signerOf(ready.planId, faye()) };
    expect((await visitor(county.staff.ben, { params: theirs }).look(values)).status).toBe(404);
  });

  test('nobody else: not another unit, not a nurse, not a caregiver, whatever they send', async () => {
    const ready = await aReady();
    const signerId = await signerOf(ready.planId, county.staff.ana);
    const versionId = await db.value<Id>('select version_id from app.agreement where id = $1', [ready.planId]);
    const given = {
      ...{ of: signerId, versionId, language: 'en', statements: ['1', '2', '3'], consented: 'yes', typedName: 'X Y' },
      ...{ proxyName: 'X Y', proxyRight: 'None' },
    };
    for (const user of [county.staff.tess, county.staff.hugo, county.staff.ned, faye()]) {
      const other = visitor(user, { params: { signerId } });
      expect((await other.look(values)).status).toBe(404);
      expect((await other.look(signRead)).status).toBe(404);
      const sent = await other.send(signRead, given);
      expect([403, 404, 409]).toContain(sent.status);
    }
    expect(await db.rows('select id from app.agreement_signature where signer_id = $1', [signerId])).toEqual([]);
  });
});

describe('a paper that came back', () => {
  const onPaper = async (agreementId: Id, signerId: Id, by: Id) => {
    const at = visitor(by, { params: { agreementId, signerId } });
    const { versionId } = (await at.look(attest)).body;
    const printedReference = await db.value<string>(
      `select left(encode(digest, 'hex'), 8) from app.agreement_rendering where version_id = $1 and audience = 'full' and language = 'en'`,
      [versionId],
    );
    const file = new File(['%PDF-1.7\nby hand\n%%EOF\n'], 'scan.pdf', { type: 'application/pdf' });
    const day = { 'signedOn-month': '11', 'signedOn-day': '18', 'signedOn-year': '2026' };
    const sent = await at.send(attest, {
      ...{ versionId, printedReference, language: 'en', attested: 'yes', file },
      ...day,
    });
    expect(sent.to).toMatch(/done=kept$/);
    return db.value<Id>('select id from app.agreement_signature where signer_id = $1', [signerId]);
  };
  const isScan = (shown: { status: number; headers: Headers; bytes: Uint8Array }) => {
    expect(shown.status).toBe(200);
    expect(shown.headers.get('Content-Disposition')).toMatch(/^attachment/);
    expect(shown.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect(Buffer.from(shown.bytes).toString()).toContain('by hand');
  };

  test('of a plan opens beside the signature, for everybody who works with the plan', async () => {
    const ready = await aReady();
    const signatureId = await onPaper(ready.planId, await signerOf(ready.planId, faye()), county.staff.ana);
    const href = `/agreements/${ready.planId}/scans/${signatureId}`;
    expect(await linksFor(county.staff.ana, ready, 'Faye')).toMatchObject([
      { href, label: 'Signed paper of Nov 18, 2026' },
    ]);
    const params = { agreementId: ready.planId, signatureId };
    for (const name of ['ana', 'sam', 'dora', 'cora'] as const)
      isScan(await visitor(county.staff[name], { params }).look(scan));
    for (const name of ['hugo', 'tess', 'ned', 'lena', 'abel'] as const)
      expect((await visitor(county.staff[name], { params }).look(scan)).status).toBe(404);
    expect((await visitor(faye(), { params }).look(scan)).status).toBe(403);
    const other = await aReady();
    const stray = { agreementId: other.planId, signatureId };
    expect((await visitor(county.staff.ana, { params: stray }).look(scan)).status).toBe(404);
  });

  test('of a license copy opens on the page of the home', async () => {
    const homeId = county.homes.reef.id;
    const copyId = await aReadyLicenseCopy(db, county, homeId);
    const signatureId = await onPaper(copyId, await signerOf(copyId, faye()), county.staff.lena);
    const page = await visitor(county.staff.lena, { params: { homeId } }).draw(licenseCopy);
    expect(page).toContain(`href="/homes/${homeId}/agreement/scans/${signatureId}"`);
    const params = { homeId, signatureId };
    for (const name of ['lena', 'liv', 'cora'] as const)
      isScan(await visitor(county.staff[name], { params }).look(licenseScan));
    expect((await visitor(county.staff.abel, { params }).look(licenseScan)).status).toBe(403);
    const elsewhere = { homeId: county.homes.harbor.id, signatureId };
    expect((await visitor(county.staff.lena, { params: elsewhere }).look(licenseScan)).status).toBe(404);
  });
});

describe('asking for a signature leads back', () => {
  test('to the plan, and to the home’s agreement, where the agency’s own people sign', async () => {
    const ready = await aReady();
    const ofPlan = await visitor(county.staff.ana, { params: { agreementId: ready.planId } }).draw(doorstep);
    expect(ofPlan).toContain(`<a href="/children/${ready.child.id}/plan">Back to the plan</a>`);
    const homeId = county.homes.harbor.id;
    const agreementId = await aReadyLicenseCopy(db, county, homeId);
    const lena = visitor(county.staff.lena, { params: { agreementId } });
    expect(await lena.draw(doorstep)).toContain(
      `<a href="/homes/${homeId}/agreement">Back to the home’s agreement</a>`,
    );
    const page = await visitor(county.staff.lena, { params: { homeId } }).draw(licenseCopy);
    expect(page).toContain(`href="/sign/${await signerOf(agreementId, county.staff.lena)}"`);
  });
});

describe('where the child lives', () => {
  test('after the talk about a no, the plan can be read and signed, and it says what the talk came to', async () => {
    const { child, planId, page } = await aReady();
    const signerId = await signerOf(planId, faye());
    const declined = await db
      .as(faye())
      .commit(ask => declineAgreement(ask, { signerId, reason: 'Too many visits', language: 'en' }));
    if (!declined.ok) throw new Error(declined.refusal.kind);
    expect(await page(faye()).draw(homePlan)).toContain('You said that you do not want to sign');
    const { declineId } = declined.value;
    await db
      .as(county.staff.ana, { focus: child.id })
      .commit(ask => recordDeclineTalk(ask, { declineId, talkedOn: '2026-11-18', outcome: 'One visit a week.' }));
    const drawn = await page(faye()).draw(homePlan);
    expect(drawn).toContain('Talked Nov 18, 2026: One visit a week.');
    expect(drawn).toContain('Your no is not final.');
    expect(drawn).toContain(`href="/sign/${signerId}"`);
    expect(await page(faye()).draw(homePlan, { language: 'es' })).toContain('Su “no” no es definitivo.');
    await signs(db, planId, faye());
    expect(await page(faye()).draw(homePlan)).toContain('You have signed. Thank you.');
  });

  test('caregivers mark their own steps, and no others', async () => {
    const { child, planId, page } = await aReady();
    const steps = page(faye());
    const { parts } = (await steps.look(homeSteps)).body;
    const own: { kind: string; state: string }[] = parts.flatMap((part: { steps: [] }) => part.steps);
    expect(own.map(({ kind }) => kind)).toEqual([
      'transition_goodbye',
      'transition_routines',
      'transition_contact',
      'home_routines',
    ]);
    expect(await steps.draw(homePlan)).toContain(`href="/home/children/${child.id}/plan/steps"`);
    const stand = Object.fromEntries(own.map(({ kind, state }) => [kind, state]));
    const given = { ...stand, transition_goodbye: 'done', 'note-transition_goodbye': 'Cake', team_meet: 'done' };
    expect((await steps.send(homeSteps, given)).to).toBe(`/home/children/${child.id}/plan?done=steps#move`);
    expect(
      await db.rows(
        `select kind, state, note, done_on::text, by_user from app.plan_step where agreement_id = $1 and kind in ('transition_goodbye', 'team_meet') order by kind`,
        [planId],
      ),
    ).toMatchObject([
      { kind: 'team_meet', state: 'open' },
      { kind: 'transition_goodbye', state: 'done', note: 'Cake', done_on: '2026-11-18', by_user: faye() },
    ]);
    expect(await steps.draw(homeSteps, { language: 'es' })).toContain('¿Qué ya se hizo?');
    expect((await steps.send(homeSteps, {})).body.problems.map(({ at }: { at: string }) => at)).toEqual(
      own.map(({ kind }) => kind),
    );
    expect(await page(county.staff.ana).draw(plan)).toContain('Cake');
    const stranger = county.homes.harbor.caregivers[0]!.userId;
    expect((await page(stranger).look(homeSteps)).status).toBe(404);
  });
});
