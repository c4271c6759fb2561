import type { Ask } from '#platform/http/ask.ts';

const WAYS = {
  partners: '/partners',
  promises: '/promises',
  tasks: '/partners/tasks',
  calendar: '/partners/calendar',
  issues: '/issues-register',
  risks: '/partners/risks',
  agreements: '/agreements-with-partners',
  quiet: '/partners/quiet',
  outside: '/partners/outside',
} as const;

/** The lists of the work with all partners, and the one the reader is on. */
export const sayWays = ({ say }: Pick<Ask, 'say'>, current: keyof typeof WAYS) => ({
  label: say('partnerships', 'promiseWays.label'),
  items: (Object.keys(WAYS) as (keyof typeof WAYS)[]).map(key => ({
    href: WAYS[key],
    label: say('partnerships', `promiseWays.${key}`),
    current: key === current,
  })),
});
