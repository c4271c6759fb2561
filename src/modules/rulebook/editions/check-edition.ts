import { checkPack } from '../check/check-pack.ts';
import type { PackProblem } from '../check/problem.ts';
import { runExamples } from '../check/run-examples.ts';
import type { EditionProblem, EditionProblemCode } from '../contract.ts';
import type { Pack } from '../language/rule.ts';
import { looserVersions } from './looser-versions.ts';

/** A sound pack, or all that is wrong with it. */
export type Checked =
  | { readonly pack: Pack; readonly problems: readonly [] }
  | { readonly pack: null; readonly problems: readonly EditionProblem[] };

/**
 * Looks through an edition as it would stand among the packs an agency works by (`running`, lowest first; an older edition of
 * the same pack gives way): its shape, its words, its worked examples, whether it loosens what it extends, and whether
 * the packs that extend it still hold. Pure; everything is said at once, as far as it can be read at all.
 */
export function checkEdition(content: unknown, running: readonly Pack[]): Checked {
  const others = running.filter(({ pack }) => pack !== nameOf(content));
  const before = running.find(({ pack }) => pack === nameOf(content));
  const { chain, missing } = below(content, others);
  const { pack, problems } = checkPack(content, chain);
  const placed = [...missing, ...placeProblems(content, before, chain, others)];
  if (!pack || placed.length > 0) return { pack: null, problems: [...placed, ...inPack(nameOf(content), problems)] };
  const found = [
    ...inPack(pack.pack, [...runExamples(pack, chain), ...looserVersions(pack, chain)]),
    ...others.flatMap(other => standingOn(other, pack, others)),
  ];
  return found.length > 0 ? { pack: null, problems: found } : { pack, problems: [] };
}

type Named = { readonly pack?: unknown; readonly extends?: unknown; readonly kind?: unknown };
const nameOf = (content: unknown): string | null => {
  const name = (content as Named | null)?.pack;
  return typeof name === 'string' ? name : null;
};

const inPack = (pack: string | null, problems: readonly PackProblem[]): EditionProblem[] =>
  problems.map(problem => ({ pack, ...problem }));

/** The packs below, lowest first; and what is wrong where one is not there. */
function below(content: unknown, others: readonly Pack[]): { chain: Pack[]; missing: EditionProblem[] } {
  const chain: Pack[] = [];
  let next = (content as Named | null)?.extends;
  while (typeof next === 'string') {
    const found: Pack | undefined = others.find(({ pack }) => pack === next);
    if (!found || chain.includes(found))
      return { chain, missing: [problemOf(content, 'extends', 'unknown-pack', { name: next })] };
    chain.unshift(found);
    next = found.extends;
  }
  return { chain, missing: [] };
}

/** What an edition may not do as the kind of pack it is. */
function placeProblems(
  content: unknown,
  before: Pack | undefined,
  chain: readonly Pack[],
  others: readonly Pack[],
): EditionProblem[] {
  const { kind, extends: extended } = (content ?? {}) as Named;
  const found: EditionProblem[] = [];
  const add = (at: string, code: EditionProblemCode, fill?: Record<string, string>) =>
    found.push(problemOf(content, at, code, fill));
  if (before && kind !== before.kind) add('kind', 'kind-changed', { name: before.kind });
  if (kind === 'federal' && others.some(other => other.kind === 'federal')) add('kind', 'another-federal-pack');
  if ((kind === 'state' || kind === 'agency') && extended === undefined) add('extends', 'extends-nothing');
  const floor = chain.at(-1)?.kind;
  if (
    floor &&
    (kind === 'federal' || (kind === 'state' && floor !== 'federal') || (kind === 'agency' && floor === 'agency'))
  )
    add('extends', 'extends-the-wrong-kind');
  return found;
}

const problemOf = (
  content: unknown,
  at: string,
  code: EditionProblemCode,
  fill?: Record<string, string>,
): EditionProblem => ({ pack: nameOf(content), rule: null, at, code, ...(fill && { with: fill }) });

/** What is wrong with a pack that stands on the new edition, because of it. */
function standingOn(other: Pack, fresh: Pack, others: readonly Pack[]): EditionProblem[] {
  const { chain } = below(other, [...others.filter(one => one !== other), fresh]);
  if (!chain.includes(fresh)) return [];
  const { pack, problems } = checkPack(other, chain);
  return inPack(other.pack, pack ? [...runExamples(pack, chain), ...looserVersions(pack, chain)] : problems);
}
