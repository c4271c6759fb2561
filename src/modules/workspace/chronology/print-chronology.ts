import type { Paper } from '#kernel/paper.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import { downloadName } from '#platform/files/kinds.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Download } from '#platform/http/download.ts';
import { renderPaper } from '#platform/papers/render-paper.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { type Asked, type Happening, ownLife } from './contract.ts';
import { type SaidEvent, sayHappenings, type Voice } from './say-chronology.ts';
import { happeningsOf } from './store.ts';

/** More than any child's record holds; a paper is made of all of it. */
const ALL = 20_000;

/**
 * The chronology as a paper, oldest first, a heading for each year. For the young person it tells their own life in plain
 * words, without reasons, names of writers and what is only for those who work on the case.
 */
export async function printChronology(
  ask: Ask,
  child: { readonly id: string; readonly firstName: string; readonly name: string },
  asked: Asked,
  voice: Voice,
): Promise<Download> {
  const { tx, say, language, today, who } = ask;
  const kinds = voice === 'own' ? ownLife : asked.kinds;
  const rows = await happeningsOf(
    tx,
    child.id,
    voice === 'own' ? { kinds, year: null } : asked,
    { today: today.toString(), timeZone: who.timeZone },
    { order: 'oldest', most: ALL, after: 0 },
  );
  const [events, agency] = [await sayHappenings(ask, rows, voice), await agencyPhones(tx)];
  const words = say.group('workspace', 'chronology');
  const day = sayDay(language, today.toString());
  const own = voice === 'own';
  const title = own
    ? say('workspace', 'chronology.ownTitle', { name: child.firstName })
    : say('workspace', 'chronology.paperTitle', { name: child.name });
  const paper: Paper = {
    language,
    title,
    blocks: [
      {
        kind: 'text',
        words: own
          ? say('workspace', 'chronology.ownLead', { day })
          : say('workspace', 'chronology.paperLead', { day, agency: agency.name }),
      },
      ...(events.length === 0 ? [{ kind: 'text' as const, words: words.none }] : years(rows, events, words)),
    ],
  };
  const { pdf } = await renderPaper({
    paper,
    letterhead: { agency: agency.name, lines: [agency.main].filter(line => line !== null) },
    footer: own ? words.ownFooter : say('workspace', 'chronology.footer', { name: child.name }),
    // The places for the numbers are filled by the typesetter.
    pageNumber: say('workspace', 'chronology.page', { page: '{{page}}', pages: '{{pages}}' }),
    reference: '',
    signHere: null,
  });
  return {
    bytes: pdf,
    mediaType: 'application/pdf',
    name: downloadName(title, 'application/pdf'),
    subjects: [child.id],
  };
}

/** A heading and a table for each year. */
function years(
  rows: readonly Happening[],
  events: readonly SaidEvent[],
  words: { readonly when: string; readonly what: string; readonly more: string; readonly why: string },
): Paper['blocks'] {
  const byYear = Map.groupBy(
    events.map((event, index) => ({ event, year: rows[index]!.on_day.slice(0, 4) })),
    ({ year }) => year,
  );
  return [...byYear].flatMap(([year, of]): Paper['blocks'] => [
    { kind: 'heading', level: 2, words: year },
    {
      kind: 'table',
      caption: year,
      head: [words.when, words.what, words.more],
      rows: of.map(({ event }) => [
        event.when,
        event.title,
        [...event.lines, event.why ?? ''].filter(Boolean).join(' · '),
      ]),
    },
  ]);
}
