import type { Paper } from '#kernel/paper.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import { downloadName } from '#platform/files/kinds.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Download } from '#platform/http/download.ts';
import { renderPaper } from '#platform/papers/render-paper.ts';
import { sayIn } from '#platform/words/say.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { dayOf } from '../rules/court-problems.ts';
import { statementBy } from './rules/where-notice-stands.ts';
import { sayRight, sayWhen } from './say-notice.ts';
import type { NoticeRow } from './store-notices.ts';

/**
 * The letter that tells somebody of a hearing, in the language it is written to them in. It says the child's first name, the
 * day, the place and the right to be heard; nothing of the case, no other name, no address of anybody.
 */
export function letterOf(
  { who }: Pick<Ask, 'who'>,
  notice: NoticeRow,
  agency: { readonly name: string; readonly main: string | null },
): Paper {
  const { language } = notice;
  const say = sayIn(language);
  const words = say.group('court', 'letter');
  const by = statementBy(dayOf(notice.setFor, who.timeZone));
  const kind = notice[`kind_${language}`];
  return {
    language,
    title: words.title,
    blocks: [
      { kind: 'text', words: say('court', 'letter.dear', { name: notice.name }) },
      { kind: 'text', words: say('court', 'letter.what', { child: notice.about, kind }) },
      {
        kind: 'entries',
        entries: sayWhen({ say, language, who }, notice).map(({ label, value }) => ({
          label,
          said: [{ words: value }],
          none: words.ask,
        })),
      },
      { kind: 'heading', level: 2, words: words.rightHead },
      { kind: 'text', words: sayRight({ say }, notice) },
      { kind: 'text', words: say('court', 'letter.write', { day: sayDay(language, by) }) },
      { kind: 'text', words: words.interpreter },
      ...(agency.main
        ? [{ kind: 'text' as const, words: say('court', 'letter.call', { agency: agency.name, phone: agency.main }) }]
        : []),
    ],
  };
}

/** The letter as a PDF under the agency's head. */
export async function printLetter(ask: Ask, notice: NoticeRow, about: readonly string[]): Promise<Download> {
  const agency = await agencyPhones(ask.tx);
  const say = sayIn(notice.language);
  const paper = letterOf(ask, notice, agency);
  const { pdf } = await renderPaper({
    paper,
    letterhead: { agency: agency.name, lines: agency.main === null ? [] : [agency.main] },
    footer: say('court', 'letter.footer'),
    // The places for the numbers are filled by the typesetter.
    pageNumber: say('court', 'letter.page', { page: '{{page}}', pages: '{{pages}}' }),
    reference: '',
  });
  return {
    bytes: pdf,
    mediaType: 'application/pdf',
    name: downloadName(paper.title, 'application/pdf'),
    subjects: about,
  };
}
