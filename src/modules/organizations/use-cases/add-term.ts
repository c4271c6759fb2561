import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { missingTexts } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { mayNotArrange, type NotAllowed } from '../policy.ts';

export type AddTerm = {
  readonly name: string;
  readonly nameEs: string;
  readonly parentId?: Id | null;
  readonly sensitive?: 'substance-use' | 'domestic-violence' | 'health' | 'forensic' | null;
};

/** Adds a category of services to the agency's own scheme; it is searched and chosen at once. */
export async function addTerm(ask: Ask, input: AddTerm): Promise<Result<{ id: Id }, NotAllowed | Invalid>> {
  const refused = mayNotArrange(ask.who);
  if (refused) return no(refused);
  const missing = missingTexts({ name: input.name, nameEs: input.nameEs });
  if (missing) return no(missing);
  const { tx, who } = ask;
  const { rows } = await sql<{ id: Id; taken: boolean }>`
    select t.id, exists (select from app.taxonomy_term m where m.taxonomy_id = t.id and app.plain_name(m.name) = app.plain_name(${input.name.trim()})) as taken
    from app.taxonomy t where t.uri = 'urn:alongside:services'`.execute(tx);
  if (rows[0]?.taken) return no(invalid({ at: 'name', code: 'category-there' }));

  const id = newId();
  const taxonomyId = rows[0]?.id ?? newId();
  if (!rows[0])
    await tx
      .insertInto('app.taxonomy')
      .values({
        id: taxonomyId,
        agency_id: who.agencyId,
        name: 'Services for families',
        description: 'The categories of this agency.',
        uri: 'urn:alongside:services',
      })
      .execute();
  await tx
    .insertInto('app.taxonomy_term')
    .values({
      id,
      agency_id: who.agencyId,
      taxonomy_id: taxonomyId,
      name: input.name.trim(),
      name_es: input.nameEs.trim(),
      parent_id: input.parentId ?? null,
      language: 'en',
      sensitive: input.sensitive ?? null,
    })
    .execute();
  return ok({ id });
}
