import type { Block } from '#kernel/paper.ts';
import { type ContactKind, contactsBetween, sayFamilyTimeSince } from '#modules/visits/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import type { ReportAbout, ReportSection } from '../contract.ts';
import { tableBlock, textBlock } from './blocks.ts';

/** Contacts of a period as a table, with how many came about in person and how many were tried. */
async function contacts(ask: Ask, { childId, since, until }: ReportAbout, kinds: readonly ContactKind[]) {
  const { tx, say, language, who } = ask;
  const words = say.group('court', 'reportRecord');
  const alone = (value: boolean | null) => (value === null ? words.notRecorded : value ? words.yes : words.no);
  const rows = await contactsBetween(tx, childId, kinds, { since, until, timeZone: who.timeZone });
  const inPerson = rows.filter(({ held, way }) => held && way === 'in_person').length;
  const other = rows.filter(({ held, way }) => held && way !== 'in_person').length;
  const tried = rows.filter(({ held }) => !held).length;
  const table = (withAlone: boolean): Block[] =>
    tableBlock(
      words.contacts,
      [words.day, words.what, words.how, words.where, ...(withAlone ? [words.alone] : []), words.by],
      rows.map(row => [
        sayDayOf(language, who.timeZone, row.happened_at),
        row.held ? row[`kind_${language}`] : say('court', 'reportRecord.tried', { what: row[`kind_${language}`] }),
        words[`way-${row.way}`],
        row[`place_${language}`] ?? '',
        ...(withAlone ? [row.held && row.way === 'in_person' ? alone(row.alone_with_child) : ''] : []),
        row.maker ?? '',
      ]),
    );
  return {
    table,
    sum: rows.length === 0 ? [] : textBlock(say('court', 'reportRecord.sum', { inPerson, other, tried })),
  };
}

/** Visits of the case manager: in person or not, where, and whether part of it was with the child alone (S2-32). */
export const visitsSection: ReportSection = {
  code: 'visits',
  supply: async (ask, about) => {
    const { sum, table } = await contacts(ask, about, ['caseworker_visit']);
    return [...sum, ...table(true)];
  },
};

/**
 * Time with parents, brothers and sisters: what is ordered, how it went, what did not take place and why, and the contacts as they
 * were written down.
 */
export const familyTimeSection: ReportSection = {
  code: 'family_time',
  supply: async (ask, about) => {
    const words = ask.say.group('court', 'reportRecord');
    const { orders, kept, lost } = await sayFamilyTimeSince(ask, about.childId, about);
    const { sum, table } = await contacts(ask, about, ['family_time', 'sibling_visit']);
    return [
      ...tableBlock(
        words.ordered,
        [words.what, words.since],
        orders.map(({ what, span }) => [what, span]),
      ),
      ...(kept === null ? [] : textBlock(kept)),
      ...tableBlock(
        words.lostTime,
        [words.when, words.what, words.because],
        lost.map(({ when, what, why }) => [when, what, why]),
      ),
      ...sum,
      ...table(false),
    ];
  },
};
