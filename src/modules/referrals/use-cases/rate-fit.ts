import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { refreshEntries } from '#modules/organizations/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { AccountKind } from '#platform/http/who.ts';
import { wasUsed } from '../rules/life.ts';
import { referralById } from '../store/referral.ts';
import { hangsOn } from '../store/steps.ts';

export type RateFit = {
  readonly referralId: Id;
  /** One to five. */
  readonly stars: number;
  readonly words: string | null;
};

/** In whose eyes: staff as worker, everybody else as what they are to the child. */
const EYES: Readonly<Record<AccountKind, 'worker' | 'child' | 'parent' | 'caregiver' | null>> = {
  staff: 'worker',
  youth: 'child',
  parent: 'parent',
  caregiver: 'caregiver',
  kin: 'caregiver',
  partner: null,
  court: null,
};

/**
 * Says how well a service fitted, in one's own eyes: the worker, and a parent, a caregiver or a young person in the portal.
 * Said again, the last word counts. `not-used-yet`: nobody has been helped there. Throws NotThere when the referral is not
 * there for the asker, or its fit is not theirs to say.
 */
export async function rateFit(
  ask: Ask,
  { referralId, stars, words }: RateFit,
): Promise<Result<null, Invalid | { readonly kind: 'not-used-yet' }>> {
  const { tx, who, now } = ask;
  const referral = await referralById(tx, referralId);
  const ratedAs = EYES[who.kind];
  if (!referral || ratedAs === null) return notThere();
  if (!wasUsed(referral)) return no({ kind: 'not-used-yet' });
  const problems: Problem[] = [];
  if (!(Number.isInteger(stars) && stars >= 1 && stars <= 5)) problems.push({ at: 'stars', code: 'one-to-five' });
  if ((words ?? '').length > 1000) problems.push({ at: 'fitWords', code: 'too-long' });
  if (problems.length > 0) return no(invalid(...problems));

  const said = { stars, words: words?.trim() || null, rated_at: now };
  await tx
    .insertInto('app.fit_rating')
    .values({ id: newId(), ...hangsOn(ask, referral), rated_as: ratedAs, rated_by: who.userId, ...said })
    .onConflict(same => same.constraint('fit_rating__once').doUpdateSet(said))
    .execute();
  await refreshEntries(tx, [referral.organization_id]);
  return ok(null);
}
