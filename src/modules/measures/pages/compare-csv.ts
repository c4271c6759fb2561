import { download } from '#platform/http/download.ts';
import { csvOf } from '../csv-of.ts';
import { loadCompare } from '../load-compare.ts';
import { viewGoals } from '../policy.ts';

export const loader = download(viewGoals, async ask => {
  const { say, query } = ask;
  const { rows, whole, chosen, on } = await loadCompare(ask, query);
  const words = say.group('measures', 'compare');
  const of = (count: number | null) => (count === null ? '' : String(count));
  const figures = (cells: (typeof rows)[number]['cells']) =>
    cells.flatMap(({ value, numerator, denominator, few }) => [
      of(value),
      of(numerator),
      of(denominator),
      few ? words.few : '',
    ]);
  return {
    bytes: csvOf([
      [words.rank, words.name, words.phase, ...chosen.flatMap(({ name }) => [name, '', '', ''])],
      ['', words.together, '', ...figures(whole)],
      ...rows.map(row => [of(row.place), row.name, of(row.number), ...figures(row.cells)]),
    ]),
    mediaType: 'text/csv; charset=utf-8',
    name: `communities-${on}.csv`,
    subjects: [],
  };
});
