import type { Id } from '#kernel/ids.ts';
import { alike, moving } from './assumptions.ts';
import { type Family, goesToKin } from './family.ts';
import type { Home } from './homes.ts';
import type { CareOf } from './lives.ts';
import { atWork, DAY, during, type Moment, YEAR } from './moments.ts';
import { recordMove } from './moves.ts';
import { approveForChild } from './open-home.ts';
import { addPlan } from './plans.ts';
import { type Setting, settingNow, settingThen } from './settings.ts';
import { addWhereabouts } from './whereabouts.ts';
import type { Somebody } from './world.ts';

/** One stay in a home or with a parent. */
export type Stay = {
  readonly from: Moment;
  readonly to: Moment | null;
  readonly setting: Setting;
  readonly home: Home | null;
};

/** A child's time in care: the episode, one placement after another with the move that began it, and where the child was meanwhile. Answers with the placements. */
export function addCare(family: Family, child: Somebody, care: CareOf): readonly Stay[] {
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
  return stays;
}

function staysOf(family: Family, child: Somebody, care: CareOf): Stay[] {
  const { world, random } = family;
  const bounds = [care.from, ...changesOfFamily(family, care)];
  const settings = settingsOf(family, child, care, bounds);
  const stays: Stay[] = [];
  for (const [index, from] of bounds.entries()) {
    const to = bounds[index + 1] ?? care.to;
    const age = Math.floor((from - child.bornAt!) / YEAR);
    const setting = settings[index]!;
    const home = homeOf(family, setting, age, from, to, stays.at(-1)?.home ?? null);
    if (setting.place === 'kin' && home && !family.approved.has(child.id)) {
      family.approved.add(child.id);
      approveForChild(world, random, home.id, child.id, from);
    }
    stays.push({ from, to, setting, home });
  }
  return stays;
}

/**
 * The setting of each stay, found from the last one back: where children live now follows what is published. A move
 * leads somewhere else: not from kin to the same kin, nor to the parent after the parent.
 */
function settingsOf(family: Family, child: Somebody, care: CareOf, bounds: readonly Moment[]): Setting[] {
  const { world, random, parents } = family;
  const settings: Setting[] = [];
  for (const [index, from] of [...bounds.entries()].reverse()) {
    const age = Math.floor((from - child.bornAt!) / YEAR);
    const after = settings[0];
    settings.unshift(
      after === undefined && care.to === null
        ? settingNow(random.chance(alike.setting) ? family.luck : random.next(), {
            age: Math.floor((world.now - child.bornAt!) / YEAR),
            days: (world.now - care.from) / DAY,
            hasParent: parents.length > 0,
            toKin: goesToKin(family),
          })
        : settingThen(random, { age, isFirst: index === 0, toKin: after?.place !== 'kin' && goesToKin(family) }),
    );
  }
  return settings;
}

/** Moments at which a child moved: mostly those of a brother or sister who came into care with it. */
function changesOfFamily({ random, world, moved }: Family, care: CareOf): readonly Moment[] {
  const isSameDay = (a: Moment | null, b: Moment | null) => Math.abs((a ?? world.now) - (b ?? world.now)) < DAY;
  const other = moved.find(({ care: of }) => isSameDay(of.from, care.from) && isSameDay(of.to, care.to));
  if (other && random.chance(alike.moves)) return other.changes;
  const changes = changesOf(random, care, world.now);
  moved.push({ care, changes });
  return changes;
}

/** Moments at which a child moved: more often in the first months, and for some children much more often than for others. */
function changesOf(random: Family['random'], care: CareOf, now: Moment): Moment[] {
  const { first, later, firstDays } = moving;
  const total = ((care.to ?? now) - care.from) / DAY;
  const early = Math.min(total, firstDays);
  const luck = random.weighted(moving.luck);
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
    family.kin ??= homes.openForKin(unit.office, family.lastName, family.firstRemoval, family.lastExit);
    return family.kin;
  }
  if (setting.place === 'facility') return homes.take(unit.office, 'facility', age, from, to, before);
  const withSiblings = family.shared.filter(
    ({ home, from: since, to: until }) => home !== before && since <= from && (until === null || until > from),
  );
  if (random.chance(alike.home))
    for (const { home } of withSiblings) if (homes.takeIn(home, age, from, to)) return home;
  const home = homes.take(unit.office, 'foster', age, from, to, before, family.size);
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
