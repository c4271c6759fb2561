import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { AreaRow } from './store-areas.ts';

type Speaker = Pick<Ask, 'say' | 'language'>;

/** From when to when a version counts. */
export const sayVersion = ({ say, language }: Speaker, { from, to }: Pick<AreaRow, 'from' | 'to'>): string =>
  to === null
    ? say('agency', 'areas.since', { day: sayDay(language, from) })
    : say('agency', 'areas.between', {
        from: sayDay(language, from),
        until: sayDay(language, Temporal.PlainDate.from(to).subtract({ days: 1 }).toString()),
      });

/** What a version is made of: corners, postal codes, both. */
export const sayMade = ({ say }: Speaker, { outline, postalCodes }: Pick<AreaRow, 'outline' | 'postalCodes'>): string =>
  [
    ...(outline ? [say('agency', 'areas.corners', { count: outline.length })] : []),
    ...(postalCodes.length > 0 ? [say('agency', 'areas.postal', { codes: postalCodes.join(', ') })] : []),
  ].join(' · ') || say('agency', 'areas.notRecorded');

/** One row of the table of versions. */
export const sayAreaRow = (ask: Speaker, area: AreaRow) => ({
  key: area.id,
  code: area.code,
  name: area.name,
  kind: area.kind ? ask.say.code('agency', `areaKinds.${area.kind}`) : ask.say('agency', 'areas.notRecorded'),
  made: sayMade(ask, area),
  people:
    area.people === null
      ? ask.say('agency', 'areas.notRecorded')
      : new Intl.NumberFormat(ask.language).format(area.people),
  when: sayVersion(ask, area),
});
