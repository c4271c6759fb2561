import { newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import { makeReady, type NewSigner, setSigners } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { peopleOn } from '../../partners/store/people.ts';
import { agencySigners, lacksBeforeSigning, problemsOfSigners } from '../before-signing.ts';
import type { AgreementRefusal, SendToSign } from '../contract.ts';
import { findAgreement, mayNotAgree } from '../find-agreement.ts';
import { openWayIn } from '../open-way-in.ts';
import { renderingsOf } from '../renderings.ts';
import { partiesOf } from '../store/agreements.ts';

/**
 * Freezes the text and asks both sides to sign: one person of each partner who has the authority, and one of the agency.
 * Everything that is missing is named at once, and nothing is frozen then. Who has no account gets a way in by link; asking
 * them is a step of its own.
 */
export async function sendToSign(ask: Ask, input: SendToSign): Promise<Result<{ number: number }, AgreementRefusal>> {
  const refused = mayNotAgree(ask);
  if (refused) return no(refused);
  const agreement = await findAgreement(ask, input.agreementId);
  const { id, state } = agreement;
  if (state !== 'draft' && state !== 'void' && state !== 'declined') return no({ kind: 'state-forbids', state });
  const problems = [...(await lacksBeforeSigning(ask, agreement)), ...(await problemsOfSigners(ask, agreement, input))];
  if (problems.length > 0) return no(invalid(...problems));

  const signers = await signersFrom(ask, id, input);
  const listed = await setSigners(ask, id, signers);
  const ready = listed.ok
    ? await makeReady(ask, { agreementId: id, renderings: await renderingsOf(ask, agreement) })
    : listed;
  if (!ready.ok) return ready.refusal.kind === 'invalid' ? no(ready.refusal) : no({ kind: 'state-forbids', state });
  await ask.tx
    .updateTable('app.partner_agreement')
    .set({ review_since: null })
    .where('agreement_id', '=', id)
    .execute();
  return ok({ number: ready.value.number });
}

const SIGNS = { required: true, each: true, byProxy: false, onPaper: true, audience: 'full', personId: null } as const;

async function signersFrom(ask: Ask, agreementId: string, input: SendToSign): Promise<NewSigner[]> {
  const { tx, today } = ask;
  const agency = await agencyPhones(tx);
  const ours = (await agencySigners(ask)).find(({ id }) => id === input.agencySignerId)!;
  const signers: NewSigner[] = [
    {
      ...SIGNS,
      capacity: 'agency_representative',
      side: 'agency',
      userId: ours.id,
      name: ours.name,
      organization: agency.name,
    },
  ];
  for (const { partnership_id: partnershipId, organization } of await partiesOf(tx, [agreementId])) {
    const { personId } = input.signers.find(each => each.partnershipId === partnershipId)!;
    const person = (await peopleOn(tx, partnershipId, today.toString())).find(({ id }) => id === personId)!;
    await tx
      .updateTable('app.partner_agreement_party')
      .set({ person_id: person.id })
      .where('agreement_id', '=', agreementId)
      .where('partnership_id', '=', partnershipId)
      .execute();
    const userId = person.user_id ?? (await openWayIn(ask, { account: newId(), person }));
    signers.push({ ...SIGNS, capacity: 'partner_signer', side: 'partner', userId, name: person.name, organization });
  }
  return signers;
}
