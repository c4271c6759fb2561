/** One of two builds of the same Typst compiler. */
export type Compiler = {
  /** Whether it can hold a document to PDF/UA-1 and mark it so. */
  readonly marks: boolean;
  /** The template with the data set into a PDF. Throws NotSet, with what the compiler said, when it cannot be. */
  pdf(template: string, data: string, standard: 'ua-1' | null): Uint8Array;
};

/** The compiler refused. The message may quote what is printed: it belongs in no log. */
export class NotSet extends Error {
  override readonly name = 'NotSet';
}
