import type { Id } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problem.ts';
import type { HomeTerms } from '#modules/licensing/index.ts';
import { ageOn } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type ChildToPlace, type HomeFit, homeFit } from './rules/home-fit.ts';
import { bedUses, type Standing } from './store.ts';

/** A moment's calendar day in the agency's time zone. */
export const dayOfMoment = (ask: Ask, at: string): Temporal.PlainDate =>
  Temporal.Instant.from(at).toZonedDateTimeISO(ask.who.timeZone).toPlainDate();

/** The children as the fit of a home asks for them: with their age on that day. */
export const childrenToPlace = (standings: readonly Standing[], day: Temporal.PlainDate): ChildToPlace[] =>
  standings.map(standing => ({
    childId: standing.childId,
    age: ageOn(standing.bornOn, standing.bornPrecision, day)?.years ?? null,
  }));

type Stay = { readonly at: string; readonly until?: string | null; readonly purpose: 'placement' | 'respite' };

/**
 * How one home fits these children from a moment on, with every reason why not as a problem at `home`. For a stay with
 * an end, what uses its beds only after that end does not count.
 */
export async function whyNotHome(
  ask: Ask,
  home: HomeTerms,
  standings: readonly Standing[],
  { at, until, purpose }: Stay,
): Promise<{ fit: HomeFit; problems: Problem[] }> {
  const day = dayOfMoment(ask, at);
  const ids: Id[] = standings.map(standing => standing.childId);
  const uses = (await bedUses(ask.tx, [home.homeId], at, ids)).get(home.homeId) ?? [];
  const meanwhile = until ? uses.filter(use => use.from < until) : uses;
  const fit = homeFit(home, childrenToPlace(standings, day), day.toString(), at, meanwhile, purpose);
  const problems = fit.whyNot.map(({ code, fill }) => ({ at: 'home', code, fill: { home: home.name, ...fill } }));
  return { fit, problems };
}
