import type { Who } from './who.ts';

/**
 * Something a person can do or look at. The name is the permission and the name in the audit; `topics` are what a page
 * of this action shows of its subject. Objects are hidden by the database; `may` is about the person's part only.
 */
export type Action = {
  readonly name: string;
  readonly topics: readonly string[];
  readonly may: (who: Who) => boolean;
};

/** An action open to those who hold one of these roles (codes of app.job_role; others than staff hold their kind). */
export function action(
  name: string,
  roles: readonly string[] | 'staff' | 'everyone',
  topics: readonly string[] = [],
): Action {
  return {
    name,
    topics,
    may: who =>
      roles === 'everyone' || (roles === 'staff' ? who.kind === 'staff' : who.roles.some(role => roles.includes(role))),
  };
}
