import type { Id } from '#kernel/ids.ts';
import { type HomeTerms, homeTerms } from '#modules/licensing/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type HomeFit, homeFit } from './rules/home-fit.ts';
import { bedUses, type Standing } from './store.ts';
import { childrenToPlace, dayOfMoment } from './why-not-home.ts';

export type HomeChoice = { readonly home: HomeTerms; readonly fit: HomeFit };

/** Homes shown at once; the rest is counted, and found by neighborhood. */
const MOST = 40;

/**
 * Homes for these children at a moment, nearest to where they live first: those that can take them all, then those that
 * cannot with every reason. Homes
 * of relatives who are approved for other children only are left out: their name would tell of somebody else's family.
 */
export async function findHomesForChildren(
  ask: Ask,
  standings: readonly Standing[],
  at: string,
  purpose: 'placement' | 'respite',
) {
  const day = dayOfMoment(ask, at);
  const children = childrenToPlace(standings, day);
  const ids = standings.map(standing => standing.childId);
  const homes = await homeTerms(ask.tx, {
    forChildren: ids,
    near: standings.find(({ homeId }) => homeId !== null)?.homeId ?? null,
  });
  const uses = await bedUses(
    ask.tx,
    homes.map(home => home.homeId),
    at,
    ids,
  );
  const current = new Set<Id | null>(standings.map(standing => standing.homeId));
  const choices = homes
    .filter(home => !current.has(home.homeId))
    .map(home => ({ home, fit: homeFit(home, children, day.toString(), at, uses.get(home.homeId) ?? [], purpose) }));
  const can = choices.filter(choice => choice.fit.whyNot.length === 0);
  const cannot = choices
    .filter(choice => choice.fit.whyNot.length > 0)
    .sort((a, b) => a.fit.whyNot.length - b.fit.whyNot.length);
  return {
    can: can.slice(0, MOST),
    cannot: cannot.slice(0, MOST),
    more: Math.max(0, can.length - MOST) + Math.max(0, cannot.length - MOST),
  };
}
