import type { Id } from '#kernel/ids.ts';
import { staffMember } from '#modules/access/index.ts';
import {
  type Audience,
  makeReady,
  type NewSigner,
  openAgreement,
  type Party,
  packOf,
  partiesFor,
  type Rendering,
} from '#modules/agreements/index.ts';
import { caseById } from '#modules/cases/index.ts';
import { limitsOf } from '#modules/partnership-plan/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { planSpeech } from './gather-content.ts';
import type { PlanRecord } from './load-record.ts';
import type { PlanContent } from './rules/plan-content.ts';
import { planPaper } from './rules/plan-paper.ts';
import { YOUTH_AGE } from './rules/ready-to-approve.ts';

const KIND = 'case_plan';
const LANGUAGES = ['en', 'es'] as const;
const AUDIENCES = ['full', 'family', 'family_limited'] as const;

/** The plan's text for each audience in each language: what is frozen when it is approved. */
const renderingsOf = (content: PlanContent): Rendering[] =>
  AUDIENCES.flatMap(audience =>
    LANGUAGES.map(language => ({
      audience,
      language,
      paper: planPaper(content, audience === 'full' ? 'home' : 'family', planSpeech(language)),
    })),
  );

/**
 * Opens what is signed of an approved version, in the place of what was signed of the version before; those signatures stay
 * with their version. Answers with the agreement's id.
 */
export async function openSigning(ask: Ask, record: PlanRecord, content: PlanContent): Promise<Id> {
  const pack = await packOf(ask.tx);
  const agreementId = await openAgreement(ask, {
    kind: KIND,
    template: KIND,
    pack,
    childId: record.plan.child_id,
    homeId: null,
    sourceId: record.plan.id,
    sittingId: null,
    dueOn: null,
    replacesId: null,
    signers: await signersOf(ask, record, await partiesFor(ask.tx, pack, KIND)),
  });
  const ready = await makeReady(ask, { agreementId, renderings: renderingsOf(content) });
  if (!ready.ok) throw new Error(`A case plan was not made ready: ${ready.refusal.kind}`);
  return agreementId;
}

/** Who signs: the parents whom no order keeps from it, a youth of the age, those who care for the child, the case manager. */
async function signersOf(ask: Ask, { plan, around }: PlanRecord, parties: readonly Party[]): Promise<NewSigner[]> {
  const limits = new Map(
    (await limitsOf(ask.tx, plan.child_id))
      .filter(({ from, to }) => from <= ask.today.toString() && (to === null || to > ask.today.toString()))
      .map(({ personId, hides }) => [personId, hides]),
  );
  const signer = (
    party: Party,
    who: Pick<NewSigner, 'personId' | 'userId' | 'name'>,
    audience: Audience,
  ): NewSigner => ({
    ...party,
    ...who,
    organization: null,
    audience,
  });
  const signers: NewSigner[] = [];
  for (const party of parties) {
    if (party.capacity === 'case_manager') {
      const userId = (await caseById(ask.tx, plan.case_id))?.primary?.userId;
      const worker = userId ? await staffMember(ask.tx, userId) : undefined;
      if (userId && worker) signers.push(signer(party, { personId: null, userId, name: worker.name }, 'full'));
      continue;
    }
    for (const person of around.people) {
      if (person.part !== party.capacity) continue;
      if (person.part === 'youth' && around.age !== null && around.age < YOUTH_AGE) continue;
      const hides = plan.adult_id ? undefined : limits.get(person.personId);
      if (hides === 'everything') continue;
      signers.push(signer(party, person, party.side !== 'family' ? 'full' : hides ? 'family_limited' : 'family'));
    }
  }
  return signers;
}
