import type { Approach, Topic } from './codes.ts';

export type HeldApproach = { readonly partnershipId: string; readonly topic: Topic; readonly approach: Approach };
export type TalkedAbout = {
  readonly partnershipId: string;
  readonly otherId: string | null;
  readonly topic: Topic | null;
};
/** Two partners that go about a matter differently, and nobody has written down that it was talked about. */
export type Untold = { readonly topic: Topic; readonly one: HeldApproach; readonly other: HeldApproach };

/**
 * Pairs of partners that work side by side and differ on a matter without a noted difference (S4-56, S4-133). Each pair
 * once. Two with "other" ways are taken as different, because nobody said that they are the same.
 */
export function untoldDifferences(held: readonly HeldApproach[], noted: readonly TalkedAbout[]): Untold[] {
  const told = new Set(
    noted.flatMap(({ partnershipId: a, otherId: b, topic }) => [`${a} ${b} ${topic}`, `${b} ${a} ${topic}`]),
  );
  return held.flatMap((one, at) =>
    held
      .slice(at + 1)
      .filter(
        other =>
          other.topic === one.topic &&
          other.partnershipId !== one.partnershipId &&
          (other.approach !== one.approach || other.approach === 'other') &&
          !told.has(`${one.partnershipId} ${other.partnershipId} ${one.topic}`),
      )
      .map(other => ({ topic: one.topic, one, other })),
  );
}
