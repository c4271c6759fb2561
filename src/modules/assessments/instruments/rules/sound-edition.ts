import type { Problem } from '#kernel/problem.ts';
import type { Definition, Scale } from '../contract.ts';
import { choicesOf } from './answer-problems.ts';
import { countUp } from './score.ts';

/**
 * What is wrong with the definition of an edition beyond its shape: codes used twice, scales and cut-offs that speak of
 * items there are not, ranges that no answers give or that answers leave, kinds of needs nobody knows. Everything at once,
 * each at its place.
 */
export function unsoundIn(definition: Definition, needKinds: readonly string[]): Problem[] {
  const { items = [], scales = [], domains = [], critical = [], adds, months, levels, answers } = definition;
  const problems: Problem[] = [];
  const wrong = (path: string, code: string) => problems.push({ at: 'pack', code, fill: { path } });
  const codes = [items, scales, domains].map(list => list.map(({ code }) => code));
  for (const list of codes)
    for (const code of new Set(list.filter((each, at) => list.indexOf(each) !== at))) wrong(code, 'pack-code-twice');
  const [itemCodes, scaleCodes, domainCodes] = codes as [string[], string[], string[]];
  if (months.to !== null && months.to < months.from) wrong('months', 'pack-range-is-empty');
  if (items.length > 0 && !answers && !levels) wrong('answers', 'pack-lacks-answers');
  if (levels && domains.length === 0) wrong('domains', 'pack-lacks-domains');
  if (items.length === 0 && scales.length === 0) wrong('items', 'pack-has-nothing-to-answer');
  for (const { code, items: of, min, max, bands = [], need } of scales) {
    for (const item of of) if (!itemCodes.includes(item)) wrong(`${code}: ${item}`, 'pack-names-no-item');
    if (max < min || bands.some(({ from, to }) => to < from)) wrong(code, 'pack-range-is-empty');
    if (need && !needKinds.includes(need)) wrong(`${code}: ${need}`, 'pack-names-no-need');
  }
  for (const scale of scales) if (leavesRange(definition, scale)) wrong(scale.code, 'pack-range-is-left');
  for (const { code, domain, need } of items) {
    if (levels && !(domain && domainCodes.includes(domain))) wrong(code, 'pack-names-no-domain');
    if (need && !needKinds.includes(need)) wrong(`${code}: ${need}`, 'pack-names-no-need');
  }
  for (const each of [
    ...critical.map(({ item, scale }) => item ?? scale ?? ''),
    ...(adds ? [adds.total, ...adds.of] : []),
  ])
    if (![...itemCodes, ...scaleCodes].includes(each)) wrong(each, 'pack-names-no-item');
  return problems;
}

/** Can answers give a score below the least or beyond the most that the scale says? Only of items that are all there. */
function leavesRange(definition: Definition, scale: Scale): boolean {
  const items = (definition.items ?? []).filter(({ code }) => scale.items.includes(code));
  if (items.length === 0 || items.length < scale.items.length || scale.max < scale.min) return false;
  const values = items.map(item => choicesOf(definition, item).map(({ value }) => value));
  if (values.some(of => of.length === 0)) return false;
  const reaches = (pick: (...of: number[]) => number) =>
    countUp(
      scale,
      values.map(of => pick(...of)),
    );
  return reaches(Math.max) > scale.max || reaches(Math.min) < scale.min;
}
