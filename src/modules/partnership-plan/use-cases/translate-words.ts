import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { settleTasks } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { planIsOpen } from '../live-plan.ts';
import { wordProblems } from '../rules/said-words.ts';
import { type Translatable, translatable, writeTranslation } from '../store/translations.ts';
import { problemsThatTellTheHome } from '../tell-home.ts';

/** `of` says where the words stand: on the page, beside a promise or in a move; in a promise; among the family's words. */
export type TranslateWords = {
  readonly of: Translatable;
  readonly id: Id;
  readonly translation: string;
  /** BCP 47 of the translation. */
  readonly language: string;
  /** Whose translation it is, as it will stand under it. */
  readonly translatedBy: string;
};

/**
 * Puts a translation beside words somebody said, with whose it is. The words themselves stay as they were said, so no
 * signature is touched. A new translation takes the place of the one before; history keeps it. Throws NotThere when the
 * words are not the asker's to see.
 */
export async function translateWords(ask: Ask, input: TranslateWords): Promise<Result<{ childId: Id }, Invalid>> {
  const said = await translatable(ask.tx, input.of, input.id);
  if (!said) return notThere();
  await planIsOpen(ask, said.childId);
  const problems: Problem[] = wordProblems('translation', input.translation, input.language);
  if (input.translatedBy.trim() === '') problems.push({ at: 'translatedBy', code: 'required' });
  if (input.language === said.language) problems.push({ at: 'language', code: 'same-language' });
  if (said.forFamily)
    problems.push(
      ...(await problemsThatTellTheHome(ask.tx, said.childId, [{ at: 'translation', texts: [input.translation] }])),
    );
  if (problems.length > 0) return no(invalid(...problems));

  await writeTranslation(ask.tx, input.of, input.id, {
    translation: input.translation.trim(),
    translation_language: input.language,
    translated_by: input.translatedBy.trim(),
  });
  await settleTasks(ask, { childId: said.childId, kind: 'translate_words', sourceId: input.id });
  return ok({ childId: said.childId });
}
