import type { Language } from '#platform/http/who.ts';
import type { Say } from '#platform/words/say.ts';
import type { MeasureRow } from '../store/place-figures.ts';

type Speaker = { readonly say: Say; readonly language: Language };
type Numbers = {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
};

const numberIn = (language: Language, value: number, digits: number): string =>
  new Intl.NumberFormat(language === 'es' ? 'es-US' : 'en-US', {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits === 2 ? 2 : 0,
  }).format(value);

/** A figure in its unit with what it was counted of: "50% (2 of 4)", "1.85 per 1,000 (10 of 5,400)". */
export function sayFigure({ say, language }: Speaker, unit: MeasureRow['unit'], figure: Numbers | null): string {
  if (figure === null || figure.value === null) return say('measures', 'goalFigures.none');
  const { numerator, denominator, value } = figure;
  const whole = (count: number) => numberIn(language, count, 0);
  if (unit === 'days') return say('measures', 'goalFigures.days', { count: Math.round(value) });
  if (unit === 'count') return say('measures', 'goalFigures.count', { value: whole(value) });
  const said = numberIn(language, value, unit === 'percent' ? 1 : 2);
  return numerator === null || denominator === null
    ? say('measures', `goalFigures.${unit}Alone`, { value: said })
    : say('measures', `goalFigures.${unit}`, {
        value: said,
        numerator: whole(numerator),
        denominator: whole(denominator),
      });
}

/** The number alone, in the reader's way of writing it. */
export const sayValue = ({ language }: Pick<Speaker, 'language'>, unit: MeasureRow['unit'], value: number): string =>
  `${numberIn(language, value, unit === 'per_1000' ? 2 : unit === 'percent' ? 1 : 0)}${unit === 'percent' ? '%' : ''}`;

/** What a share or a rate was counted of: "2 of 4"; null for what is no fraction. */
export const sayOf = ({ say, language }: Speaker, unit: MeasureRow['unit'], figure: Numbers): string | null =>
  figure.numerator === null || figure.denominator === null || unit === 'count' || unit === 'days'
    ? null
    : say('measures', 'compare.share', {
        numerator: numberIn(language, figure.numerator, 0),
        denominator: numberIn(language, figure.denominator, 0),
      });
