import type { Paper } from '#kernel/paper.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import type { ChildFrameData } from '#modules/people/index.ts';
import { downloadName } from '#platform/files/kinds.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Download } from '#platform/http/download.ts';
import { renderPaper } from '#platform/papers/render-paper.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { SaidProgress } from './say-progress.ts';

/** A child's progress as a paper: the same words as on the screen, in tables. */
export async function printProgress(
  ask: Ask,
  { childId, name }: Pick<ChildFrameData, 'childId' | 'name'>,
  said: SaidProgress,
): Promise<Download> {
  const { tx, say, language, today } = ask;
  const agency = await agencyPhones(tx);
  const title = say('workspace', 'progress.paperTitle', { name });
  const day = sayDay(language, today.toString());
  const lead = say('workspace', 'progress.paperLead', { agency: agency.name, day });
  const { pdf } = await renderPaper({
    paper: { language, title, blocks: [{ kind: 'text', words: lead }, ...blocksOf(said)] },
    letterhead: { agency: agency.name, lines: [agency.main].filter(line => line !== null) },
    footer: say('workspace', 'progress.footer', { name }),
    // The places for the numbers are filled by the typesetter.
    pageNumber: say('workspace', 'progress.page', { page: '{{page}}', pages: '{{pages}}' }),
    reference: '',
    signHere: null,
  });
  return {
    bytes: pdf,
    mediaType: 'application/pdf',
    name: downloadName(title, 'application/pdf'),
    subjects: [childId],
  };
}

function blocksOf({ words, values, months, plan, scores, needs, requests, quarters }: SaidProgress): Paper['blocks'] {
  const part = (
    caption: string,
    head: readonly string[],
    rows: readonly (readonly (string | null)[])[],
    none: string,
  ) => [
    { kind: 'heading' as const, level: 2 as const, words: caption },
    rows.length === 0
      ? { kind: 'text' as const, words: none }
      : {
          kind: 'table' as const,
          caption,
          head,
          rows: rows.map(cells => cells.map(cell => cell ?? words.notRecorded)),
        },
  ];
  return [
    ...values.flatMap(({ title, values: lines }) =>
      part(
        title,
        [words.what, words.value],
        lines.map(({ label, value, on }) => [label, value && [value, on].filter(Boolean).join(' · ')]),
        words.notRecorded,
      ),
    ),
    ...(months
      ? part(
          words.monthsTitle,
          [words.what, words.value],
          months.marks.map(({ month, said }) => [month, said]),
          words.notRecorded,
        )
      : []),
    ...(plan
      ? part(
          words.goalsTitle,
          [words.goal, ...plan.raters.map(({ label }) => label)],
          plan.goals.map(goal => [
            goal.words,
            ...goal.rated.map(({ entries }) => entries.map(({ level, by }) => `${level} (${by})`).join('; ') || null),
          ]),
          words.noGoals,
        )
      : []),
    ...(scores
      ? part(
          words.scoresTitle,
          [words.instrument, words.before, words.latest, words.change],
          scores.lines.map(({ name, cut, before, latest, went }) => [
            [name, cut].filter(Boolean).join('. '),
            before?.text ?? null,
            latest?.text ?? null,
            went,
          ]),
          words.noScores,
        )
      : []),
    ...(needs
      ? part(
          words.needsTitle,
          [words.what, words.value],
          needs.lines.map(({ name, said, since }) => [name, `${said} · ${since}`]),
          words.noNeeds,
        )
      : []),
    ...(requests
      ? part(
          words.requestsTitle,
          [words.what, words.value],
          requests.lines.map(({ what, text }) => [what, text]),
          words.noRequests,
        )
      : []),
    ...part(
      words.quartersTitle,
      quarters.head.map(({ label }) => label),
      quarters.rows.map(({ cells }) => cells),
      words.notRecorded,
    ),
  ];
}
