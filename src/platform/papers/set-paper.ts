import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetFolder } from './asset-folder.ts';
import { type Compiler, NotSet } from './compiler.ts';

export type SetPaper = {
  readonly pdf: Uint8Array;
  /** Whether it bears the mark of PDF/UA-1. */
  readonly marked: boolean;
  /** What the compiler had against the mark; it may quote the paper. */
  readonly refused: string | null;
};

let template: string | undefined;

/** Sets what `printModel` made, as JSON, into assets/paper.typ: with the mark when it is wanted and can be, else without. */
export function setPaper(compiler: Compiler, data: string, mark: boolean): SetPaper {
  template ??= readFileSync(join(assetFolder(), 'paper.typ'), 'utf8');
  const plain = (refused: string | null): SetPaper => ({
    pdf: compiler.pdf(template!, data, null),
    marked: false,
    refused,
  });
  if (!mark || !compiler.marks) return plain(null);
  try {
    return { pdf: compiler.pdf(template, data, 'ua-1'), marked: true, refused: null };
  } catch (error) {
    if (error instanceof NotSet) return plain(error.message);
    throw error;
  }
}
