import type { Paper } from '#kernel/paper.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import { downloadName } from '#platform/files/kinds.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Download } from '#platform/http/download.ts';
import { renderPaper } from '#platform/papers/render-paper.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { PartnerAgreement } from './store/agreements.ts';
import { partiesOf } from './store/agreements.ts';
import { dutyTasks, promisesBetween } from './store/duties.ts';

type Outcome = 'done' | 'late' | 'open' | 'overdue' | 'dropped' | 'released';
type Line = {
  readonly id: string;
  readonly what: string;
  readonly who: string;
  readonly due: string;
  readonly outcome: Outcome;
  readonly result: string;
};

/** How something that was due came out, on a day; what was let go or not needed counts neither way. */
export function outcomeOf(
  { dueOn, doneOn, gone }: { dueOn: string; doneOn: string | null; gone: 'dropped' | 'released' | null },
  on: string,
): Outcome {
  if (doneOn !== null) return doneOn <= dueOn ? 'done' : 'late';
  if (gone !== null) return gone;
  return dueOn < on ? 'overdue' : 'open';
}

/** Of what was due by a day and still counts, how much was done on time. */
export function keptOf(outcomes: readonly Outcome[]): { readonly kept: number; readonly due: number } {
  const counted = outcomes.filter(each => each === 'done' || each === 'late' || each === 'overdue');
  return { kept: counted.filter(each => each === 'done').length, due: counted.length };
}

/** What an agreement brought in a year: its duties, and the promises with its partners, each with what came of it. */
export async function loadYearSheet(ask: Ask, agreement: PartnerAgreement, year: number) {
  const { tx, say, language, today } = ask;
  const [from, until] = [`${year}-01-01`, `${year}-12-31`];
  const parties = await partiesOf(tx, [agreement.id]);
  const agency = say('partnerships', 'yearSheet.agency');
  const on = today.toString();
  const line = (
    id: string,
    what: string,
    who: string,
    given: { dueOn: string; doneOn: string | null; gone: 'dropped' | 'released' | null },
  ): Line => {
    const outcome = outcomeOf(given, on);
    const day = given.doneOn === null ? '' : sayDay(language, given.doneOn);
    return {
      id,
      what,
      who,
      due: sayDay(language, given.dueOn),
      outcome,
      result: say('partnerships', `yearSheet.${outcome}`, { day }),
    };
  };
  const duties = (await dutyTasks(tx, agreement.id, from, until)).map(each =>
    line(each.id, each.title, each.organization ?? agency, {
      dueOn: each.due_on,
      doneOn: each.done_on,
      gone: each.dropped_on === null ? null : 'dropped',
    }),
  );
  const promises = (
    await promisesBetween(
      tx,
      parties.map(each => each.partnership_id),
      from,
      until,
    )
  ).map(each =>
    line(each.id, each.what, each.by_us ? agency : each.organization, {
      dueOn: each.due_on,
      doneOn: each.kept_on,
      gone: each.released_on !== null ? 'released' : each.withdrawn_on !== null ? 'dropped' : null,
    }),
  );
  const part = (title: string, lines: readonly Line[]) => ({
    title,
    lines,
    kept: say('partnerships', 'yearSheet.kept', keptOf(lines.map(each => each.outcome))),
  });
  return {
    year,
    title: say('partnerships', 'yearSheet.title', { year, title: agreement.title }),
    lead: say('partnerships', 'yearSheet.lead'),
    parts: [
      part(say('partnerships', 'yearSheet.duties'), duties),
      part(say('partnerships', 'yearSheet.promises'), promises),
    ],
  };
}

/** The same as a PDF under the agency's head. */
export async function printYearSheet(ask: Ask, agreement: PartnerAgreement, year: number): Promise<Download> {
  const { say, language } = ask;
  const sheet = await loadYearSheet(ask, agreement, year);
  const agency = await agencyPhones(ask.tx);
  const word = (key: 'what' | 'who' | 'due' | 'result') => say('partnerships', `yearSheet.${key}`);
  const paper: Paper = {
    language,
    title: sheet.title,
    blocks: [
      { kind: 'text', words: sheet.lead },
      ...sheet.parts.flatMap((part): Paper['blocks'] => [
        { kind: 'heading', level: 2, words: part.title },
        { kind: 'text', words: part.lines.length === 0 ? say('partnerships', 'yearSheet.none') : part.kept },
        ...(part.lines.length === 0
          ? []
          : [
              {
                kind: 'table' as const,
                caption: part.title,
                head: [word('what'), word('who'), word('due'), word('result')],
                rows: part.lines.map(each => [each.what, each.who, each.due, each.result]),
              },
            ]),
      ]),
    ],
  };
  const { pdf } = await renderPaper({
    paper,
    letterhead: { agency: agency.name, lines: [agency.main].filter(each => each !== null) },
    footer: say('partnerships', 'yearSheet.footer', { year }),
    // The places for the numbers are filled by the typesetter.
    pageNumber: say('partnerships', 'yearSheet.page', { page: '{{page}}', pages: '{{pages}}' }),
    reference: '',
    signHere: null,
  });
  return { bytes: pdf, mediaType: 'application/pdf', name: downloadName(sheet.title, 'application/pdf'), subjects: [] };
}

/** The year a page is asked about; this one when it is none. */
export const yearAsked = (asked: string | null, today: Temporal.PlainDate): number => {
  const year = Number(asked);
  return Number.isInteger(year) && year > 1999 && year <= today.year ? year : today.year;
};
