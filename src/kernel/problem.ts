/**
 * One thing that is wrong with what was sent: `at` is the field's name (empty for the whole form), `code` a stable
 * kebab-case code. The sentence for a code lives in the words of the room; `fill` holds the values the sentence needs.
 */
export type Problem = {
  readonly at: string;
  readonly code: string;
  readonly fill?: Readonly<Record<string, string | number>>;
};

/** Every form refusal has this shape: all problems at once. */
export type Invalid = { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

export const invalid = (...problems: Problem[]): Invalid => ({ kind: 'invalid', problems });
