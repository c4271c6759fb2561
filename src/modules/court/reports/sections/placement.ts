import { placementHistory } from '#modules/placement/index.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import type { ReportSection } from '../contract.ts';
import { tableBlock, textBlock } from './blocks.ts';

/** Every home and every stay elsewhere that touches the period, with why the child moved. Names of homes, no addresses. */
export const placementSection: ReportSection = {
  code: 'placement',
  supply: async (ask, { childId, since, until }) => {
    const { tx, say, language, who } = ask;
    const words = say.group('court', 'reportRecord');
    const dayOf = (moment: string) =>
      Temporal.Instant.from(moment).toZonedDateTimeISO(who.timeZone).toPlainDate().toString();
    const history = await placementHistory(tx, childId, language);
    // Coming into care is no move.
    const [first] = history.filter(({ layer }) => layer === 'placement');
    const stays = history.filter(({ from, to }) => dayOf(from) <= until && (to === null || dayOf(to) >= since));
    const day = (moment: string | null) => (moment === null ? words.goesOn : sayDayOf(language, who.timeZone, moment));
    const moves = stays.filter(stay => stay.layer === 'placement' && stay !== first && dayOf(stay.from) > since).length;
    const rows = (layer: 'placement' | 'whereabouts') =>
      stays
        .filter(stay => stay.layer === layer)
        .map(({ from, to, place, settingLabel, reason }) => [
          day(from),
          day(to),
          [place, settingLabel].filter(Boolean).join(' · '),
          reason ?? '',
        ]);
    const head = [words.from, words.to, words.where, words.why];
    return [
      ...(stays.length === 0
        ? []
        : textBlock(moves === 0 ? words.noMove : say('court', 'reportRecord.moves', { count: moves }))),
      ...tableBlock(words.homes, head, rows('placement')),
      ...tableBlock(words.elsewhere, head, rows('whereabouts')),
    ];
  },
};
