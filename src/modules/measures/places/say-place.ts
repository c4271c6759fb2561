import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { FigurePoint, MeasureRow } from '../store/place-figures.ts';

type Speaker = Pick<Ask, 'say' | 'language'>;

const number = (language: 'en' | 'es', value: number, digits = 1) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);

/** A figure in its unit; nothing to divide by is no figure, and no 0. */
export function sayValue({ say, language }: Speaker, unit: MeasureRow['unit'], value: number | null): string {
  if (value === null) return say('measures', 'places.noValue');
  switch (unit) {
    case 'count':
      return number(language, value);
    case 'percent':
      return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100);
    case 'per_1000':
      return say('measures', 'places.perThousand', { value: number(language, value, 2) });
    case 'days':
      return say('measures', 'places.days', { count: value });
  }
}

/** What a figure is of, over which days, and how many could not be counted; of one that is left out, that it is. */
export function sayFigure(ask: Speaker, measure: MeasureRow, point: FigurePoint, floor: number) {
  const { say, language } = ask;
  const pair = {
    numerator: number(language, point.numerator ?? 0),
    denominator: point.denominator === null ? say('measures', 'places.notKnown') : number(language, point.denominator),
  };
  const of = point.hidden
    ? say('measures', 'places.hiddenOf')
    : measure.code === 'entry_rate'
      ? say('measures', 'places.ofPeople', pair)
      : measure.code === 'moves'
        ? say('measures', 'places.ofDays', pair)
        : point.denominator === null
          ? pair.numerator
          : say('measures', 'places.ofPair', pair);
  return {
    key: measure.code,
    name: measure.name,
    definition: measure.definition,
    value: point.hidden ? say('measures', 'goalFigures.hidden', { floor }) : sayValue(ask, measure.unit, point.value),
    of,
    period:
      point.from === point.until
        ? say('measures', 'places.on', { day: sayDay(language, point.until) })
        : say('measures', 'places.between', {
            from: sayDay(language, point.from),
            until: sayDay(language, point.until),
          }),
    missing: point.hidden
      ? say('measures', 'places.hiddenOf')
      : point.missing === 0
        ? say('measures', 'places.missingNone')
        : number(language, point.missing),
  };
}
export type SaidFigure = ReturnType<typeof sayFigure>;
