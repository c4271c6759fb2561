import type { Paper } from '#kernel/paper.ts';

/** A paper with everything that is printed around it. Every word is finished, in the paper's own language. */
export type PaperToPrint = {
  readonly paper: Paper;
  /** Head of the first page: who gives out the paper, and lines such as its address. */
  readonly letterhead: { readonly agency: string; readonly lines: readonly string[] };
  /** At the foot of every page, on the left. */
  readonly footer: string;
  /** At the foot of every page, on the right, with {{page}} and {{pages}}: "Page {{page}} of {{pages}}". */
  readonly pageNumber: string;
  /** The number people name the paper by; at the head of every page but the first. */
  readonly reference: string;
  /** Heading of a contents list with page numbers in front of the blocks; each second heading then begins a page. */
  readonly contents?: string | null;
  /** After the blocks, on a page of its own: who signed, once somebody did. */
  readonly signatures?: SignaturePage | null;
  /** After the blocks, on a page of its own: lines to sign by hand. */
  readonly signHere?: SignHerePage | null;
};

/** Who signed what, and what happened around it. */
export type SignaturePage = {
  readonly heading: string;
  /** Sentences above the table: what a signature here means and how it was made. */
  readonly statements: readonly string[];
  /** The headers of the table, in the words of the paper's language. */
  readonly head: SignatureRow;
  readonly rows: readonly SignatureRow[];
  readonly trail: { readonly heading: string; readonly lines: readonly string[] };
};

/** One signature, or the headers over them. */
export type SignatureRow = {
  readonly name: string;
  readonly capacity: string;
  /** How it was signed: on a phone, on paper, by somebody entitled. */
  readonly way: string;
  /** The language the signer read the paper in. */
  readonly language: string;
  readonly moment: string;
  /** The digest of what was shown to the signer, in hexadecimal. */
  readonly digest: string;
};

/** The last page of a paper that people sign by hand, or at a door with their own phone. */
export type SignHerePage = {
  readonly heading: string;
  readonly statements: readonly string[];
  readonly signers: readonly { readonly name: string; readonly capacity: string }[];
  /** What stands under the two empty lines. */
  readonly words: { readonly signature: string; readonly date: string };
  readonly code?: SigningCode | null;
};

/** The way to the same paper on a phone. */
export type SigningCode = {
  readonly heading: string;
  readonly words: string;
  /** Six digits, printed as they are given: "483 920". */
  readonly digits: string;
  /** The address in the QR code. */
  readonly address: string;
  /** What a screen reader says in place of the QR code. */
  readonly says: string;
};
