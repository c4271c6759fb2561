import { sql } from 'kysely';
import type { Block } from '#kernel/paper.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import type { ReportSection } from '../contract.ts';

type Note = { readonly happened_at: string; readonly part: string; readonly words: string };

/** What case managers wrote of their visits in the period, typed once at the visit. A concern is told by a person, not by a list. */
export const visitNotesSection: ReportSection = {
  code: 'visits',
  supply: async ({ tx, say, language, who }, { childId, since, until }) => {
    const { rows } = await sql<Note>`
      select happened_at, part, words from app.visits_v_note
      where child_id = ${childId} and kind = 'caseworker_visit' and part <> 'concern'
        and (happened_at at time zone ${who.timeZone})::date between ${since}::date and ${until}::date
      order by happened_at, contact_id, part`.execute(tx);
    const visits = Map.groupBy(rows, row => row.happened_at);
    return [...visits].flatMap(([at, notes]): Block[] => [
      { kind: 'heading', level: 3, words: sayDayOf(language, who.timeZone, at) },
      {
        kind: 'entries',
        entries: notes.map(note => ({
          label: say.code('visits', `noteParts.${note.part}`),
          said: [{ words: note.words }],
          none: '',
        })),
      },
    ]);
  },
};
