import { caseById, caseOfChild } from '#modules/cases/index.ts';
import { fullName, personById } from '#modules/people/index.ts';
import { episodesOf } from '#modules/placement/index.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import { ordersOf } from '../../store.ts';
import type { ReportSection } from '../contract.ts';
import { factsBlock, tableBlock } from './blocks.ts';

/** Who the child is, the stay in care and every order that decides about custody so far. */
export const identitySection: ReportSection = {
  code: 'identity',
  supply: async (ask, { childId, until }) => {
    const { tx, say, language, who } = ask;
    const words = say.group('court', 'reportRecord');
    const child = await personById(tx, childId);
    const caseId = await caseOfChild(tx, childId);
    const found = caseId ? await caseById(tx, caseId) : undefined;
    const stays = await episodesOf(tx, childId, language);
    const stay = stays.at(-1);
    const orders = (await ordersOf(tx, childId))
      .filter(({ on }) => on <= until)
      .toSorted((a, b) => (a.on < b.on ? -1 : 1));
    const born = child?.born_precision === 'day' && child.born_on ? sayDay(language, child.born_on) : words.notKnown;
    return [
      ...factsBlock([
        [words.child, child && fullName(child)],
        [words.born, born],
        [words.caseNumber, found?.number],
        [
          words.cameIntoCare,
          stay && say('court', `reportRecord.${stay.kind}`, { day: sayDayOf(language, who.timeZone, stay.from) }),
        ],
        [words.leftCare, stay?.to && `${sayDayOf(language, who.timeZone, stay.to)} · ${stay.exit ?? ''}`],
      ]),
      ...tableBlock(
        words.orders,
        [words.day, words.order],
        orders.map(order => [sayDay(language, order.on), order[`kind_${language}`]]),
      ),
    ];
  },
};
