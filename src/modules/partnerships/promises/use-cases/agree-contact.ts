import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import type { AgreeContact, AgreeContactRefusal } from '../contract.ts';
import { closerRhythm } from '../rules/at-risk.ts';
import { contactAgreementOn, contactAgreementsOf } from '../store/contacts.ts';
import { towardThere } from '../there.ts';

/**
 * Writes down how often and how both sides agreed to talk, and within how many work days each replies. What was agreed
 * before ends with it; nothing agreed later is overwritten. Throws NotThere.
 */
export async function agreeContact(
  ask: Ask,
  input: AgreeContact,
): Promise<Result<{ readonly id: Id }, AgreeContactRefusal>> {
  const { tx, who } = ask;
  await towardThere(ask, input);
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  const agreed = await contactAgreementsOf(tx, input.partnershipId);
  const problems = problemsOf(input, agreed[0]?.from ?? null);
  if (problems.length > 0) return no(invalid(...problems));

  const [before] = agreed;
  if (before?.to === null)
    await tx
      .updateTable('app.contact_agreement')
      .set({ during: writeRange({ from: before.from, to: input.from }) })
      .where('id', '=', before.id)
      .execute();
  const id = newId();
  await tx
    .insertInto('app.contact_agreement')
    .values({
      id,
      agency_id: who.agencyId,
      partnership_id: input.partnershipId,
      during: writeRange({ from: input.from }),
      rhythm_days: input.rhythmDays,
      ways: [...input.ways],
      hours: input.hours?.trim() || null,
      our_reply_days: input.ourReplyDays,
      their_reply_days: input.theirReplyDays,
      language: input.language,
      review_on: input.reviewOn,
      closer_why: input.closerWhy?.trim() || null,
      set_by: who.userId,
    })
    .execute();
  return ok({ id });
}

/**
 * Makes the rhythm of a partnership closer, from today, because it is at risk: half the days, a week at least. Everything
 * else stays as agreed. Throws NotThere; refuses where no rhythm was agreed.
 */
export async function tightenRhythm(
  ask: Ask,
  { partnershipId, why }: { readonly partnershipId: Id; readonly why: string },
): Promise<Result<{ readonly id: Id }, AgreeContactRefusal | { readonly kind: 'no-rhythm-agreed' }>> {
  await towardThere(ask, { partnershipId });
  const now = await contactAgreementOn(ask.tx, partnershipId, ask.today.toString());
  if (!now) return no({ kind: 'no-rhythm-agreed' });
  return agreeContact(ask, {
    partnershipId,
    from: ask.today.toString(),
    rhythmDays: closerRhythm(now.rhythm_days),
    ways: now.ways as AgreeContact['ways'],
    hours: now.hours,
    ourReplyDays: now.our_reply_days,
    theirReplyDays: now.their_reply_days,
    language: now.language,
    reviewOn: ask.today.add({ months: 3 }).toString(),
    closerWhy: why,
  });
}

function problemsOf(input: AgreeContact, lastFrom: string | null): Problem[] {
  const { from, rhythmDays, ways, ourReplyDays, theirReplyDays, reviewOn, language } = input;
  const days = (at: string, value: number, least: number, most: number): Problem[] =>
    Number.isInteger(value) && value >= least && value <= most
      ? []
      : [{ at, code: 'not-so-many-days', fill: { least, most } }];
  return [
    ...(lastFrom !== null && from <= lastFrom ? [{ at: 'from', code: 'agreed-later-already' }] : []),
    ...days('rhythmDays', rhythmDays, 1, 366),
    ...(ways.length === 0 ? [{ at: 'ways', code: 'required' }] : []),
    ...days('ourReplyDays', ourReplyDays, 0, 60),
    ...days('theirReplyDays', theirReplyDays, 0, 60),
    ...(language.trim() === '' ? [{ at: 'language', code: 'required' }] : []),
    ...(reviewOn <= from ? [{ at: 'reviewOn', code: 'review-comes-after' }] : []),
  ];
}
