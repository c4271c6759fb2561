import type { Id } from '#kernel/ids.ts';
import type { Part } from '../../contract.ts';
import type { LetterLanguage, Way } from '../../standing/contract.ts';

/** Somebody who may have to be told of a hearing. */
export type Somebody = {
  readonly part: Part;
  readonly personId: Id | null;
  /** The account they read notices with; null where they have none. */
  readonly userId: Id | null;
  readonly name: string;
  readonly language: LetterLanguage;
  readonly interpreter: string | null;
  /** How they asked to be told, and where; null is not known. */
  readonly reach: Way | null;
  readonly reachAt: string | null;
};

/** Who is around a child when a hearing is set. */
export type AroundHearing = {
  readonly parties: readonly (Somebody & { readonly id: Id })[];
  /** The parents of the child's case. */
  readonly parents: readonly Somebody[];
  readonly caregivers: readonly Somebody[];
  readonly child: Somebody & { readonly age: number | null };
  /** Those a court appointed: guardians ad litem and attorneys with an account. */
  readonly appointed: readonly Somebody[];
  /** A court ended parental rights. */
  readonly rightsEnded: boolean;
};

/** Why somebody is told: as what the law speaks of them. */
export type Ground = 'party' | 'parent' | 'caregiver' | 'youth' | 'appointed' | 'counsel' | 'tribe';

/** Somebody to tell, with the ground and the law that says so. */
export type Entitled = Somebody & {
  readonly key: string;
  readonly ground: Ground;
  readonly citations: readonly string[];
};

/** From this age on a child is told by a letter of their own; a younger one is told by those who care for them. */
export const YOUTH_FROM = 13;

/** Where the law says so. States add to it (here Florida's list of those who are served notice of a review). */
export const CITATIONS: Readonly<Record<Ground, readonly string[]>> = {
  party: ['s. 39.701(1)(f), F.S.'],
  parent: ['s. 39.701(1)(f)3, F.S.'],
  caregiver: ['42 USC 675(5)(G)', '45 CFR 1356.21(o)'],
  youth: ['42 USC 675(5)(C)(iii)', 's. 39.701(1)(f)6, F.S.'],
  appointed: ['s. 39.701(1)(f)4–5, F.S.'],
  counsel: ['s. 39.701(1)(f), F.S.'],
  tribe: ['25 USC 1912(a)', '25 CFR 23.111'],
};

const PARENTS: readonly Part[] = ['mother', 'father', 'guardian'];

const groundOf = ({ part }: Somebody): Ground => {
  if (PARENTS.includes(part)) return 'parent';
  if (part === 'counsel' || part === 'tribe' || part === 'caregiver') return part;
  if (part === 'child') return 'youth';
  return part === 'guardian_ad_litem' ? 'appointed' : 'party';
};

/** The same for the same person, however often they are named: by person, by account, else by part and name. */
const keyOf = ({ personId, userId, part, name }: Somebody): string =>
  personId ?? userId ?? `${part}-${name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;

/**
 * Everybody who has to be told of a hearing about a child, each once: the parties and who speaks for them, the parents as
 * long as they have rights, those who care for the child now, the child from a certain age on, and those a court appointed. Where
 * the record tells of nobody, nobody is invented. The agency is not told by itself.
 */
export function peopleToTell(around: AroundHearing): Entitled[] {
  const { parties, parents, caregivers, child, appointed, rightsEnded } = around;
  const isOld = child.age !== null && child.age >= YOUTH_FROM;
  const all: Somebody[] = [
    ...parties.filter(({ part }) => part !== 'agency'),
    ...(rightsEnded ? [] : parents),
    ...caregivers,
    ...(isOld ? [child] : []),
    ...appointed,
  ];
  const told = new Map<string, Entitled>();
  for (const one of all) {
    const key = keyOf(one);
    const ground = groundOf(one);
    const before = told.get(key);
    // What a party said about being reached stands; an account is taken from wherever it is known.
    told.set(
      key,
      before
        ? { ...before, userId: before.userId ?? one.userId }
        : { ...plain(one), key, ground, citations: CITATIONS[ground] },
    );
  }
  return [...told.values()];
}

const plain = ({ part, personId, userId, name, language, interpreter, reach, reachAt }: Somebody): Somebody => ({
  part,
  personId,
  userId,
  name,
  language,
  interpreter,
  reach,
  reachAt,
});

/** How somebody is told where nobody chose: as they asked, on their own page where they have one, else by mail. */
export const usualWay = ({ reach, userId }: Somebody): Way =>
  reach === 'portal' && !userId ? 'mail' : (reach ?? (userId ? 'portal' : 'mail'));
