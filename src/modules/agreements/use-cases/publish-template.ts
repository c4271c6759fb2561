import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { PublishTemplate } from '../contract.ts';
import { problemsOfTemplate } from '../rules/check-template.ts';
import { latestTemplate } from '../store/templates.ts';

/**
 * Publishes a new version of a template; agreements keep the version they began with. Only administrators. The Spanish of
 * a line may wait: its page says so until somebody has translated it.
 */
export async function publishTemplate(
  ask: Ask,
  input: PublishTemplate,
): Promise<Result<{ templateId: Id; version: number }, { readonly kind: 'not-allowed' } | Invalid>> {
  const { tx, who, now } = ask;
  if (!who.roles.includes('administrator')) return no({ kind: 'not-allowed' });

  const problems: Problem[] = problemsOfTemplate(input.lines);
  if (input.why.trim() === '') problems.push({ at: 'why', code: 'required' });
  if (input.translationBy.trim() === '') problems.push({ at: 'translationBy', code: 'required' });
  if (problems.length > 0) return no(invalid(...problems));

  // The stock is adopted first, so that the agency's own words are never version 1.
  const version = (await latestTemplate(ask, input.code)).version + 1;
  const templateId = newId();
  await tx
    .insertInto('app.agreement_template')
    .values({
      id: templateId,
      agency_id: who.agencyId,
      code: input.code,
      version,
      translation_by: input.translationBy.trim(),
      published_at: now,
      published_by: who.userId,
      why: input.why.trim(),
    })
    .execute();
  await tx
    .insertInto('app.template_line')
    .values(
      input.lines.map((line, sort) => ({
        id: newId(),
        agency_id: who.agencyId,
        template_id: templateId,
        sort: sort + 1,
        part: line.part,
        place: line.place,
        subject: line.subject,
        side: line.side,
        en: line.en.trim(),
        es: line.es?.trim() || null,
      })),
    )
    .execute();
  return ok({ templateId, version });
}
