import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { NotThereRefusal, RecordDeclineTalk } from '../contract.ts';
import { DeclineTalked } from '../facts.ts';
import { aboutOf } from '../move-agreement.ts';
import { agreementOf } from '../store/agreements.ts';
import { findDecline } from '../store/signers.ts';

/** Writes down the talk that followed a decline: its day and what came of it. The decline stays; the talk stands beside it. */
export async function recordDeclineTalk(
  ask: Ask,
  input: RecordDeclineTalk,
): Promise<
  Result<void, NotThereRefusal | { readonly kind: 'not-allowed' } | { readonly kind: 'talked-already' } | Invalid>
> {
  const { tx, who } = ask;
  if (who.kind !== 'staff') return no({ kind: 'not-allowed' });
  const decline = await findDecline(tx, input.declineId);
  const agreement = decline && (await agreementOf(tx, decline.agreementId));
  if (!decline || !agreement) return no({ kind: 'agreement-not-there' });
  if (decline.talkedOn !== null) return no({ kind: 'talked-already' });

  const outcome = input.outcome.trim();
  const declinedOn = Temporal.Instant.from(decline.at).toZonedDateTimeISO(who.timeZone).toPlainDate().toString();
  const problems: Problem[] = [];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(input.talkedOn)) problems.push({ at: 'talkedOn', code: 'required' });
  else if (input.talkedOn > ask.today.toString()) problems.push({ at: 'talkedOn', code: 'in-the-future' });
  else if (input.talkedOn < declinedOn) problems.push({ at: 'talkedOn', code: 'before-the-decline' });
  if (outcome === '') problems.push({ at: 'outcome', code: 'required' });
  if (problems.length > 0) return no(invalid(...problems));

  await tx
    .updateTable('app.agreement_decline')
    .set({ talked_on: input.talkedOn, outcome })
    .where('id', '=', decline.id)
    .execute();
  await recordFact(ask, DeclineTalked, [agreement.subjectId], {
    ...aboutOf(agreement),
    signerId: decline.signerId,
    declineId: decline.id,
  });
  return ok(undefined);
}
