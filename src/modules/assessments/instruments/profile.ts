import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Instrument } from './contract.ts';
import { type ProfileDomain, profileOfAnswers } from './rules/profile.ts';
import { type Given, givenAbout } from './store/given.ts';

/** Needs and strengths of a child as they stand: by which assessment, and what changed since the one before. */
export type Profile = {
  readonly given: Given;
  readonly before: Given | null;
  readonly instrument: Instrument;
  readonly domains: readonly ProfileDomain[];
};

/** The newest standing assessment of needs and strengths; null where there is none yet. */
export async function profileOf(tx: Tx, childId: Id): Promise<Profile | null> {
  const standing = (await givenAbout(tx, [childId])).filter(
    each => each.replacedBy === null && each.instrument.definition.levels,
  );
  const [given] = standing;
  if (!given) return null;
  const before = standing.find(each => each !== given && each.instrument.series === given.instrument.series) ?? null;
  const { instrument } = given;
  return {
    given,
    before,
    instrument,
    domains: profileOfAnswers(instrument.definition, given.answers, before?.answers ?? null),
  };
}
