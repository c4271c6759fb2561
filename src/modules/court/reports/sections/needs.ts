import { needsOf } from '#modules/assessments/index.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { ReportSection } from '../contract.ts';
import { tableBlock, textBlock } from './blocks.ts';

/**
 * What the child needs, open in the period or ended in it. Needs that a law of their own protects (42 CFR Part 2) are left
 * out of a paper all parties read, and the paper says so: a court orders them told.
 */
export const needsSection: ReportSection = {
  code: 'services',
  supply: async ({ tx, say, language }, { childId, since, until }) => {
    const words = say.group('court', 'reportRecord');
    const needs = (await needsOf(tx, [childId])).filter(
      ({ identified_on, ended_on }) => identified_on <= until && (ended_on === null || ended_on >= since),
    );
    const told = needs.filter(({ sensitive }) => sensitive === null);
    return [
      ...tableBlock(
        words.needs,
        [words.need, words.since, words.standing],
        told.map(need => [
          need[`kind_${language}`],
          sayDay(language, need.identified_on),
          need.ended_on === null
            ? words.open
            : say('court', 'reportRecord.ended', { day: sayDay(language, need.ended_on) }),
        ]),
      ),
      ...(needs.length > 0 ? textBlock(words.protected) : []),
    ];
  },
};
