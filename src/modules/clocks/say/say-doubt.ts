import type { Fact } from '#modules/rulebook/index.ts';
import { sayFactKind } from '#modules/rulebook/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { exceptionsAllowed } from '../exceptions-allowed.ts';
import { atStart } from './say-facts.ts';

type Doubted = { readonly rule: string; readonly fact: Pick<Fact, 'kind'> | null };

/** What looks wrong, in the asker's language: "Permanency hearing: removal into care". */
export async function sayDoubt(ask: Ask, { rule, fact }: Doubted): Promise<string> {
  const known = (await exceptionsAllowed(ask, rule)).rule;
  const title = known?.title[ask.language] ?? rule;
  return fact === null ? title : `${title}: ${atStart(sayFactKind(ask.say, fact.kind))}`;
}
