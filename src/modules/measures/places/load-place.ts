import { smallGroup } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { figureDays, measures, type PlaceKind } from '../store/place-figures.ts';
import { figuresFor } from './figures-for.ts';
import { loadBehind, OF_CHILDREN } from './load-behind.ts';
import { sayFigure } from './say-place.ts';

type PlaceAsk = Ask & { readonly query: URLSearchParams };

/** The day asked for, among those figures are kept for; the newest when none is asked. Null: nothing is counted yet. */
export async function dayAsked({ tx, query }: PlaceAsk): Promise<{ days: string[]; asOf: string | null }> {
  const days = await figureDays(tx);
  const asked = query.get('day');
  return { days, asOf: days.find(day => day === asked) ?? days[0] ?? null };
}

/** Everything the page of one place shows: its figures as of a day, and whom the chosen one is of. */
export async function loadPlace(ask: PlaceAsk, of: PlaceKind, place: string, here: string) {
  const { tx, say, language, query } = ask;
  const { days, asOf } = await dayAsked(ask);
  const all = await measures(tx, language);
  const floor = await smallGroup(tx);
  const series = asOf
    ? await figuresFor(ask, { measures: all.map(each => each.code), from: asOf, until: asOf, of, places: [place] })
    : [];
  const figures = all.flatMap(measure => {
    const point = series.find(each => each.measure === measure.code)?.points[0];
    if (!point) return [];
    const behind =
      !point.hidden && (OF_CHILDREN as readonly string[]).includes(measure.code)
        ? `${here}?day=${asOf}&measure=${measure.code}#behind`
        : null;
    return [{ ...sayFigure(ask, measure, point, floor), behind, count: point.denominator ?? point.numerator ?? 0 }];
  });
  const chosen = figures.find(each => each.key === query.get('measure') && each.behind);
  const behind =
    chosen && asOf
      ? await loadBehind(ask, {
          measure: chosen.key,
          asOf,
          ...(of === 'area' ? { areaCode: place } : of === 'community' ? { communityId: place } : {}),
        })
      : null;
  // Days below the line are no children to be named.
  const count = chosen ? (chosen.key === 'moves' ? null : chosen.count) : null;
  return {
    words: say.group('measures', 'places'),
    over: asOf ? say('measures', 'places.over', { day: sayDay(language, asOf) }) : null,
    asOf: asOf ?? '',
    days: days.map(day => ({ value: day, label: sayDay(language, day) })),
    figures,
    borders: asOf ? say('measures', 'places.bordersText', { day: sayDay(language, asOf) }) : null,
    behind: behind && {
      title: chosen?.name ?? '',
      names: behind.names,
      count:
        behind.names.length === 0
          ? say('measures', 'places.behindNone')
          : say('measures', 'places.behindCount', {
              seen: behind.names.length,
              count: Math.max(count ?? 0, behind.names.length),
            }),
    },
  };
}
