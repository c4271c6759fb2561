import { recordClearance } from '#modules/licensing/index.ts';
import { CLEARANCES, type Clearance } from './clearances.ts';
import type { Home, HomeAdult } from './homes.ts';
import { licensePeriods } from './license-periods.ts';
import { type Act, must, type Story } from './play.ts';
import { personKey } from './play-people.ts';

const LICENSING = 'S09';
/** How long a check holds where no day is told: past the next renewal. */
const MONTHS = 24;

type Kind = 'fingerprints' | 'registry' | 'first_aid' | 'local_check';
const KINDS: Readonly<Record<Clearance['kind'], Kind>> = {
  fingerprints: 'fingerprints',
  registry: 'registry',
  'first-aid': 'first_aid',
  background: 'local_check',
};

/**
 * The checks of a home's adults: those the story tells, on their days; in licensed homes all others clear at each license.
 * An open check has no row.
 */
export function clearanceActs(story: Story, home: Home, begins: string): Act[] {
  const told = CLEARANCES.filter(each => each.home === home.key);
  const acts = licensePeriods(home, story.load.day).map(({ from }): Act => {
    const at = from.toZonedDateTime({ timeZone: 'America/New_York', plainTime: '08:30' }).toInstant().toString();
    return {
      at,
      by: LICENSING,
      what: `checks the adults of ${home.key}`,
      does: async ask => {
        for (const { key, kind } of checksOf(home).filter(check => !isTold(told, check))) {
          const to = from.add({ months: MONTHS }).toString();
          const check = {
            homeId: story.id(home.key),
            personId: story.id(personKey(key)),
            kind,
            from: from.toString(),
            to,
          };
          must(await recordClearance(ask, check));
        }
      },
    };
  });
  return [...acts, ...told.filter(({ state }) => state !== 'open').map(clearance => toldAct(story, clearance, begins))];
}

const checksOf = (home: Home): { key: HomeAdult['key']; kind: Kind }[] =>
  home.adults.flatMap(({ key, part }) =>
    [...(['fingerprints', 'registry'] as const), ...(part === 'caregiver' ? (['first_aid'] as const) : [])].map(
      kind => ({
        key,
        kind,
      }),
    ),
  );

const isTold = (told: readonly Clearance[], check: { key: string; kind: Kind }): boolean =>
  told.some(({ person, kind }) => person === check.key && KINDS[kind] === check.kind);

/** A check with its own day: cleared then, or two years before it expires. */
function toldAct(story: Story, { home, person, kind, cleared, expires }: Clearance, begins: string): Act {
  const ends = expires ? Temporal.PlainDate.from(story.on(expires)) : null;
  const from = cleared ? Temporal.PlainDate.from(story.on(cleared)) : ends!.subtract({ months: MONTHS });
  const to = (ends ?? from.add({ years: 5 })).toString();
  const checked = from.toZonedDateTime({ timeZone: 'America/New_York', plainTime: '12:00' }).toInstant().toString();
  return {
    at: Temporal.Instant.compare(checked, begins) < 0 ? begins : checked,
    by: LICENSING,
    what: `checks ${person}`,
    does: ask =>
      recordClearance(ask, {
        homeId: story.id(home),
        personId: story.id(personKey(person)),
        kind: KINDS[kind],
        from: from.toString(),
        to,
      }),
  };
}
