import type { Id } from '#kernel/ids.ts';
import { canonical, type Paper } from '#kernel/paper.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Language } from '#platform/http/who.ts';
import { sayIn } from '#platform/words/say.ts';
import { withoutHiddenAddresses } from './without-hidden.ts';

/** Everything a filed report is printed from: the paper and what stands around it, all finished. */
export type FrozenReport = {
  readonly paper: Paper;
  readonly letterhead: { readonly agency: string; readonly lines: readonly string[] };
  readonly footer: string;
  readonly pageNumber: string;
};

/**
 * The text of a report as it is kept: sorted JSON of all that is printed. An address the law hides is taken out, whoever
 * typed it (the author may not know that it is hidden); a mark stands in its place.
 */
export async function freezeReport(ask: Ask, childId: Id, paper: Paper, language: Language): Promise<string> {
  const say = sayIn(language);
  const agency = await agencyPhones(ask.tx);
  const whole: FrozenReport = {
    paper,
    letterhead: { agency: agency.name, lines: agency.main ? [agency.main] : [] },
    footer: say('court', 'reportHead.footer'),
    // The places for the numbers are filled by the typesetter.
    pageNumber: say('court', 'reportHead.page', { page: '{{page}}', pages: '{{pages}}' }),
  };
  const mark = say('court', 'reportHead.withheld');
  return withoutHiddenAddresses(ask.tx, childId, canonical(whole), mark);
}

/** A kept text, read. */
export const readFrozen = (frozen: string): FrozenReport => JSON.parse(frozen) as FrozenReport;
