import { smallGroup } from '#modules/agency/index.ts';
import { communityNames } from '#modules/partnerships/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import { SHARED_MEASURES } from './rules/share/measures-published.ts';
import { quarterEnds } from './rules/share/quarter-ends.ts';
import { sayFigure } from './say/say-figure.ts';
import { measures } from './store/place-figures.ts';
import { type SharedFigure, sharedDays, sharedFigures } from './store/published-figures.ts';

/**
 * What was shared last, in finished words: of every community the reader may see, and of all together. Staff and partners
 * get it from the same rows by the same function, so that both read the same numbers.
 */
export async function loadShared(ask: Ask) {
  const { tx, say, language, who } = ask;
  const [asOf] = await sharedDays(tx);
  const floor = await smallGroup(tx);
  const yearBefore = asOf ? quarterEnds(asOf, 5)[0]! : null;
  const rows = asOf ? await sharedFigures(tx, [asOf, yearBefore!]) : [];
  const communities = await communityNames(tx);
  const known = (await measures(tx, language)).filter(({ code }) => SHARED_MEASURES.some(each => each.code === code));
  const published = rows.find(row => row.asOf === asOf)?.publishedAt;
  const find = (communityId: string | null, measure: string, day: string) =>
    rows.find(row => row.communityId === communityId && row.measure === measure && row.asOf === day);
  const sayOne = (row: SharedFigure | undefined, unit: (typeof known)[number]['unit']) => ({
    text: row?.hidden ? say('measures', 'sharedFigures.small') : sayFigure(ask, unit, row ?? null),
    known: row !== undefined && !row.hidden && row.value !== null,
  });
  return {
    words: say.group('measures', 'sharedFigures'),
    lead: say('measures', 'sharedFigures.lead', { floor }),
    asOf:
      asOf && published
        ? say('measures', 'sharedFigures.asOf', {
            day: sayDay(language, asOf),
            published: sayDayOf(language, who.timeZone, published),
          })
        : null,
    days: asOf ? { now: sayDay(language, asOf), before: sayDay(language, yearBefore!) } : null,
    small: say('measures', 'sharedFigures.smallText', { floor }),
    definitions: known.map(({ code, name, definition }) => ({ key: code, name, definition })),
    places: asOf
      ? [...communities, { id: null, name: say('measures', 'sharedFigures.all') }].map(({ id, name }) => ({
          key: id ?? 'all',
          name,
          figures: known.map(({ code, name: label, unit }) => ({
            key: code,
            label,
            now: sayOne(find(id, code, asOf), unit),
            before: sayOne(find(id, code, yearBefore!), unit),
          })),
        }))
      : [],
  };
}
