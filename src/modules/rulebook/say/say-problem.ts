import type { Say } from '#platform/words/say.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { EditionProblem } from '../contract.ts';

/** Where something is wrong with a pack: "florida · FL-PERM-12 · due". */
export const sayPlace = ({ pack, rule, at }: EditionProblem): string =>
  [pack, rule, at].filter(part => part !== null && part !== '').join(' · ');

/** What is wrong with a pack, with its place: "florida · FL-PERM-12 · due: There is no fact “hering”." */
export function sayProblem(say: Say, problem: EditionProblem): string {
  const place = sayPlace(problem);
  const told = toldOf(say, problem);
  return place === '' ? told : `${place}: ${told}`;
}

function toldOf(say: Say, { code, with: fill = {} }: EditionProblem): string {
  const said = Object.entries(fill).map(([name, text]) => [
    name,
    ISO_DAY.test(text) ? sayDay(say.language, text) : text,
  ]);
  return say('rulebook', `found.${code === 'loosens' ? looseBy(fill) : code}`, Object.fromEntries(said));
}

/** A rule is looser by its day, by what it accepts or of which days, or by how often it comes again. */
function looseBy(fill: Readonly<Record<string, string>>) {
  if (fill.accepts !== undefined) return 'loosens-by-settling';
  if (fill.takes !== undefined) return 'loosens-by-days';
  return fill.removed === '' ? 'loosens-by-repeating' : 'loosens';
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
