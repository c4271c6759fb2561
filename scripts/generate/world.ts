import type { Id } from '#kernel/ids.ts';
import { day, type Moment, YEAR } from './moments.ts';
import { boys, girls, surnames } from './names.ts';
import { type Random, randomFrom } from './random.ts';
import type { Put } from './rows.ts';
import { newTally, type Tally } from './tally.ts';
import { type Leaving, leaving } from './years.ts';

/** What a state is made from. The same plan makes the same state. */
export type Plan = {
  readonly seed: number;
  /** Children in care at `now`. */
  readonly children: number;
  /** Past episodes for each child in care: children who have left, and earlier stays of those who came back. */
  readonly past: number;
  /** The moment the state stands at. */
  readonly now: Moment;
};

/** Past episodes for each child in care unless another number is asked for: 60,000 children have 500,000. */
export const USUAL_PAST = 25 / 3;

/** What everything made up shares. */
export type World = Plan & {
  readonly agencyId: Id;
  /** The template every made-up plan keeps; set with the agency. */
  templateId: Id;
  readonly random: Random;
  readonly put: Put;
  readonly tally: Tally;
  /** When children left care. */
  readonly leaving: Leaving;
};

export function newWorld(plan: Plan, put: Put): World {
  const random = randomFrom(plan.seed, 'state', plan.children);
  const agencyId = random.id(plan.now);
  return {
    ...plan,
    agencyId,
    templateId: agencyId,
    random,
    put,
    tally: newTally(),
    leaving: leaving(plan.now, plan.past),
  };
}

export type Sex = 'female' | 'male';

/** An adult, or a child when `bornAt` is given: the row of a person, and what others need of it. */
export type Somebody = {
  readonly id: Id;
  readonly firstName: string;
  readonly lastName: string;
  readonly sex: Sex;
  readonly bornAt: Moment | null;
};

export function addPerson(
  world: World,
  random: Random,
  given: { offices?: readonly Id[]; lastName?: string; sex?: Sex; bornAt?: Moment | null; language?: string },
): Somebody {
  const sex = given.sex ?? (random.chance(0.5) ? 'female' : 'male');
  const bornAt =
    given.bornAt === undefined ? world.now - random.whole(24 * 365, 58 * 365) * (YEAR / 365) : given.bornAt;
  const somebody = {
    id: random.id(world.now),
    firstName: random.pick(sex === 'female' ? girls : boys),
    lastName: given.lastName ?? random.pick(surnames),
    sex,
    bornAt,
  } as const;
  const language = given.language ?? 'en';
  world.put('app.person', {
    id: somebody.id,
    agency_id: world.agencyId,
    office_ids: [...(given.offices ?? [])],
    first_name: somebody.firstName,
    last_name: somebody.lastName,
    pronouns: null,
    born_on: bornAt === null ? null : day(bornAt),
    born_precision: bornAt === null ? 'unknown' : 'day',
    died_on: null,
    languages: language === 'en' ? ['en'] : [language, 'en'],
    interpreter: language !== 'en' && random.chance(0.4) ? language : null,
  });
  return somebody;
}
