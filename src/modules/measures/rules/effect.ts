import { suppressList } from './suppress.ts';

/** First and last score of one referral in its service's own measure, and whether the service was completed or stopped. */
export type ScoredReferral = {
  readonly measure: string;
  readonly better: 'higher' | 'lower';
  readonly completed: boolean;
  readonly first: number;
  readonly last: number;
};

/** Mean scores before and after; null where fewer than the floor are counted. */
export type EffectGroup = {
  readonly before: number;
  readonly after: number;
  /** How many have a better score at the end; null where those, or the others, are few. */
  readonly better: number | null;
  readonly of: number;
} | null;

export type Effect = {
  readonly measure: string;
  readonly better: 'higher' | 'lower';
  readonly completers: EffectGroup;
  readonly nonCompleters: EffectGroup;
};

/**
 * Before and after, measure by measure (S2-103). Counted are ended services with two scores or more: the first and the last
 * one told. Completers are those whose service was completed, non-completers those whose service was stopped. A group under
 * the floor is not shown, nor is a count of better or not better in it that is small. It compares who stayed with who left
 * and proves no cause: the page says so.
 */
export function effectsOf(scored: readonly ScoredReferral[], floor: number): Effect[] {
  const groups = Map.groupBy(scored, ({ measure, better }) => `${measure}\n${better}`);
  return [...groups.values()]
    .map(group => ({
      measure: group[0]!.measure,
      better: group[0]!.better,
      completers: groupOf(
        group.filter(({ completed }) => completed),
        floor,
      ),
      nonCompleters: groupOf(
        group.filter(({ completed }) => !completed),
        floor,
      ),
    }))
    .toSorted((one, other) => (one.measure < other.measure ? -1 : 1));
}

function groupOf(scored: readonly ScoredReferral[], floor: number): EffectGroup {
  if (scored.length < floor) return null;
  const mean = (read: (one: ScoredReferral) => number) =>
    scored.reduce((sum, one) => sum + read(one), 0) / scored.length;
  const better = scored.filter(({ better, first, last }) => (better === 'higher' ? last > first : last < first)).length;
  return {
    before: mean(({ first }) => first),
    after: mean(({ last }) => last),
    better: suppressList([better, scored.length - better], floor).cells[0]!,
    of: scored.length,
  };
}
