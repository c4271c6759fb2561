import { download } from '#platform/http/download.ts';
import { csvOf } from '../csv-of.ts';
import { loadYearly, reportYear, YEARLY } from '../load-yearly.ts';
import { viewGoals } from '../policy.ts';

export const loader = download(viewGoals, async ask => {
  const { say, query, today } = ask;
  const year = reportYear(query.get('year'), today);
  const words = say.group('measures', 'yearly');
  const lines = await loadYearly(ask, year);
  return {
    bytes: csvOf([
      [words.community, ...YEARLY.map(key => words[key]), words.who, words.results],
      ...lines.map(({ name, cells, names, goals }) => [
        name,
        ...YEARLY.map(key => cells[key]),
        names.join('; '),
        goals.map(({ title, stateWord, now }) => [title, stateWord, now].filter(Boolean).join(' · ')).join('; '),
      ]),
    ]),
    mediaType: 'text/csv; charset=utf-8',
    name: `partnerships-${year}.csv`,
    subjects: [],
  };
});
