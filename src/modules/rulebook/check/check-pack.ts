import { type Pack, pack as packShape, type Rule } from '../language/rule.ts';
import { vocabulary } from '../language/vocabulary.ts';
import { askedProblems, type Names, namesOf } from './asked-problems.ts';
import type { PackProblem } from './problem.ts';
import { askedByDate, askedByRule, askedOfBeginning, countsHours, definitionsIn } from './walk.ts';

/**
 * Reads a pack and says everything that is wrong with it at once: its shape, facts and codes that do not exist, definitions
 * that go in circles, versions of one rule that overlap. `below` are the packs it extends, lowest first.
 */
export function checkPack(
  content: unknown,
  below: readonly Pack[],
): { pack: Pack; problems: readonly [] } | { pack: null; problems: readonly PackProblem[] } {
  const read = packShape.safeParse(content);
  if (!read.success) return { pack: null, problems: read.error.issues.map(issue => schemaProblem(content, issue)) };
  const names = namesOf([...below, read.data]);
  const problems = [
    ...definitionProblems(read.data, names),
    ...ageProblems([...below, read.data], names),
    ...read.data.rules.flatMap(rule => ruleProblems(rule, below, names)),
    ...versionProblems(read.data.rules),
  ];
  return problems.length > 0 ? { pack: null, problems } : { pack: read.data, problems: [] };
}

function schemaProblem(content: unknown, issue: { path: PropertyKey[]; message: string }): PackProblem {
  const [first, place, ...rest] = issue.path;
  const rules = (content as { rules?: { id?: unknown }[] } | null)?.rules;
  const id = first === 'rules' && typeof place === 'number' && Array.isArray(rules) ? rules[place]?.id : null;
  return {
    rule: typeof id === 'string' ? id : null,
    at: (typeof id === 'string' ? rest : issue.path).map(String).join('.'),
    code: 'wrong-schema',
    with: { says: issue.message },
  };
}

function definitionProblems(pack: Pack, names: Names): PackProblem[] {
  return Object.entries(pack.definitions ?? {}).flatMap(([name, { is }]) => {
    const at = `definitions.${name}`;
    return [
      ...askedByDate(is, at).flatMap(one => askedProblems(one, null, names)),
      ...(goesInCircles(names.definitions, name)
        ? [{ rule: null, at, code: 'definition-cycle' as const, with: { name } }]
        : []),
    ];
  });
}

/** An option that an age is taken from has to be one, whichever pack asks for it. */
function ageProblems(packs: readonly Pack[], { options }: Names): PackProblem[] {
  const asked = packs.flatMap(({ rules, definitions }) => [
    ...rules.flatMap(askedByRule),
    ...Object.values(definitions ?? {}).flatMap(({ is }) => askedByDate(is, '')),
  ]);
  const ages = new Set(asked.flatMap(one => (one.kind === 'option' && one.age ? [one.name] : [])));
  return [...ages].flatMap((name): PackProblem[] => {
    const chosen = options[name];
    return chosen === undefined || (Number.isInteger(chosen) && Number(chosen) >= 0)
      ? []
      : [{ rule: null, at: `options.${name}`, code: 'wrong-value', with: { name, value: String(chosen) } }];
  });
}

function goesInCircles(definitions: Names['definitions'], name: string): boolean {
  const seen = new Set<string>();
  const open = definitionsIn(definitions, name);
  while (open.length > 0) {
    const next = open.pop() as string;
    if (next === name) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...definitionsIn(definitions, next));
  }
  return false;
}

function ruleProblems(rule: Rule, below: readonly Pack[], names: Names): PackProblem[] {
  const problem = (at: string, code: PackProblem['code'], fill?: Record<string, string>): PackProblem =>
    fill ? { rule: rule.id, at, code, with: fill } : { rule: rule.id, at, code };
  const found = [...askedByRule(rule), ...askedOfBeginning(rule, names.definitions)].flatMap(one =>
    askedProblems(one, rule.id, names),
  );
  const { from, until } = rule.effective;
  if (until !== undefined && until <= from) found.push(problem('effective', 'ends-before-it-begins'));
  if (rule.repeats && rule.repeats.count <= 0) found.push(problem('repeats', 'repeats-backward'));
  if ('byEnd' in rule.settled && !('each' in rule.begins && isSpell(rule.begins.each.fact)))
    found.push(problem('settled', 'needs-a-spell'));
  const hours = countsHours(rule.due, names.definitions) || rule.repeats?.unit.endsWith('hours') === true;
  if (rule.pauses && hours) found.push(problem('pauses', 'pauses-hours'));
  if (rule.tightens !== undefined && !below.some(one => one.rules.some(other => other.id === rule.tightens)))
    found.push(problem('tightens', 'unknown-rule', { name: rule.tightens }));
  if (below.some(one => one.rules.some(other => other.id === rule.id)))
    found.push(problem('id', 'rule-of-another-pack'));
  if (rule.reading && rule.tightens === undefined) found.push(problem('reading', 'reading-without-rule'));
  return found;
}

const isSpell = (fact: string): boolean => vocabulary[fact]?.shape === 'spell';

/** Two versions of a rule are never in force on the same day. */
function versionProblems(rules: readonly Rule[]): PackProblem[] {
  return [...Map.groupBy(rules, rule => rule.id)].flatMap(([id, versions]) => {
    const inOrder = versions.toSorted((one, other) => (one.effective.from < other.effective.from ? -1 : 1));
    return inOrder.flatMap((version, place): PackProblem[] => {
      const next = inOrder[place + 1];
      const { until } = version.effective;
      return next && (until === undefined || until > next.effective.from)
        ? [{ rule: id, at: 'effective', code: 'versions-overlap', with: { day: next.effective.from } }]
        : [];
    });
  });
}
