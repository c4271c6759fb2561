import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { changeTemplates } from '../policy.ts';
import { type EditedLine, problemsOfLines, publishedLines } from '../rules/edited-lines.ts';
import { latestTemplate } from '../store/templates.ts';
import { publishTemplate } from './publish-template.ts';

export type PublishTemplateVersion = {
  readonly code: string;
  /** The version that was read before editing; 0 for the stock that the agency has not used yet. */
  readonly basedOn: number;
  readonly translationBy: string;
  readonly why: string;
  readonly lines: readonly EditedLine[];
};

export type PublishVersionRefusal = { readonly kind: 'not-allowed' } | { readonly kind: 'changed-meanwhile' } | Invalid;

/**
 * Publishes what an administrator made of a template's newest version. Running agreements keep theirs. Wording of threat
 * is refused (S3-12); a line nobody has translated yet is not: it is shown in English and marked so.
 */
export async function publishTemplateVersion(
  ask: Ask,
  input: PublishTemplateVersion,
): Promise<Result<{ templateId: Id; version: number }, PublishVersionRefusal>> {
  if (!changeTemplates.may(ask.who)) return no({ kind: 'not-allowed' });
  const latest = await latestTemplate(ask, input.code);
  // The stock is adopted unchanged as the first version: who read the stock has read that.
  if (latest.version !== Math.max(input.basedOn, 1)) return no({ kind: 'changed-meanwhile' });

  const problems: Problem[] = problemsOfLines(input.lines);
  if (input.why.trim() === '') problems.push({ at: 'why', code: 'required' });
  if (input.translationBy.trim() === '') problems.push({ at: 'translationBy', code: 'required' });
  if (problems.length > 0) return no(invalid(...problems));

  const { code, translationBy, why } = input;
  return publishTemplate(ask, { code, translationBy, why, lines: publishedLines(input.lines) });
}
