import type { HomeTerms } from '#modules/licensing/index.ts';
import { type HomeFit, homeFit, sayWhyNot } from '#modules/placement/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import type { State } from '#web/ui/state-tag.tsx';

/** Beds in use of one home, as the door of placement answers. */
export type Uses = Parameters<typeof homeFit>[4];

/** Somebody who is in no list: the question "could this home take one more child today?" */
const ONE_MORE = [{ childId: '', age: null }];
/** Reasons that say that beds are taken, not that the home may take nobody. */
const ABOUT_BEDS = ['full', 'full-from'];

/** What a home can do today by its terms and the beds in use. */
export const fitToday = (ask: Pick<Ask, 'today' | 'now'>, home: HomeTerms, uses: Uses): HomeFit =>
  homeFit(home, ONE_MORE, ask.today.toString(), ask.now, uses, home.respiteOnly ? 'respite' : 'placement');

/** A home's answer for today: one state, its word, and the reasons against it in words. */
export type TodayData = { readonly state: State; readonly word: string; readonly reasons: readonly string[] };

export function sayHomeToday(ask: Ask, home: HomeTerms, fit: HomeFit): TodayData {
  const { say } = ask;
  const reasons = fit.whyNot.filter(reason => !ABOUT_BEDS.includes(reason.code));
  if (reasons.some(reason => reason.code === 'not-approved-for-child'))
    return { state: 'info', word: say('licensing', 'today.namedOnly'), reasons: [] };
  if (reasons.some(reason => reason.code === 'license-for-another-child'))
    return { state: 'info', word: say('licensing', 'today.oneChild'), reasons: [] };
  if (reasons.length > 0)
    return {
      state: 'waiting',
      word: say('licensing', 'today.notNow'),
      reasons: reasons.map(reason => sayWhyNot(ask, reason)),
    };
  const beds = fit.beds ?? 0;
  const free = Math.max(0, beds - fit.taken);
  const later = fit.whyNot.filter(reason => reason.code === 'full-from').map(reason => sayWhyNot(ask, reason));
  const word = say('licensing', home.respiteOnly ? 'today.respite' : 'today.free', { count: beds, free });
  return { state: free > 0 && later.length === 0 ? 'ok' : 'open', word, reasons: later };
}

/** "Level II (foster home), ages 3 to 13, until Nov 10, 2027" of the license of a day; null without one. */
export function sayLicense(
  { say, language, today }: Ask,
  home: HomeTerms,
  levels: ReadonlyMap<string, string>,
): string | null {
  const day = today.toString();
  const license = home.licenses.find(one => one.from <= day && (one.to === null || day < one.to));
  if (!license) return null;
  const level = levels.get(license.level) ?? license.level;
  return license.to ? say('licensing', 'list.licenseUntil', { level, day: sayDay(language, license.to) }) : level;
}

/** When the home last said what it can take. */
export const sayConfirmed = ({ say, language, who }: Ask, home: HomeTerms): string =>
  home.confirmedAt ? sayDayOf(language, who.timeZone, home.confirmedAt) : say('licensing', 'list.never');
