import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { WriteSection } from '../contract.ts';
import { reportToChange } from '../report-there.ts';
import { keepWords } from '../store/changes.ts';
import { partsOf } from '../store/parts.ts';

export type WriteSectionRefusal = { readonly kind: 'report-is-filed' } | { readonly kind: 'written-meanwhile' };

/**
 * Writes the author's own words to a section of a draft, in place of what stood there. Refuses when somebody else wrote to
 * it since the page was opened, so that no words are lost. Throws NotThere when report or section are not there.
 */
export async function writeSection(ask: Ask, input: WriteSection): Promise<Result<void, WriteSectionRefusal>> {
  const { reportId, section, seen } = input;
  const report = await reportToChange(ask, input.childId, reportId);
  if (report.frozen !== null) return no({ kind: 'report-is-filed' });
  const part = (await partsOf(ask.tx, report.id)).find(each => each.section === section) ?? notThere();
  if (part.writtenAt !== seen) return no({ kind: 'written-meanwhile' });

  const words = input.words.trim();
  if (words !== (part.words ?? '')) await keepWords(ask, part.id, words === '' ? null : words);
  return ok(undefined);
}
