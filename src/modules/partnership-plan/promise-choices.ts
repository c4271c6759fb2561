import type { Id } from '#kernel/ids.ts';
import { signersOf } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { PAIR_SUBJECTS, type Side } from './contract.ts';
import { languageOptions } from './plan-fields.ts';
import { firstNameOf } from './say/say-words.ts';

/** What can be chosen on the form of a promise: who has a part in the plan, what it can be about, languages. */
export async function promiseChoices(ask: Ask, planId: Id, language?: string) {
  const signers = await signersOf(ask.tx, planId);
  return {
    people: [...new Set(signers.map(({ name }) => firstNameOf(name)))],
    subjects: PAIR_SUBJECTS.map(value => ({ value, label: ask.say('partnership-plan', `subjects.${value}`) })),
    languages: languageOptions(ask, language ? [language] : []),
  };
}

/** The account that is reminded of a promise: the signer of that side whom the words name, and only them. */
export async function userNamed({ tx }: Pick<Ask, 'tx'>, planId: Id, side: Side, who: string): Promise<Id | null> {
  if (side === 'family') return null;
  const named = who.trim().toLowerCase();
  const found = (await signersOf(tx, planId)).filter(
    signer =>
      signer.side === side && [signer.name, firstNameOf(signer.name)].some(name => name.toLowerCase() === named),
  );
  return found.length === 1 ? found[0]!.userId : null;
}
