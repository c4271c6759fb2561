import { expect, test } from 'vitest';
import { placeFigures } from '../../../src/modules/measures/index.ts';
import { TEST_LOAD } from '../load-days.ts';
import type { LoadedCounty } from './plans-as-read.ts';

const D = TEST_LOAD.day.toString();

/** Figures of places come out as the story's page of numbers says (8). */
export function placesAsCounted({ as }: Pick<LoadedCounty, 'as'>): void {
  const figures = async (of: 'agency' | 'area', measures: readonly string[]) =>
    (await as('Odalys Pruitt', ({ tx }) => placeFigures(tx, { measures, from: D, until: D, of }))).map(
      ({ place, measure, points: [point] }) => ({ place, measure, ...point! }),
    );

  test('figures of the whole county, each with what it is of', async () => {
    const expected: Readonly<Record<string, [number | null, number | null, number | null]>> = {
      children_in_care: [27, null, 27],
      entries: [22, null, 22],
      entry_rate: [22, 29_500, 0.75],
      // The fourteenth, a sealed adoption (F14), is in nobody's rows: a record under its seal is not counted from.
      exits: [13, null, 13],
      reunified_share: [7, 13, 53.85],
      days_to_reunification: [7, 7, 255],
      permanency_12_months: [7, 16, 43.75],
      came_back: [1, 9, 11.11],
      own_area: [15, 24, 62.5],
      within_2_miles: [1, 24, 4.17],
      within_5_miles: [17, 24, 70.83],
      with_kin: [5, 24, 20.83],
      siblings_together: [12, 21, 57.14],
      moves: [11, 3368, 3.27],
      licensed_homes: [21, null, 21],
      licensed_beds: [40, null, 40],
      open_beds: [14, null, 14],
      new_homes: [3, null, 3],
      inquiries: [18, null, 18],
      inquiries_licensed: [1, 18, 5.56],
      inquiries_by_partners: [6, 18, 33.33],
      licenses_by_partners: [1, null, 1],
      unmet_needs: [5, null, 5],
    };
    const found = await figures('agency', Object.keys(expected));
    expect(
      Object.fromEntries(
        found.map(({ measure, numerator, denominator, value }) => [
          measure,
          [numerator, denominator, value === null ? null : Math.round(value * 100) / 100],
        ]),
      ),
    ).toEqual(expected);
  });

  test('entries and children in care by the neighborhood they come from', async () => {
    const found = await figures('area', ['entries', 'children_in_care', 'entry_rate']);
    const of = (measure: string) =>
      Object.fromEntries(
        found
          .filter(each => each.measure === measure)
          .map(({ place, value }) => [place, Math.round(value! * 100) / 100]),
      );
    expect(of('entries')).toEqual({
      bayside: 1,
      'port-calusa-center': 0,
      eastbank: 10,
      sawgrass: 2,
      'palmetto-springs': 2,
      'citrus-ridge': 2,
      'mill-slough': 2,
      'fisher-key': 1,
      'north-prairie': 2,
    });
    expect(of('children_in_care')).toEqual({
      bayside: 1,
      'port-calusa-center': 5,
      eastbank: 9,
      sawgrass: 3,
      'palmetto-springs': 4,
      'citrus-ridge': 2,
      'mill-slough': 2,
      'fisher-key': 0,
      'north-prairie': 1,
    });
    expect(of('entry_rate')).toMatchObject({
      eastbank: 1.85,
      sawgrass: 0.49,
      'mill-slough': 1.33,
      'north-prairie': 1.05,
    });
  });
}
