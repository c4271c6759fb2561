import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotDecide } from '../../policy.ts';
import type { SetAside } from '../contract.ts';
import { suggestionById } from '../store/suggestions.ts';
import type { DecideRefusal } from './confirm-suggestion.ts';

/** A person looks at what a result suggests and says no, and why. Throws NotThere when it is not the asker's to see. */
export async function setAsideSuggestion(
  ask: Ask,
  { suggestionId, why }: SetAside,
): Promise<Result<null, Invalid | DecideRefusal>> {
  const suggestion = (await suggestionById(ask.tx, suggestionId, true)) ?? notThere();
  const refused = mayNotDecide(ask.who);
  if (refused) return no(refused);
  if (suggestion.state !== 'open') return no({ kind: 'suggestion-is-decided' });
  if (!why.trim()) return no(invalid({ at: 'why', code: 'required' }));

  await ask.tx
    .updateTable('app.assessment_suggestion')
    .set({ state: 'set-aside', decided_at: ask.now, decided_by: ask.who.userId, why: why.trim() })
    .where('id', '=', suggestion.id)
    .execute();
  return ok(null);
}
