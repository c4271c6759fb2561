import { type Id, isId, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { addOrganization, organizationById } from '#modules/organizations/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { mayNotKeep } from '../../policy.ts';
import type { NotePartner, NotePartnerRefusal } from '../contract.ts';
import { dayProblems, whyProblems } from '../rules/move.ts';
import { standFrom, workIn } from '../store/changes.ts';
import { choiceProblems } from '../store/choices.ts';
import { partnershipWith } from '../store/merged.ts';

/**
 * Notes an organization as one the agency works with or looks at: of the directory, or a new one that comes into it with
 * this. There is one partnership with an organization, and with all that were joined into it.
 */
export async function notePartner(ask: Ask, input: NotePartner): Promise<Result<{ id: Id }, NotePartnerRefusal>> {
  const { tx, who, today } = ask;
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  const { organization: of, sector, introducedBy, ownerId, communityIds, state, on } = input;
  const [reason, words] = [input.reason ?? null, input.words?.trim() || null];
  const problems: Problem[] = [
    ...('id' in of || of.name.trim() !== '' ? [] : [{ at: 'name', code: 'required' }]),
    ...dayProblems(on, null, today.toString()),
    ...whyProblems({ to: state, reason, words }),
    ...(await choiceProblems(ask, { sector, introducedBy, ownerId, communityIds })),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  const organization = await organizationOf(ask, of);
  if (!organization.ok) return organization;
  const { value: organizationId } = organization;
  const noted = await partnershipWith(tx, organizationId);
  if (noted) return no({ kind: 'partner-is-noted', id: noted.id, organization: noted.organization });

  const id = newId();
  await tx
    .insertInto('app.partnership')
    .values({
      id,
      agency_id: who.agencyId,
      organization_id: organizationId,
      sector,
      owner_id: ownerId,
      introduced_by: introducedBy,
      noted_on: today.toString(),
      noted_by: who.userId,
    })
    .execute();
  await standFrom(ask, id, null, on, { state, reason, words });
  await workIn(ask, id, communityIds, on);
  return ok({ id });
}

/** The organization of the directory; a new one comes into it, unless one of this name is there. */
async function organizationOf(
  ask: Ask,
  of: NotePartner['organization'],
): Promise<Result<Id, Exclude<NotePartnerRefusal, { kind: 'partner-is-noted' }>>> {
  if ('id' in of) {
    const found = isId(of.id) ? await organizationById(ask.tx, of.id) : undefined;
    return found ? ok(found.merged_into ?? found.id) : no(invalid({ at: 'organizationId', code: 'not-one-of' }));
  }
  const added = await addOrganization(ask, {
    name: of.name.trim(),
    description: of.description ?? null,
    phone: of.phone ?? null,
    email: of.email ?? null,
  });
  if (added.ok) return ok(added.value.id);
  const { refusal } = added;
  if (refusal.kind === 'already-listed')
    return no({ kind: 'organization-is-listed', id: refusal.id, organization: of.name.trim() });
  return refusal.kind === 'not-allowed' ? no({ kind: 'not-allowed' }) : no(refusal);
}
