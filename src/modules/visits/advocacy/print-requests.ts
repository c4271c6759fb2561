import type { Id } from '#kernel/ids.ts';
import type { Paper } from '#kernel/paper.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import { fullName, personById } from '#modules/people/index.ts';
import { downloadName } from '#platform/files/kinds.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { Download } from '#platform/http/download.ts';
import { renderPaper } from '#platform/papers/render-paper.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { sayAsked, sayStanding, sayStep } from './say-advocacy.ts';
import { type AdvocacyRow, advocacyOf, opensAdvocacyFor, type StepRow, stepsOf } from './store.ts';

/** Everything asked for on a child's behalf as an accessible PDF for the court: each request, its steps and its answer. */
export async function printRequests(ask: Ask, childId: Id): Promise<Download> {
  const { tx, say, language, today } = ask;
  const child = (await personById(tx, childId)) ?? notThere();
  if (!(await opensAdvocacyFor(tx, childId))) return notThere();
  const [rows, steps] = [await advocacyOf(tx, childId), await stepsOf(tx, childId)];
  const words = say.group('visits', 'advocacyPaper');
  const paper: Paper = {
    language,
    title: say('visits', 'advocacy.title', { name: fullName(child) }),
    blocks: [
      {
        kind: 'text',
        words: `${words.lead} ${say('visits', 'advocacyPaper.asOf', { day: sayDay(language, today.toString()) })}`,
      },
      ...(rows.length === 0 ? [{ kind: 'text' as const, words: say('visits', 'advocacy.none') }] : []),
      ...rows.flatMap(row =>
        blocksOf(
          ask,
          row,
          steps.filter(step => step.advocacy_id === row.id),
        ),
      ),
    ],
  };
  const agency = await agencyPhones(tx);
  const { pdf } = await renderPaper({
    paper,
    letterhead: { agency: agency.name, lines: [agency.main].filter(each => each !== null) },
    footer: words.file,
    // The places for the numbers are filled by the typesetter.
    pageNumber: say('visits', 'advocacyPaper.page', { page: '{{page}}', pages: '{{pages}}' }),
    reference: '',
    signHere: null,
  });
  // The name of the file is seen by whoever sees the folder: it names nobody.
  return {
    bytes: pdf,
    mediaType: 'application/pdf',
    name: downloadName(words.file, 'application/pdf'),
    subjects: [childId],
  };
}

function blocksOf(ask: Ask, row: AdvocacyRow, steps: readonly StepRow[]): Paper['blocks'] {
  const { say } = ask;
  const lines = [
    `${row.whom}: ${say('visits', `ofWhom.${row.of_whom}`)}`,
    sayAsked(ask, row),
    sayStanding(ask, row).stateWord,
    ...(row.answer_words ? [row.answer_words] : []),
    ...steps.map(step => sayStep(ask, step)),
  ];
  return [
    { kind: 'heading', level: 2, words: row.what },
    { kind: 'list', items: lines },
  ];
}
