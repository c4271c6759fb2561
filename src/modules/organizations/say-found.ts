import { telOf } from '#kernel/tel.ts';
import type { PublicAsk } from '#platform/http/public-page.ts';
import { sayDay, sayDayOf, sayLanguages, sayLongWeekday, sayTime } from '#platform/words/say-date.ts';
import type { OpenState } from './rules/open-at.ts';
import type { DirectorySetting } from './store/directory-setting.ts';
import type { FoundService } from './store/find-services.ts';

type SayAsk = Pick<PublicAsk, 'say' | 'language' | 'today' | 'agency'>;

/** A service as its card shows it: everything said, nothing to count. */
export type FoundCard = {
  readonly key: string;
  readonly href: string;
  readonly organizationHref: string;
  readonly name: string;
  readonly organization: string;
  readonly room: {
    readonly state: 'ok' | 'waiting' | 'late' | 'plain';
    readonly text: string;
    readonly posted: string;
  };
  readonly checked: { readonly stale: boolean; readonly text: string };
  readonly open: string;
  readonly languages: string;
  readonly where: string;
  readonly distance: string;
  readonly apply: string;
  readonly fit: string;
  readonly phone: { readonly href: string; readonly text: string } | null;
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
};

/** A found service in the reader's words. What is confidential has no place to say. */
export function sayFound(ask: SayAsk, setting: DirectorySetting, service: FoundService): FoundCard {
  const { say, language } = ask;
  const address = [service.street, service.city].filter(Boolean).join(', ');
  const covered = {
    agency: say('organizations', 'found.everywhere'),
    some: '',
    unknown: say('organizations', 'found.asks'),
  };
  return {
    key: service.entryId,
    href: `/directory/services/${service.serviceId}${ofAgency(ask)}`,
    organizationHref: `/directory/organizations/${service.organizationId}${ofAgency(ask)}`,
    name: service.name,
    organization: service.organizationName,
    room: sayRoom(ask, service.capacity),
    checked: sayChecked(ask, setting, service.assuredOn),
    open: sayOpen(ask, service.open),
    languages: service.languages.length > 0 ? sayLanguages(language, baseCodes(service.languages)) : '',
    where: service.confidential ? say('organizations', 'found.confidential') : address || covered[service.covers],
    distance: sayDistance(ask, service.distance),
    apply: service.applicationProcess ?? say('organizations', 'found.callFirst'),
    fit: service.fit === null ? '' : say('organizations', 'found.fit', { stars: service.fit.toFixed(1) }),
    phone: service.phone ? { href: telOf(service.phone), text: service.phone } : null,
    point:
      service.latitude === null || service.longitude === null
        ? null
        : { latitude: service.latitude, longitude: service.longitude },
  };
}

/** What a visitor's links end with, where the address named the agency. */
export const ofAgency = ({ agency }: Pick<SayAsk, 'agency'>): string =>
  agency.named === undefined ? '' : `?agency=${encodeURIComponent(agency.named)}`;

/** Languages without their regions, once each. */
export const baseCodes = (codes: readonly string[]): string[] => [...new Set(codes.map(code => code.split('-')[0]!))];

type Posted = {
  readonly state: 'open' | 'waiting-list' | 'full';
  readonly waitDays: number | null;
  readonly places?: number | null;
  readonly postedAt: string;
};

/** Whether there is room, and since when that is said. */
export function sayRoom({ say, language, agency }: SayAsk, posted: Posted | null | undefined): FoundCard['room'] {
  if (!posted) return { state: 'plain', text: say('organizations', 'found.roomUnknown'), posted: '' };
  const { state, waitDays, places = null } = posted;
  const day = say('organizations', 'found.posted', { day: sayDayOf(language, agency.timeZone, posted.postedAt) });
  if (state === 'full') return { state: 'late', text: say('organizations', 'found.full'), posted: day };
  if (state === 'waiting-list') {
    const text =
      waitDays === null
        ? say('organizations', 'found.waiting')
        : say.code('organizations', 'found.waitingDays', { count: waitDays });
    return { state: 'waiting', text, posted: day };
  }
  const text =
    places === null
      ? say('organizations', 'found.room')
      : say.code('organizations', 'found.roomPlaces', { count: places });
  return { state: 'ok', text, posted: day };
}

/** When it was last checked, and whether that was too long ago. */
export function sayChecked(
  { say, language, today }: SayAsk,
  { verifyEveryDays }: DirectorySetting,
  assuredOn: string | null,
): FoundCard['checked'] {
  if (assuredOn === null) return { stale: true, text: say('organizations', 'found.never') };
  const stale = Temporal.PlainDate.from(assuredOn).until(today).days > verifyEveryDays;
  const day = sayDay(language, assuredOn);
  return {
    stale,
    text: stale ? say('organizations', 'found.stale', { day }) : say('organizations', 'found.checked', { day }),
  };
}

/** Whether it is open, until when, or when it opens. */
export function sayOpen(ask: SayAsk, open: OpenState): string {
  const { say, language } = ask;
  if (open.state === 'unknown') return say('organizations', 'found.hoursUnknown');
  if (open.state === 'open') return say('organizations', 'found.openUntil', { time: sayClock(ask, open.until) });
  if (!open.next) return say('organizations', 'found.closed');
  const { day, opensAt } = open.next;
  return say('organizations', 'found.opens', { day: sayLongWeekday(language, day), time: sayClock(ask, opensAt) });
}

/** A time of day (`HH:MM`) as the reader writes it; 24:00 is midnight. */
export function sayClock({ language }: Pick<SayAsk, 'language'>, time: string): string {
  const [hour, minute] = time.split(':').map(Number);
  const moment = Temporal.PlainDateTime.from('2026-01-01T00:00').add({ hours: hour!, minutes: minute! });
  return sayTime(language, 'UTC', moment.toZonedDateTime('UTC').toInstant().toString());
}

function sayDistance({ say }: SayAsk, distance: number | null): string {
  if (distance === null) return '';
  return distance < 1
    ? say('organizations', 'found.underMile')
    : say('organizations', 'found.milesAway', { miles: Math.round(distance) });
}
