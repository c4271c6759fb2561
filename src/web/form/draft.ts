import type { Answers } from './form.ts';

/** Answers on their way: kept by the server, seen only by their writer; they change no record until sent. */
export type FormDraft = {
  readonly id: string;
  /** Form id and version: a draft of another version starts again. */
  readonly form: string;
  readonly version: number;
  /** What it is about, for example `{ kind: 'child', id }`. Carries the access of the draft. */
  readonly subject: { readonly kind: string; readonly id: string } | null;
  readonly answers: Answers;
  /** Ids of pages answered without a problem. */
  readonly answered: readonly string[];
  /** Goes with every post as `_key`: the same sending twice gives the first answer. */
  readonly key: string;
  /** ISO moment. */
  readonly savedAt: string;
};
