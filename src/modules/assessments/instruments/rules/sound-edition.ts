import type { Problem } from '#kernel/problem.ts';
import type { Definition } from '../contract.ts';

/**
 * What is wrong with the definition of an edition beyond its shape: codes used twice, scales and cut-offs that speak of
 * items there are not, ranges that no answers give, kinds of needs nobody knows. Everything at once, each at its place.
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
