import { legalDatesOf, openObligationsOf } from '#modules/clocks/index.ts';
import { sayDay, sayMoment } from '#platform/words/say-date.ts';
import { findingsOf, hearingsOf, ordersOf } from '../../store.ts';
import type { ReportSection } from '../contract.ts';
import { tableBlock, textBlock } from './blocks.ts';

/** What the court found and ordered since the first day of the period. */
export const courtSinceSection: ReportSection = {
  code: 'court_since',
  supply: async ({ tx, say, language }, { childId, since, until }) => {
    const words = say.group('court', 'reportRecord');
    const [found, ordered] = await Promise.all([findingsOf(tx, childId), ordersOf(tx, childId)]);
    const rows = [
      ...found.map(each => ({ ...each, what: words.finding })),
      ...ordered.map(each => ({ ...each, what: words.order })),
    ]
      .filter(({ on }) => on >= since && on <= until)
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    return tableBlock(
      words.courtSince,
      [words.day, words.what, words.which],
      rows.map(row => [sayDay(language, row.on), row.what, row[`kind_${language}`]]),
    );
  },
};

/** How far ahead legal dates are told, and so many of each urgency. */
const AHEAD = { days: 200, most: 8 };

/** Hearings that are set, and what the law asks of the court's business next. */
export const nextDatesSection: ReportSection = {
  code: 'next_dates',
  supply: async (ask, { childId, name }) => {
    const { tx, say, language, who } = ask;
    const words = say.group('court', 'reportRecord');
    const hearings = (await hearingsOf(tx, childId))
      .filter(({ state }) => state === 'set')
      .toSorted((a, b) => (a.set_for < b.set_for ? -1 : 1));
    const { groups } = await legalDatesOf(ask, [{ childId, first_name: name }], AHEAD);
    // A filed paper is read for years: it tells days, and never how far away they are.
    const until = ask.today.add({ days: AHEAD.days }).toString();
    const due = new Map((await openObligationsOf(tx, { children: [childId], until })).map(row => [row.id, row.due_on]));
    const dates = groups.flatMap(({ rows }) =>
      rows.flatMap(({ id, title, pack }) => {
        const day = due.get(id);
        return day ? [[title, sayDay(language, day), pack]] : [];
      }),
    );
    return [
      ...tableBlock(
        words.hearings,
        [words.when, words.hearing],
        hearings.map(row => [sayMoment(language, who.timeZone, row.set_for), row[`kind_${language}`]]),
      ),
      ...tableBlock(words.legalDates, [words.what, words.byDay, words.law], dates),
    ];
  },
};

/**
 * The findings there are, and what the packs of rules ask of the court that is late or nobody can tell: a report that does
 * not ask for a required finding leaves the child without it (S2-49).
 */
export const bestInterestSection: ReportSection = {
  code: 'best_interest',
  supply: async (ask, { childId, name, until }) => {
    const { tx, say, language } = ask;
    const words = say.group('court', 'reportRecord');
    const found = (await findingsOf(tx, childId))
      .filter(({ on }) => on <= until)
      .toSorted((a, b) => (a.on < b.on ? -1 : 1));
    const owed = await openObligationsOf(tx, { children: [childId], until });
    const court = new Set(owed.filter(({ topic }) => topic === 'court').map(({ id }) => id));
    const { groups } = await legalDatesOf(ask, [{ childId, first_name: name }], { days: 0, most: 40, unknown: true });
    const asked = groups.flatMap(({ rows }) => rows).filter(({ id }) => court.has(id));
    return [
      ...tableBlock(
        words.findings,
        [words.day, words.finding],
        found.map(row => [sayDay(language, row.on), row[`kind_${language}`]]),
      ),
      ...(asked.length > 0 ? textBlock(words.stillAsked) : []),
      ...tableBlock(
        words.requiredFindings,
        [words.what, words.law],
        asked.map(({ title, pack }) => [title, pack]),
      ),
    ];
  },
};
