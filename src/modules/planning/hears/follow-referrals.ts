import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { LateHearer } from '#platform/record/hear-fact.ts';
import { type FactKind, type Hearer, whenHeard } from '#platform/record/record-fact.ts';

/** Facts of the later room of referrals, handed in by app.ts: each names its referral. */
type OfReferral = { readonly referralId: Id };

const NAME = 'follow-referrals-in-case-plan';

/**
 * The service that was promised for a need takes up the referral that goes out for it, and stands where that stands; so the
 * need is unmet until the service has started (S2-01). It follows the record, not the fact: hearing twice changes nothing.
 */
export const followReferrals = <S extends OfReferral, A extends OfReferral>(
  sent: FactKind<S>,
  answered: FactKind<A>,
): readonly Hearer[] => [
  whenHeard(sent, NAME, async ({ tx }, { body }) => {
    await sql`select app_definer.follow_referral_in_plan(${body.referralId}::uuid)`.execute(tx);
  }),
  whenHeard(answered, NAME, async ({ tx }, { body }) => {
    await sql`select app_definer.follow_referral_in_plan(${body.referralId}::uuid)`.execute(tx);
  }),
];

/** What a service does by a link is heard after the commit: it reads no plans. */
export const followReferralsLate = <A extends OfReferral>(answered: FactKind<A>): LateHearer => ({
  hears: answered.name,
  name: NAME,
  hear: async ({ body }, query) => {
    await query('select app_definer.follow_referral_in_plan($1)', [body.referralId]);
  },
});
