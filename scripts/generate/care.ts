import type { Id } from '#kernel/ids.ts';
import type { Family } from './family.ts';
import { movesPerThousandDays } from './figures.ts';
import { approveForChild, type Home } from './homes.ts';
import { atWork, DAY, day, during, type Moment, YEAR } from './moments.ts';
import { recordMove } from './moves.ts';
import { addPlan } from './plans.ts';
import { type Setting, settingNow, settingThen } from './settings.ts';
import { addWhereabouts } from './whereabouts.ts';
import type { Somebody } from './world.ts';

/** A stay in care; `exit` is the code of its reason once it has ended. */
export type CareOf = { readonly from: Moment; readonly to: Moment | null; readonly exit: string | null };

/** One stay in a home or with a parent. */
export type Stay = {
  readonly from: Moment;
  readonly to: Moment | null;
  readonly setting: Setting;
  readonly home: Home | null;
};

/** A child's time in care: the episode, one placement after another with the move that began it, and where the child was meanwhile. */
export function addCare(family: Family, child: Somebody, care: CareOf): void {
  const { world, random, unit, caseId } = family;
  const episodeId = random.id(care.from);
  const about = { agency_id: world.agencyId, office_id: unit.office.id, child_id: child.id };
  world.put('app.episode', {
    id: episodeId,
    ...about,
    case_id: caseId,
    kind: random.chance(0.96) ? 'removal' : 'voluntary',
    during: during(care.from, care.to),
    exit_reason: care.exit,
  });
  const stays = staysOf(family, child, care);
  stays.forEach((stay, index) => {
    const withPersonId = stay.home === null ? family.parents[0]!.id : null;
    const moveId = recordMove(family, child, stay, index === 0);
    const placementId = random.id(stay.from);
    world.put('app.placement', {
      id: placementId,
      ...about,
      episode_id: episodeId,
      home_id: stay.home?.id ?? null,
      with_person_id: withPersonId,
      setting: stay.setting.code,
      during: during(stay.from, stay.to),
      move_id: moveId,
      exception_id: null,
    });
    if (stay.to !== null) keepStay(family, child, stay, placementId);
    addPlan(family, child, stay, placementId);
    addWhereabouts(family, child, stay);
  });
  tally(family, child, care, stays);
}

function staysOf(family: Family, child: Somebody, care: CareOf): Stay[] {
  const { world, random } = family;
  const bounds = [care.from, ...changesOf(random, care, world.now)];
  const stays: Stay[] = [];
  for (const [index, from] of bounds.entries()) {
    const to = bounds[index + 1] ?? care.to;
    const age = Math.floor((from - child.bornAt!) / YEAR);
    const isLast = index === bounds.length - 1;
    const days = ((care.to ?? world.now) - care.from) / DAY;
    const last = stays.at(-1);
    let setting =
      isLast && care.to === null
        ? settingNow(random, age, days, family.parents.length > 0)
        : settingThen(random, age, index === 0);
    // A move leads somewhere else: not from kin to the same kin, nor to the parent after the parent.
    if (setting.place === 'kin' && last?.home !== undefined && last.home === family.kin)
      setting = settingThen(random, age, false, 'kin');
    const home = homeOf(family, setting, age, from, to, last?.home ?? null);
    if (setting.place === 'kin' && home && !family.approved.has(child.id)) {
      family.approved.add(child.id);
      approveForChild(world, random, home.id, child.id, from);
    }
    stays.push({ from, to, setting, home });
  }
  return stays;
}

/** Moments at which a child moved: more often in the first months, and for some children much more often than for others. */
function changesOf(random: Family['random'], care: CareOf, now: Moment): Moment[] {
  const { first, later, firstDays } = movesPerThousandDays;
  const total = ((care.to ?? now) - care.from) / DAY;
  const early = Math.min(total, firstDays);
  const luck = random.weighted([
    [0.4, 50],
    [1, 30],
    [2.5, 20],
  ] as const);
  const moves = [
    ...Array.from({ length: random.poisson((luck * first * early) / 1000) }, () => random.next() * early),
    ...Array.from(
      { length: random.poisson((luck * later * (total - early)) / 1000) },
      () => early + random.next() * (total - early),
    ),
  ];
  return moves
    .filter(at => at > 2 && at < total - 2)
    .sort((a, b) => a - b)
    .filter((at, index, all) => index === 0 || at - all[index - 1]! > 3)
    .map(at => atWork(care.from + at * DAY, random.whole(0, 400)));
}

function homeOf(
  family: Family,
  setting: Setting,
  age: number,
  from: Moment,
  to: Moment | null,
  before: Home | null,
): Home | null {
  const { homes, unit, random } = family;
  if (setting.place === 'parent') return null;
  if (setting.place === 'kin') {
    family.kin ??= homes.openForKin(unit.office, family.lastName, family.firstRemoval);
    return family.kin;
  }
  if (setting.place === 'facility') return homes.take(unit.office, 'facility', age, from, to, before);
  const withSiblings = family.shared.find(
    ({ home, from: since, to: until }) => home !== before && since <= from && (until === null || until > from),
  );
  if (withSiblings && random.chance(0.75) && homes.takeIn(withSiblings.home, age, from, to)) return withSiblings.home;
  const home = homes.take(unit.office, 'foster', age, from, to, before);
  family.shared.push({ home, from, to });
  return home;
}

/** What caregivers keep of a child who has moved on. */
function keepStay({ world, random }: Family, child: Somebody, stay: Stay, placementId: Id): void {
  for (const userId of stay.home?.accounts ?? []) {
    world.put('app.kept_stay', {
      id: random.id(stay.to!),
      agency_id: world.agencyId,
      user_id: userId,
      placement_id: placementId,
      first_name: child.firstName,
      during: during(stay.from, stay.to),
    });
  }
}

function tally({ world }: Family, child: Somebody, care: CareOf, stays: readonly Stay[]): void {
  const end = care.to ?? world.now;
  const group = care.to === null ? 'in care' : 'left';
  world.tally.count(`age, ${group}`, Math.floor((end - child.bornAt!) / YEAR));
  world.tally.count(`days, ${group}`, Math.floor((end - care.from) / DAY));
  world.tally.count(`placements, ${group}`, stays.length);
  if (care.to === null) world.tally.count('setting', stays.at(-1)!.setting.published);
  world.tally.count(`entered, ${group}`, day(care.from).slice(0, 7));
}
