import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';

const WAYS = {
  plan: id => `/communities/${id}`,
  goals: id => `/communities/${id}/goals`,
  partners: id => `/partners?community=${id}`,
  promises: id => `/promises?community=${id}`,
  together: id => `/communities/${id}/together`,
  figures: id => `/communities/${id}/figures`,
} as const satisfies Record<string, (id: Id) => string>;

/** The pages of a community, and the one the reader is on, for the bar under its head. */
export const sayCommunityWays = ({ say }: Pick<Ask, 'say'>, communityId: Id, current: keyof typeof WAYS) => ({
  label: say('partnerships', 'communityWays.label'),
  items: (Object.keys(WAYS) as (keyof typeof WAYS)[]).map(key => ({
    href: WAYS[key](communityId),
    label: say('partnerships', `communityWays.${key}`),
    current: key === current,
  })),
});
