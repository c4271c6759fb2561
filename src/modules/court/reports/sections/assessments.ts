import { sql } from 'kysely';
import { sayDay } from '#platform/words/say-date.ts';
import type { ReportSection } from '../contract.ts';
import { tableBlock, textBlock } from './blocks.ts';

type Given = { readonly en: string; readonly es: string; readonly given_on: string; readonly informant: string };

/**
 * Which instruments were given in the period and who answered. Answers and scores stay in the record: what they mean is
 * said by somebody who may interpret them.
 */
export const assessmentsSection: ReportSection = {
  code: 'assessments',
  supply: async ({ tx, say, language }, { childId, since, until }) => {
    const words = say.group('court', 'reportRecord');
    const { rows } = await sql<Given>`
      select en, es, given_on, informant from app.assessments_v_given
      where person_id = ${childId} and state = 'stands' and given_on between ${since}::date and ${until}::date
      order by given_on, id`.execute(tx);
    if (rows.length === 0) return [];
    return [
      ...tableBlock(
        words.assessments,
        [words.day, words.which, words.answeredBy],
        rows.map(row => [
          sayDay(language, row.given_on),
          row[language],
          say.code('assessments', `informants.${row.informant}`),
        ]),
      ),
      ...textBlock(words.scoresStay),
    ];
  },
};
