import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { settleTasks } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { hasPart } from '../live-plan.ts';
import { familyWordById } from '../store/family.ts';

export type TakeBackRefusal = { readonly kind: 'not-your-words' } | { readonly kind: 'already-taken-back' };

/**
 * Takes one's own words back: the parent who said them, or the member of staff who wrote them down for a parent who says
 * so. Later versions no longer hold them; what was signed before stays as it was shown. Throws NotThere when the words
 * are not the asker's to see, or an order keeps them from the plan.
 */
export async function takeBackWords(
  ask: Ask,
  { wordId }: { readonly wordId: Id },
): Promise<Result<{ childId: Id }, TakeBackRefusal>> {
  const word = await familyWordById(ask.tx, wordId);
  if (!word) return notThere();
  const { userId } = ask.who;
  if (word.userId !== userId && word.enteredBy !== userId) return no({ kind: 'not-your-words' });
  if (ask.who.kind === 'parent' && !(await hasPart(ask, word.childId))) return notThere();
  if (word.takenBackAt) return no({ kind: 'already-taken-back' });

  await ask.tx.updateTable('app.family_word').set({ taken_back_at: ask.now }).where('id', '=', wordId).execute();
  const { childId } = word;
  const why = ask.say('partnership-plan', 'life.takenBack');
  await settleTasks(ask, { childId, kind: 'translate_words', sourceId: wordId, why });
  return ok({ childId });
}
