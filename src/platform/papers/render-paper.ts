import { withoutDrawing } from './fonts.ts';
import type { PaperToPrint } from './paper-to-print.ts';
import { type PrintModel, printModel } from './print-model.ts';
import { typeset } from './typesetter.ts';

export type RenderedPaper = {
  readonly pdf: Uint8Array;
  /** Whether the document bears the mark of PDF/UA-1 (ISO 14289-1). Without the mark it is tagged all the same. */
  readonly accessible: boolean;
  /** Characters none of our fonts can draw, each once: empty boxes stand in their place. Somebody must look at them. */
  readonly missing: readonly string[];
};

/**
 * Sets a paper as a tagged PDF on US Letter. Equal papers give equal bytes on one machine. It does not refuse: with a
 * character nobody can draw, or on a machine whose compiler knows no standard, the paper comes without the mark.
 */
export async function renderPaper(paper: PaperToPrint, set: typeof typeset = typeset): Promise<RenderedPaper> {
  const model = printModel(paper);
  const missing = withoutDrawing(printedText(model));
  const { pdf, marked, refused } = await set(JSON.stringify(model), missing.length === 0);
  return { pdf, accessible: marked, missing: refused === null ? missing : undrawnIn(refused) };
}

function printedText({ fonts: _, signHere, ...model }: PrintModel): string {
  const code = signHere?.code && { ...signHere.code, picture: '' };
  return textsOf([model, { ...signHere, code }]).join('');
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

/** The characters the compiler names when a font has one but could not compose it with its neighbors. */
function undrawnIn(refused: string): string[] {
  return [
    ...new Set([...refused.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(found => found[1]!)),
  ];
}
