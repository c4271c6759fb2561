import { expect, test } from 'vitest';
import { startApp } from '#app';
import { factSuppliers } from '#modules/clocks/index.ts';
import { shippedPacks } from '#modules/rulebook/index.ts';

/**
 * What rules about children ask for and no room tells yet, and why. Each line goes when the record comes; nothing is added
 * without one.
 */
const GAPS: Readonly<Record<string, string>> = {
  'case-plan.step': 'case plans are kept with court and plans; until then it is documented that one was done',
  'relative-notice.complete': 'notices to relatives are kept with the family search; documented until then',
  'school-decision.same-school': 'best-interest decisions about schools have no record yet; documented until then',
  'health-check.kind': 'health visits have no record yet; documented until then',
  'health-referral.kind': 'health referrals have no record yet; documented until then',
  'emergency-medication': 'consents for medicines have no record yet',
  'health-provider-change': 'providers of a child have no record yet',
  'missing-learned': 'reports of missing children have no record yet; whereabouts tell that a child is away',
  'missing-report.to': 'reports of missing children have no record yet',
  'trafficking-learned': 'reports of trafficking have no record yet',
  'trafficking-report': 'reports of trafficking have no record yet',
  'icwa-emergency': 'emergency proceedings have no record yet',
  'interstate-request.kind': 'requests between states have no record yet',
  'interstate-report.kind': 'requests between states have no record yet',
  'interstate-decision': 'requests between states have no record yet',
  candidacy: 'candidates for foster care are no children in care: their records come with prevention',
  'prevention-plan': 'prevention plans have no record yet',
  substantiation: 'findings of the investigation have no record yet',
  'trait.has-disability': 'disabilities are told with reported records alone, element by element',
};

const states = ['FL', 'TX', 'CA'];
const packs = [...new Map(states.flatMap(shippedPacks).map(pack => [pack.pack, pack])).values()];

/** `hearing`, `hearing.kind`, `trait.detained`: everything a rule or a definition asks for. */
function asked(part: unknown, found: Set<string>): Set<string> {
  if (typeof part !== 'object' || part === null) return found;
  if (Array.isArray(part)) for (const one of part) asked(one, found);
  else {
    const { fact, where, trait, ...rest } = part as { fact?: unknown; where?: object; trait?: unknown };
    if (typeof trait === 'string') found.add(`trait.${trait}`);
    if (typeof fact === 'string') {
      found.add(fact);
      for (const name of Object.keys(where ?? {})) found.add(`${fact}.${name}`);
    }
    for (const one of Object.values(rest)) asked(one, found);
  }
  return found;
}

test('what rules about children ask for is told by a room, or the gap is known and has a reason', () => {
  startApp();
  const told = new Set<string>();
  for (const { kinds, attributes = {}, traitNames = [] } of factSuppliers()) {
    for (const kind of kinds) told.add(kind);
    for (const [kind, names] of Object.entries(attributes)) for (const name of names) told.add(`${kind}.${name}`);
    for (const name of traitNames) told.add(`trait.${name}`);
  }
  const wanted = new Set<string>();
  for (const { rules, definitions } of packs) {
    for (const { examples: _, exceptions: __, subject, ...rule } of rules) if (subject === 'child') asked(rule, wanted);
    asked(definitions, wanted);
  }
  const lacking = [...wanted].filter(name => !told.has(name));
  // A kind with attributes is named by them.
  const gaps = lacking.filter(name => name.includes('.') || !lacking.some(other => other.startsWith(`${name}.`)));
  expect(gaps.sort()).toEqual(Object.keys(GAPS).sort());
});

test('whatever has no record yet can be documented, so that no duty is without an end', () => {
  const begun = new Set(factSuppliers().flatMap(({ kinds }) => kinds));
  const told = (rule: (typeof packs)[number]['rules'][number]): boolean =>
    'byEnd' in rule.settled || rule.settled.by.some(({ fact }) => begun.has(fact));
  const endless = packs.flatMap(({ rules }) => rules.filter(rule => rule.subject === 'child' && !told(rule)));
  expect(endless.map(({ id }) => id)).toEqual([]);
});
