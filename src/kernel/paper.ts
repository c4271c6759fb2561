/**
 * A paper as a sequence of blocks in one language: what a person reads on the page, signs, and gets as a PDF. The same
 * blocks are drawn everywhere, and their digest is what a signature is bound to.
 */
export type Paper = {
  /** Language of the paper's own sentences, BCP 47 (`en`, `es`). */
  readonly language: string;
  readonly title: string;
  readonly blocks: readonly Block[];
};

/** Words somebody said, possibly in another language than the paper's. */
export type Said = {
  readonly words: string;
  /** BCP 47; set when it differs from the paper's language. */
  readonly language?: string;
  /** A finished line under the words: who said it, or whose translation it is. */
  readonly by?: string;
};

/** One promise of one side, with what it means for this child and what the record shows of it. */
export type PairSide = { readonly who: string; readonly lines: readonly string[]; readonly notes: readonly Said[] };

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly words: string }
  | { readonly kind: 'text'; readonly words: string; readonly language?: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'quote'; readonly said: Said }
  /** Two sides' promises about one subject, side by side: never one without the other. */
  | { readonly kind: 'pair'; readonly about: string; readonly left: PairSide; readonly right: PairSide }
  /** Named entries: label and what was said; an empty `said` shows `none`. */
  | {
      readonly kind: 'entries';
      readonly entries: readonly { readonly label: string; readonly said: readonly Said[]; readonly none: string }[];
    }
  /** A table with a header row; every row has as many cells as the header. */
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'note'; readonly words: string };

/** JSON with sorted keys, so that equal content always has equal bytes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
