import { initialsOf } from '#kernel/initials.ts';
import { telOf } from '#kernel/tel.ts';
import { issueLicenses } from '#modules/licensing/index.ts';
import { fullName, sayAge } from '#modules/people/index.ts';
import type { HomeFit } from '#modules/placement/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf, sayLanguages } from '#platform/words/say-date.ts';
import type { LoadedHome } from './load-home.ts';
import { fitToday, sayConfirmed, sayHomeToday, sayLicense } from './say-homes.ts';

type Span = { readonly from: string; readonly to: string | null };
const isOn = (span: Span, day: string) => span.from <= day && (span.to === null || day < span.to);

/** A home's record in finished words. */
export function sayHome(ask: Ask, loaded: LoadedHome) {
  const { say, language, today } = ask;
  const { home, contact, uses } = loaded;
  const day = today.toString();
  const fit = fitToday(ask, home, uses);
  const license = home.licenses.find(one => isOn(one, day));
  const row = (key: 'license' | 'beds' | 'ages' | 'only', value: string | null | undefined) =>
    value ? [{ label: say('licensing', `record.${key}`), value }] : [];
  return {
    name: home.name,
    initials: initialsOf(home.name),
    about: [
      say.code('licensing', `kinds.${home.kind}`),
      home.area,
      home.respiteOnly && say('licensing', 'record.respiteOnly'),
    ]
      .filter(Boolean)
      .join(' · '),
    facts: [
      {
        label: say('licensing', 'record.beds'),
        value: say('licensing', 'record.taken', {
          taken: fit.taken,
          beds: fit.beds ?? say('licensing', 'list.notKnown'),
        }),
      },
      { label: say('licensing', 'list.confirmed'), value: sayConfirmed(ask, home) },
      ...(home.languages.length > 0
        ? [{ label: say('licensing', 'record.languages'), value: sayLanguages(language, home.languages) }]
        : []),
    ],
    today: sayHomeToday(ask, home, fit),
    whyYes: sayWhyYes(ask, home, fit),
    skills: home.skills.join(', '),
    terms: [
      ...row('license', sayLicense(ask, home, loaded.levels) ?? say('licensing', 'list.noLicense')),
      ...row('beds', license && say('licensing', 'record.bedCount', { count: license.beds })),
      ...row(
        'ages',
        license && say('licensing', 'record.ageSpan', { youngest: license.youngest, oldest: license.oldest }),
      ),
      ...row('only', license?.onlyChildId && say('licensing', 'today.oneChild')),
    ],
    before: home.licenses
      .filter(one => one !== license)
      .toReversed()
      .map(one => ({
        key: one.from,
        text: [
          loaded.levels.get(one.level) ?? one.level,
          sayDays(ask, one),
          say('licensing', 'record.bedCount', { count: one.beds }),
        ].join(' · '),
      })),
    adults: sayAdults(ask, loaded),
    reach: contact && {
      phone: contact.phone
        ? {
            text: contact.phone,
            href: telOf(contact.phone),
            label: say('licensing', 'record.call', { name: home.name, phone: contact.phone }),
          }
        : null,
      address:
        [contact.street, [contact.city, contact.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ') ||
        null,
    },
    holds: home.holds
      .filter(one => one.to === null || one.to > day)
      .map(one => ({
        key: one.from,
        text: [say.code('licensing', `holds.${one.reason}`), sayDays(ask, one)].join(' · '),
      })),
    exceptions: home.exceptions
      .filter(one => one.to === null || one.to > day)
      .map(one => ({
        key: one.id,
        text: [say('licensing', 'record.more', { count: one.bedsMore }), sayDays(ask, one)].join(' · '),
      })),
    ...sayChildrenHere(ask, loaded),
    copy: loaded.copy,
    mayOpenCopy: loaded.mayOpenCopy,
    ...sayLicenseWay(ask, loaded),
  };
}

/** Where a license is issued or renewed, for licensing; facilities too. */
function sayLicenseWay({ say, who }: Ask, { home }: LoadedHome) {
  if (!issueLicenses.may(who)) return { licenseWay: null };
  const text = say('licensing', home.licenses.length > 0 ? 'record.renew' : 'record.issue');
  return { licenseWay: { href: `/homes/${home.homeId}/license`, text } };
}

/** What speaks for a home that can take a child today; empty when something speaks against it. */
function sayWhyYes({ say, language, today }: Ask, home: LoadedHome['home'], fit: HomeFit): string[] {
  if (fit.whyNot.length > 0) return [];
  const day = today.toString();
  const current = home.clearances.length > 0 && home.clearances.every(check => check.to === null || check.to > day);
  return [
    ...(fit.until ? [say('licensing', 'record.licensedUntil', { day: sayDay(language, fit.until) })] : []),
    ...(current ? [say('licensing', 'record.checksCurrent')] : []),
    say('licensing', 'record.noHold'),
  ];
}

/** "Nov 18, 2026 to Jan 2, 2027", "Since Nov 18, 2026". */
function sayDays({ say, language }: Ask, { from, to }: Span): string {
  return to
    ? say('licensing', 'record.span', { from: sayDay(language, from), to: sayDay(language, to) })
    : say('licensing', 'record.since', { from: sayDay(language, from) });
}

/** The adults of now, each with their part and their checks. A check that has ended is said as such. */
function sayAdults({ say, language, now, today }: Ask, { adults, home }: LoadedHome) {
  const day = today.toString();
  return adults
    .filter(adult => isOn(adult, now))
    .map(adult => ({
      key: adult.personId,
      name: adult.name,
      initials: initialsOf(adult.name),
      part: say.code('licensing', `parts.${adult.part}`),
      checks: home.clearances
        .filter(check => check.personId === adult.personId)
        .map(check => {
          const kind = say.code('licensing', `checks.${check.kind}`);
          const ended = check.to !== null && check.to <= day;
          const text = check.to
            ? say('licensing', ended ? 'record.checkEnded' : 'record.checkUntil', {
                kind,
                day: sayDay(language, check.to),
              })
            : kind;
          return { key: check.kind, text, ended };
        }),
    }));
}

/** The children here whom the reader may see, and how many beds others use. */
function sayChildrenHere(ask: Ask, { children, home, uses }: LoadedHome) {
  const { say, language, who, today } = ask;
  const others = Math.max(0, fitToday(ask, home, uses).taken - children.length);
  return {
    children: children.map(child => ({
      key: child.childId,
      name: fullName(child),
      initials: initialsOf(fullName(child)),
      href: `/children/${child.childId}`,
      text: [
        sayAge(say, child.born_on, child.born_precision, today),
        child.layer === 'whereabouts'
          ? say('licensing', 'record.respiteHere')
          : say('licensing', 'record.since', { from: sayDayOf(language, who.timeZone, child.since) }),
      ].join(' · '),
    })),
    others: others > 0 ? say('licensing', 'record.others', { count: others }) : null,
  };
}

export type SaidHome = ReturnType<typeof sayHome>;
