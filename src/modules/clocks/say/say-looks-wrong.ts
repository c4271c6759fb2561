import { newId } from '#kernel/ids.ts';
import type { Fact } from '#modules/rulebook/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { factSuppliers } from '../suppliers.ts';

/** "This looks wrong": a page where the reader puts it right themselves, or a button that tells the child's worker. */
export type LooksWrong = { readonly href: string } | { readonly key: string; readonly fact: string };

/** What a reader may do who finds a fact wrong; null is the date as a whole. */
export function looksWrong(
  { who }: Pick<Ask, 'who'>,
  childId: string,
  fact: Pick<Fact, 'id' | 'kind'> | null,
): LooksWrong {
  const path = fact === null ? null : correctionOf({ who }, fact);
  return path === null ? { key: newId(), fact: fact?.id ?? '' } : { href: `/children/${childId}${path}` };
}

function correctionOf({ who }: Pick<Ask, 'who'>, fact: Pick<Fact, 'id' | 'kind'>): string | null {
  const corrected = factSuppliers().find(({ kinds }) => kinds.includes(fact.kind))?.corrected;
  return corrected?.by.may(who) ? corrected.at(fact) : null;
}
