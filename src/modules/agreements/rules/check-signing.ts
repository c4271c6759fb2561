import type { Problem } from '#kernel/problem.ts';
import type { SignAgreement } from '../contract.ts';

const LONGEST_NAME = 200;
const LONGEST_DRAWING = 20_000;
/** SVG path data of strokes: moves and lines with numbers, and nothing a browser could run or load. */
const STROKES = /^M[ML0-9 .,-]*$/;

/** Everything that is wrong with the form under a paper on a screen. */
export function problemsOfSigning(input: SignAgreement, statements: readonly number[]): Problem[] {
  const problems: Problem[] = [];
  const name = input.typedName?.trim() ?? '';
  const drawing = input.drawing?.trim() ?? '';
  if (!statements.every(place => input.statements.includes(place)))
    problems.push({ at: 'statements', code: 'statements-missing' });
  if (!input.consented) problems.push({ at: 'consented', code: 'no-consent' });
  if (name === '' && drawing === '') problems.push({ at: 'typedName', code: 'no-name' });
  if (name.length > LONGEST_NAME) problems.push({ at: 'typedName', code: 'too-long', fill: { max: LONGEST_NAME } });
  if (drawing !== '' && (drawing.length > LONGEST_DRAWING || !STROKES.test(drawing) || !/\d/.test(drawing)))
    problems.push({ at: 'drawing', code: 'odd-drawing' });
  if (input.proxy && input.proxy.name.trim() === '') problems.push({ at: 'proxyName', code: 'required' });
  if (input.proxy && input.proxy.right.trim() === '') problems.push({ at: 'proxyRight', code: 'required' });
  return problems;
}
