import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { opensNeedsOf } from '#modules/assessments/index.ts';
import { organizationById } from '#modules/organizations/index.ts';
import { personById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { RecordBasis, Sensitive } from '../contract.ts';
import { basisProblems, protectedBy } from '../rules/basis-problems.ts';

/**
 * Writes down on what ground parts of a record may be told to one organization, and until when. With `of` even that there
 * is such a ground is protected, as for a referral to a shelter. Throws NotThere when the person, the organization or
 * whoever consented is not there for the asker.
 */
export async function recordBasis(
  ask: Ask,
  input: RecordBasis & { readonly of?: Sensitive | null },
): Promise<Result<{ id: Id }, Invalid>> {
  const { tx, who } = ask;
  if (!(await opensNeedsOf(tx, input.personId))) return notThere();
  if (!(await organizationById(tx, input.organizationId))) return notThere();
  if (input.givenBy && !(await personById(tx, input.givenBy))) return notThere();
  const problems = basisProblems(input, ask.today.toString());
  if (problems.length > 0) return no(invalid(...problems));

  const consent = input.kind === 'consent';
  const id = newId();
  await tx
    .insertInto('app.sharing_basis')
    .values({
      id,
      agency_id: who.agencyId,
      person_id: input.personId,
      sensitive: protectedBy(input.parts) ?? input.of ?? null,
      kind: input.kind,
      citation: consent ? null : (input.citation?.trim() ?? null),
      organization_id: input.organizationId,
      parts: [...input.parts],
      purpose: input.purpose.trim(),
      holds: writeRange({ from: input.from, to: Temporal.PlainDate.from(input.until).add({ days: 1 }).toString() }),
      given_by: consent ? input.givenBy : null,
      given_how: consent ? input.givenHow : null,
      language: input.language ?? null,
      document_id: input.documentId ?? null,
      recorded_by: who.userId,
      recorded_at: ask.now,
    })
    .execute();
  return ok({ id });
}
