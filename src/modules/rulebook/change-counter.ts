import type pg from 'pg';
import type { Id } from '#kernel/ids.ts';
import type { Rulebook } from './engine/compile.ts';

/** What other rules would do to the open cases of an agency, in due dates. */
export type RuleChanges = {
  /** Children of open cases for whom it was counted. */
  readonly children: number;
  /** Due dates that fall on another day, that were not there before, and that are not there any more. */
  readonly moved: number;
  readonly added: number;
  readonly removed: number;
  /** The same by rule, for rules that change something. */
  readonly rules: readonly {
    readonly rule: string;
    readonly moved: number;
    readonly added: number;
    readonly removed: number;
  }[];
};

/**
 * Counts every open case of an agency under two sets of rules and compares the days; nothing is kept. `pool` are
 * connections of the login role, `now` the moment (ISO).
 */
export type ChangeCounter = (
  pool: pg.Pool,
  given: { readonly agencyId: Id; readonly before: Rulebook; readonly after: Rulebook; readonly now: string },
) => Promise<RuleChanges>;

let handedIn: ChangeCounter | null = null;

/** Hands in who counts: a later room does, and `app.ts` says so once when a process starts. */
export const setChangeCounter = (counter: ChangeCounter): void => {
  handedIn = counter;
};

/** Who counts what other rules would change. Throws before `app.ts` has said so. */
export function changeCounter(): ChangeCounter {
  if (!handedIn) throw new Error('Nobody was handed in who counts what rules change');
  return handedIn;
}
