import type { Id } from '#kernel/ids.ts';
import type { Paper } from '#kernel/paper.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import { downloadName } from '#platform/files/kinds.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Download } from '#platform/http/download.ts';
import { renderPaper } from '#platform/papers/render-paper.ts';

type Printed = { readonly paper: Paper; readonly number: number; readonly subjects: readonly Id[] };

/** A plan's paper as a tagged PDF under the agency's head. */
export async function printPlan(ask: Ask, { paper, number, subjects }: Printed): Promise<Download> {
  const { say } = ask;
  const agency = await agencyPhones(ask.tx);
  const { pdf } = await renderPaper({
    paper,
    letterhead: { agency: agency.name, lines: [agency.main].filter(each => each !== null) },
    footer: say('planning', 'paper.footer', { number }),
    // The places for the numbers are filled by the typesetter.
    pageNumber: say('planning', 'paper.page', { page: '{{page}}', pages: '{{pages}}' }),
    reference: '',
    signHere: null,
  });
  // No name of a child in the name of the file.
  const name = downloadName(say('planning', 'paper.footer', { number }), 'application/pdf');
  return { bytes: pdf, mediaType: 'application/pdf', name, subjects: [...subjects] };
}
