import type { Day } from '#kernel/days.ts';
import type { Counted, Measured } from './counted.ts';
import { lasts, onDay, type PlaceFacts } from './facts.ts';
import { lastYear } from './measure-stays.ts';
import { bordersOn } from './where-things-lie.ts';

/** Inquiries, services, needs and referrals of places on a day. */
export function measureCommunity(facts: PlaceFacts, day: Day, drawnOn: Day): Readonly<Record<string, Measured>> {
  const borders = bordersOn(facts, drawnOn);
  const year = lastYear(day);
  const inYear = (on: Day) => on >= year.from && on <= year.to;
  const homeOf = (personId: string) => borders(onDay(facts.addresses.get(personId), day));

  const asked = facts.inquiries.filter(each => inYear(each.cameOn));
  const licensed = (on: Day | null) => on !== null && on <= day;
  const inquiry = (each: (typeof asked)[number], above: number): Counted => ({
    places: each.areaCode === null ? [] : [each.areaCode],
    above,
    below: 1,
    of: each.id,
  });
  const sent = facts.referrals.filter(each => inYear(each.sentOn));
  const unmet = facts.needs.filter(
    need => need.from <= day && (need.to === null || need.to > day) && (need.helpedOn === null || need.helpedOn > day),
  );
  return {
    inquiries: { shape: 'sum', rows: asked.map(each => inquiry(each, 1)) },
    inquiries_licensed: { shape: 'share', rows: asked.map(each => inquiry(each, Number(licensed(each.licensedOn)))) },
    inquiries_by_partners: { shape: 'share', rows: asked.map(each => inquiry(each, Number(each.byPartner))) },
    licenses_by_partners: {
      shape: 'sum',
      rows: asked.filter(each => each.byPartner && licensed(each.licensedOn)).map(each => inquiry(each, 1)),
    },
    referrals_started: {
      shape: 'share',
      rows: sent.map(each => ({
        places: homeOf(each.personId),
        above: Number(each.startedOn !== null && each.startedOn <= day),
        below: 1,
        of: each.id,
      })),
    },
    unmet_needs: {
      shape: 'sum',
      rows: unmet.map(need => ({ places: homeOf(need.personId), above: 1, below: 1, of: need.id })),
    },
    ...measureServices(facts, day),
  };
}

function measureServices(facts: PlaceFacts, day: Day): Readonly<Record<string, Measured>> {
  if (!facts.services) return {};
  const codeOf = new Map(facts.areas.map(area => [area.id, area.code]));
  const byPostalCode = Map.groupBy(
    facts.areas
      .filter(area => lasts(area, day))
      .flatMap(({ code, postalCodes }) => postalCodes.map(zip => ({ code, zip }))),
    each => each.zip,
  );
  const row = (service: NonNullable<PlaceFacts['services']>[number], above: number): Counted => ({
    places: service.everywhere
      ? 'everywhere'
      : [
          ...service.areaIds.flatMap(id => codeOf.get(id) ?? []),
          ...service.postalCodes.flatMap(zip => (byPostalCode.get(zip) ?? []).map(({ code }) => code)),
        ],
    above,
    below: 1,
    of: service.id,
  });
  const checked = (on: Day | null) => on !== null && on > day - 365 && on <= day;
  return {
    services: { shape: 'sum', rows: facts.services.map(service => row(service, 1)) },
    services_checked: {
      shape: 'share',
      rows: facts.services.map(service => row(service, Number(checked(service.checkedOn)))),
    },
  };
}
