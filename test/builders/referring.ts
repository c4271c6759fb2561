import type { Id } from '#kernel/ids.ts';
import { recordNeed } from '#modules/assessments/index.ts';
import { addOrganization, addService, giveStockTerms, termsOfAgency } from '#modules/organizations/index.ts';
import { openReferral, recordBasis, sendReferral, takeStep } from '#modules/referrals/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { NOW } from '../support/as.ts';
import type { TestDatabase } from '../support/test-database.ts';
import { value } from '../support/value.ts';
import { aCounty } from './county.ts';

export type Referring = Awaited<ReturnType<typeof referring>>;
type Draft = Partial<Parameters<typeof openReferral>[1]>;
type Ground = Partial<Parameters<typeof recordBasis>[1]>;

/**
 * A county with a child, two organizations that offer counseling, recovery and a safe home, and short ways by which Ana,
 * the case manager, writes down needs and grounds and sends referrals.
 */
export async function referring(db: TestDatabase) {
  const county = await aCounty(db);
  const child = (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
  await giveStockTerms({ pool: db.pool, moment: () => NOW });
  const array = await db.as(county.staff.abel).commit(async ask => {
    const terms = new Map((await termsOfAgency(ask.tx, 'en')).map(({ code, id }) => [code, id]));
    const organization = async (name: string, more = {}) =>
      value(await addOrganization(ask, { name, ...more } as never)).id;
    const service = async (organizationId: Id, name: string, term: string) =>
      value(await addService(ask, { organizationId, name, termIds: [terms.get(term)!], payers: [] } as never)).id;
    const bright = await organization('Bright Harbor', { email: 'front@bright.example', phone: '555-0188' });
    const light = await organization('Harbor Light');
    return {
      bright,
      light,
      counseling: await service(bright, 'Child counseling', 'child_counseling'),
      otherCounseling: await service(light, 'Counseling by the sea', 'child_counseling'),
      recovery: await service(bright, 'Outpatient care', 'substance_outpatient'),
      shelter: await service(light, 'Safe home', 'safe_shelter'),
    };
  });
  const ana = <T>(work: (ask: Ask) => Promise<T>, now?: string) =>
    db.as(county.staff.ana, { focus: child, ...(now && { now }) }).commit(work);
  const aNeed = async (kind = 'mental_health', personId = child) => {
    const need = { words: 'Bad dreams', urgency: 'soon', toldBy: 'worker', identifiedOn: '2026-11-01' } as const;
    return value(await ana(ask => recordNeed(ask, { personId, kind, ...need }))).id;
  };
  const aBasis = async (more: Ground = {}) => {
    const consent = {
      personId: child,
      kind: 'consent',
      organizationId: array.bright,
      parts: ['contact', 'need'],
      purpose: 'Counseling',
      from: '2026-11-01',
      until: '2027-05-01',
      citation: null,
      givenBy: county.mother,
      givenHow: 'in-person',
    } as const;
    return value(await ana(ask => recordBasis(ask, { ...consent, ...more }))).id;
  };
  const aDraft = async (more: Draft = {}) => {
    const draft = { personId: child, needId: null, serviceId: array.counseling, goal: 'Sleeps through' };
    return value(await ana(ask => openReferral(ask, { ...draft, urgency: 'soon', ...more }))).id;
  };
  const aSent = async (more: Draft = {}, ground: Ground = {}) => {
    const [id, basisId] = [await aDraft(more), await aBasis({ personId: more.personId ?? child, ...ground })];
    value(await ana(ask => sendReferral(ask, { referralId: id, basisId, way: 'telephone' })));
    return { id, basisId };
  };
  const step = async (referralId: Id, to: Parameters<typeof takeStep>[1]['to'], more = {}) =>
    value(await ana(ask => takeStep(ask, { referralId, to, ...more }, { side: 'provider', via: 'telephone' })));
  return { county, child, ...array, ana, aNeed, aBasis, aDraft, aSent, step };
}
