import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Block } from '#kernel/paper.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import type { ReportAbout, ReportSection } from '../contract.ts';
import { textBlock } from './blocks.ts';

/** What somebody gave to the court, as it was given; `given_at` is an ISO moment. */
export type Statement = {
  readonly id: Id;
  readonly part: string;
  readonly part_en: string;
  readonly part_es: string;
  readonly name: string;
  readonly language: string;
  readonly words: string;
  readonly receipt: string;
  readonly given_at: string;
};

/** Statements for the hearing the report is for, or without one those given in the period, as they were given. */
export async function statementsFor(
  { tx, who }: Ask,
  { childId, since, until, hearingId }: ReportAbout,
): Promise<Statement[]> {
  const { rows } = await sql<Statement>`
    select id, part, part_en, part_es, name, language, words, receipt, given_at from app.court_v_statement
    where child_id = ${childId} and (hearing_id = ${hearingId}::uuid or (${hearingId}::uuid is null
      and (given_at at time zone ${who.timeZone})::date between ${since}::date and ${until}::date))
    order by given_at, id`.execute(tx);
  return rows;
}

/** The words as they were given, with who gave them, the day and the receipt. */
export const quoteOf = ({ say, language, who }: Ask, row: Statement): Block => ({
  kind: 'quote',
  said: {
    words: row.words,
    ...(row.language !== language && { language: row.language }),
    by: say('court', 'reportRecord.saidBy', {
      name: row.name,
      part: row[`part_${language}`],
      day: sayDayOf(language, who.timeZone, row.given_at),
      receipt: row.receipt,
    }),
  },
});

/** What caregivers gave to the court, in their own words and with the receipt (42 USC 675(5)(G); S2-119). */
export const caregiverSection: ReportSection = {
  code: 'caregiver',
  supply: async (ask, about) =>
    (await statementsFor(ask, about)).filter(({ part }) => part === 'caregiver').map(row => quoteOf(ask, row)),
};

type View = {
  readonly words: string | null;
  readonly none_why: string | null;
  readonly came_of_it: string | null;
  readonly said_on: string;
};

/** What the child or young person says: their view for the hearing, and what they gave to the court (S2-125). */
export const childViewSection: ReportSection = {
  code: 'child_view',
  supply: async (ask, about) => {
    const { tx, say, language } = ask;
    const { rows } = await sql<View>`
      select words, none_why, came_of_it, said_on from app.court_v_view
      where child_id = ${about.childId} and (hearing_id = ${about.hearingId}::uuid or (${about.hearingId}::uuid is null
        and said_on between ${about.since}::date and ${about.until}::date)) order by said_on`.execute(tx);
    const given = (await statementsFor(ask, about)).filter(({ part }) => part === 'child' || part === 'youth');
    return [
      ...rows.flatMap((row): Block[] =>
        row.words === null
          ? textBlock(say('court', 'reportRecord.noView', { why: row.none_why ?? '' }))
          : [{ kind: 'quote', said: { words: row.words, by: sayDay(language, row.said_on) } }],
      ),
      ...given.map(row => quoteOf(ask, row)),
    ];
  },
};
