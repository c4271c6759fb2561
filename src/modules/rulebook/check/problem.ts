/** What is wrong with a pack: the rule (or definition) it lies in, where in it, and a code whose sentence is in the words. */
export type PackProblem = {
  readonly rule: string | null;
  readonly at: string;
  readonly code: PackProblemCode;
  readonly with?: Readonly<Record<string, string>>;
};

export type PackProblemCode =
  | 'wrong-schema'
  | 'unknown-fact'
  | 'unknown-attribute'
  | 'unknown-code'
  | 'wrong-value'
  | 'unknown-trait'
  | 'unknown-option'
  | 'unknown-definition'
  | 'definition-cycle'
  | 'not-a-spell'
  | 'needs-a-spell'
  | 'repeats-backward'
  | 'ends-before-it-begins'
  | 'versions-overlap'
  | 'rule-of-another-pack'
  | 'pauses-hours'
  | 'unknown-rule'
  | 'reading-without-rule'
  | 'loosens'
  | 'example-differs';
