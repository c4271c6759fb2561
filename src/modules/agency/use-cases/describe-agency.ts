import type { Invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { DescribeAgency, NotAllowed } from '../contract.ts';
import { manageAgency } from '../policy.ts';
import { missingTexts } from '../rules/required-text.ts';

/** Completes what the agency says about itself after it was founded: county, policy pack, letterhead, telephones. */
export async function describeAgency(ask: Ask, input: DescribeAgency): Promise<Result<null, NotAllowed | Invalid>> {
  if (!manageAgency.may(ask.who)) return no({ kind: 'not-allowed' });
  const missing = missingTexts({ policyPack: input.policyPack });
  if (missing) return no(missing);

  await ask.tx
    .updateTable('app.agency')
    .set({
      county: input.county,
      policy_pack: input.policyPack,
      letterhead: input.letterhead,
      main_phone: input.mainPhone,
      after_hours_phone: input.afterHoursPhone,
    })
    .where('id', '=', ask.who.agencyId)
    .execute();
  return ok(null);
}
