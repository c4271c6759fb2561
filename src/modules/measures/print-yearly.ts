import type { Paper } from '#kernel/paper.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import { downloadName } from '#platform/files/kinds.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Download } from '#platform/http/download.ts';
import { renderPaper } from '#platform/papers/render-paper.ts';
import { loadYearly, YEARLY } from './load-yearly.ts';

/** The report of a year as a PDF under the agency's head: the table, then each community with its partners and results. */
export async function printYearly(ask: Ask, year: number): Promise<Download> {
  const { say, language } = ask;
  const words = say.group('measures', 'yearly');
  const title = say('measures', 'yearly.title', { year });
  const lines = await loadYearly(ask, year);
  const agency = await agencyPhones(ask.tx);
  const paper: Paper = {
    language,
    title,
    blocks: [
      { kind: 'text', words: words.lead },
      {
        kind: 'table',
        caption: title,
        head: [words.community, ...YEARLY.map(key => words[key])],
        rows: lines.map(({ name, cells }) => [name, ...YEARLY.map(key => cells[key])]),
      },
      { kind: 'text', words: words.counted },
      ...lines
        .filter(({ key }) => key !== 'all')
        .flatMap(({ name, names, goals }): Paper['blocks'] => [
          { kind: 'heading', level: 2, words: name },
          { kind: 'text', words: `${words.who}: ${names.join(', ') || words.none}` },
          ...goals.map(goal => ({
            kind: 'text' as const,
            words: `${goal.title}: ${[goal.stateWord, goal.now, goal.target].filter(Boolean).join('; ')}`,
          })),
        ]),
    ],
  };
  const { pdf } = await renderPaper({
    paper,
    letterhead: { agency: agency.name, lines: [agency.main].filter(each => each !== null) },
    footer: title,
    // The places for the numbers are filled by the typesetter.
    pageNumber: say('measures', 'yearly.page', { page: '{{page}}', pages: '{{pages}}' }),
    reference: '',
    signHere: null,
  });
  return { bytes: pdf, mediaType: 'application/pdf', name: downloadName(title, 'application/pdf'), subjects: [] };
}
