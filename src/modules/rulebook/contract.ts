import type { Invalid } from '#kernel/problem.ts';
import type { PackProblemCode } from './check/problem.ts';
import type { NotAllowed } from './policy.ts';

/** The largest file of a pack that is read. */
export const MOST_MEGABYTES = 5;

/** What is wrong with an edition: in which pack (others may stand on it), which rule, where in it, and why. */
export type EditionProblem = {
  readonly pack: string | null;
  readonly rule: string | null;
  /** Where in the rule, or in the pack: `due`, `effective`, `definitions.entered`. Empty for the whole. */
  readonly at: string;
  readonly code: EditionProblemCode;
  readonly with?: Readonly<Record<string, string>>;
};

export type EditionProblemCode = PackProblemCode | OwnProblemCode;

/** What can only be wrong with an edition among others. */
type OwnProblemCode =
  | 'no-file'
  | 'too-large'
  | 'not-json'
  | 'too-deep'
  | 'unknown-pack'
  | 'extends-nothing'
  | 'extends-the-wrong-kind'
  | 'kind-changed'
  | 'another-federal-pack'
  | 'version-known'
  | 'nothing-new';

/** All that is wrong, at once. What runs goes on as it was. */
export type ProblemsFound = { readonly kind: 'problems-found'; readonly problems: readonly EditionProblem[] };

export type BringPackRefusal = NotAllowed | ProblemsFound;

/** `from` is the moment it takes effect (ISO); null is at once. */
export type TakePack = { readonly editionId: string; readonly from: string | null };
export type TakePackRefusal =
  | NotAllowed
  | ProblemsFound
  | Invalid
  | { readonly kind: 'is-taken-already' }
  | { readonly kind: 'not-counted-yet' }
  | { readonly kind: 'another-edition-waits' };

export type DropPackRefusal = NotAllowed | { readonly kind: 'is-in-force' };
