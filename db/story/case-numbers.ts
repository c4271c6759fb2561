import { dayOn, type StoryWhen } from './day.ts';
import { EPISODES } from './episodes.ts';
import type { FamilyKey, PastEpisodeKey } from './keys.ts';
import { PAST_EPISODES } from './past-episodes.ts';

type Numbered = { readonly key: FamilyKey | PastEpisodeKey; readonly from: StoryWhen };

/**
 * The court's case numbers, by family or past episode: `<year of removal>-DP-0001` and on, in order of removal within
 * the year. Only a removal opens one: the voluntary placement, the case at home and the adopted child have none.
 */
export function caseNumbers(loadDay: Temporal.PlainDate): ReadonlyMap<FamilyKey | PastEpisodeKey, string> {
  const removals: Numbered[] = [
    ...PAST_EPISODES,
    ...EPISODES.filter(episode => episode.kind === 'removal').map(({ family, from }) => ({ key: family, from })),
  ];
  const inOrder = removals
    .map(({ key, from }) => ({ key, on: dayOn(from, loadDay) }))
    .sort((a, b) => Temporal.PlainDate.compare(a.on, b.on));
  const lastOfYear = new Map<number, number>();
  const numbers = new Map<FamilyKey | PastEpisodeKey, string>();
  for (const { key, on } of inOrder) {
    const next = (lastOfYear.get(on.year) ?? 0) + 1;
    lastOfYear.set(on.year, next);
    numbers.set(key, `${on.year}-DP-${String(next).padStart(4, '0')}`);
  }
  return numbers;
}
