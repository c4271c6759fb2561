import type { Language } from '#platform/http/who.ts';
import type { Say } from '#platform/words/say.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { Share } from '../rules/scorecard.ts';
import type { Shown } from '../rules/suppress.ts';

type Speaker = { readonly say: Say; readonly language: Language };

/** A number, or that it is not shown. */
export const sayShown = (say: Say, count: Shown): string =>
  count === null ? say('measures', 'shown.hidden') : String(count);

/** Whole days; null is not shown. */
export const sayDays = (say: Say, days: Shown): string =>
  days === null ? say('measures', 'shown.hidden') : say('measures', 'shown.days', { count: days });

/** A median of waits; null is not reached. */
export const sayMedian = (say: Say, days: number | null): string =>
  days === null ? say('measures', 'shown.notReached') : say('measures', 'shown.days', { count: days });

/** A mean or a score with one decimal. */
export const sayMean = (language: Language, mean: number): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(mean);

/** A share with its numerator and denominator. */
export function sayShare({ say, language }: Speaker, share: Share): string {
  if (!share) return say('measures', 'shown.hidden');
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return say('measures', 'shown.share', { ...share, percent: percent.format(share.count / share.of) });
}

export const sayPeriod = ({ say, language }: Speaker, { from, to }: { from: string; to: string }): string =>
  say('measures', 'shown.period', { from: sayDay(language, from), to: sayDay(language, to) });

const PAGES = [
  ['needs', '/reports/needs'],
  ['map', '/reports/needs/map'],
  ['time', '/reports/time-to-service'],
  ['array', '/reports/services'],
  ['effects', '/reports/effects'],
] as const;
export type ReportPage = (typeof PAGES)[number][0];

/** The bar of reports, and the page it stands on. */
export const reportBar = (say: Say, current: ReportPage) => ({
  label: say('measures', 'nav.label'),
  items: PAGES.map(([page, href]) => ({ href, label: say('measures', `nav.${page}`), current: page === current })),
});

/** What every report says of what it counts; `floor` above 1 says that small groups are hidden. */
export const sayLimits = (say: Say, floor: number): string[] => [
  ...(floor > 1 ? [say('measures', 'shown.small', { floor })] : []),
  say('measures', 'shown.own'),
];
