import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { SuggestionConfirmed } from '../../facts.ts';
import { mayNotDecide, type NotAllowed } from '../../policy.ts';
import { needsOf } from '../../store.ts';
import { type RecordNeedRefusal, recordNeed } from '../../use-cases/record-need.ts';
import type { ConfirmSuggestion } from '../contract.ts';
import { suggestionById } from '../store/suggestions.ts';

export type DecideRefusal = NotAllowed | { readonly kind: 'suggestion-is-decided' };

/**
 * A person looks at what a result suggests and says yes: it becomes a need told by a screening, for a referral to answer
 * (S2-116). A need of this kind that is open already is that need. Throws NotThere when the suggestion, or needs of this person, are not the asker's to see.
 */
export async function confirmSuggestion(
  ask: Ask,
  { suggestionId, urgency, words }: ConfirmSuggestion,
): Promise<Result<{ needId: Id }, DecideRefusal | RecordNeedRefusal>> {
  const suggestion = (await suggestionById(ask.tx, suggestionId, true)) ?? notThere();
  const refused = mayNotDecide(ask.who);
  if (refused) return no(refused);
  if (suggestion.state !== 'open') return no({ kind: 'suggestion-is-decided' });

  const { personId, needKind: kind } = suggestion;
  const identifiedOn = ask.today.toString();
  const standing = (await needsOf(ask.tx, [personId])).find(each => each.kind === kind && each.ended_on === null);
  const need = standing
    ? ok({ id: standing.id })
    : await recordNeed(ask, { personId, kind, words, urgency, toldBy: 'screening', identifiedOn });
  if (!need.ok) return need;

  const needId = need.value.id;
  await ask.tx
    .updateTable('app.assessment_suggestion')
    .set({ state: 'confirmed', decided_at: ask.now, decided_by: ask.who.userId, need_id: needId })
    .where('id', '=', suggestion.id)
    .execute();
  await recordFact(ask, SuggestionConfirmed, [personId], { suggestionId: suggestion.id, personId, needId, kind });
  return ok({ needId });
}
