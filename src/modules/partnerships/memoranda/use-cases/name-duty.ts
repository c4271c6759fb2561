import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { AgreementRefusal, NameDuty } from '../contract.ts';
import { findAgreement, mayNotAgree } from '../find-agreement.ts';
import { partiesOf } from '../store/agreements.ts';
import { isWritten } from '../ways.ts';

/** Writes down what one party has to do by a day, once or again and again. In force it becomes a dated task (S4-67). */
export async function nameDuty(ask: Ask, input: NameDuty): Promise<Result<{ id: Id }, AgreementRefusal>> {
  const refused = mayNotAgree(ask);
  if (refused) return no(refused);
  const agreement = await findAgreement(ask, input.agreementId);
  // Duties are part of what is signed.
  if (agreement.state !== 'draft' && agreement.state !== 'void') {
    if (isWritten(agreement.state)) return no(invalid({ at: '', code: 'out-for-signature' }));
    return no({ kind: 'state-forbids', state: agreement.state });
  }
  if (input.partnershipId !== null) {
    const parties = await partiesOf(ask.tx, [agreement.id]);
    if (!parties.some(party => party.partnership_id === input.partnershipId)) notThere();
  }
  const what = input.what.trim();
  const problems: Problem[] = [];
  if (what === '') problems.push({ at: 'what', code: 'required' });
  if (input.firstOn < agreement.from || input.firstOn > agreement.until)
    problems.push({ at: 'firstOn', code: 'outside-the-term' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await ask.tx
    .insertInto('app.partner_duty')
    .values({
      id,
      agency_id: ask.who.agencyId,
      agreement_id: agreement.id,
      partnership_id: input.partnershipId,
      what,
      first_on: input.firstOn,
      every_months: input.everyMonths,
      owner_id: input.ownerId ?? agreement.owner_id,
    })
    .execute();
  return ok({ id });
}
