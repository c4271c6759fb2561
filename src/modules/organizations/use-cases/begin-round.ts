import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { missingTexts } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { openGuestLink } from '#platform/sign-in/guest-links.ts';
import type { BeginRound } from '../contract.ts';
import { mayNotKeep, type NotAllowed } from '../policy.ts';
import { organizationsToAsk } from '../store/rounds.ts';

/** So many organizations are asked at once at most. */
const MOST = 500;

/**
 * Asks every organization whose entry nobody checked for so many days whether it is true: a link to their own entry goes
 * to their e-mail. Those without one are asked too, by telephone. `nobody-to-ask`: all were checked, or are asked already.
 */
export async function beginRound(
  ask: Ask,
  input: BeginRound,
): Promise<
  Result<
    { readonly id: Id; readonly asked: number; readonly sent: number },
    NotAllowed | Invalid | { readonly kind: 'nobody-to-ask' }
  >
> {
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);
  const missing = missingTexts({ name: input.name });
  if (missing) return no(missing);
  for (const at of ['notCheckedDays', 'openDays'] as const)
    if (!(input[at] >= 1 && input[at] <= 1000)) return no(invalid({ at, code: 'not-days' }));

  const { tx, today, who } = ask;
  const since = today.subtract({ days: input.notCheckedDays }).toString();
  const organizations = await organizationsToAsk(tx, since, today.toString(), MOST);
  if (organizations.length === 0) return no({ kind: 'nobody-to-ask' });
  const [id, endsOn] = [newId(), today.add({ days: input.openDays })];
  await tx
    .insertInto('app.verification_campaign')
    .values({
      id,
      agency_id: who.agencyId,
      name: input.name.trim(),
      begun_on: today.toString(),
      ends_on: endsOn.toString(),
      begun_by: who.userId,
    })
    .execute();
  await tx
    .insertInto('app.verification_request')
    .values(
      organizations.map(organization => ({
        id: newId(),
        agency_id: who.agencyId,
        campaign_id: id,
        organization_id: organization.id,
        asked_at: ask.now,
      })),
    )
    .execute();
  const endsAt = endsOn.add({ days: 1 }).toZonedDateTime(who.timeZone).toInstant().toString();
  const reached = organizations.filter(({ email }) => email !== null);
  for (const { id: subjectId, email } of reached)
    await openGuestLink(ask, { opens: 'entry', subjectId, endsAt, code: false, email });
  return ok({ id, asked: organizations.length, sent: reached.length });
}
