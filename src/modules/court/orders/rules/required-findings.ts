import type { Rule } from '#modules/rulebook/index.ts';
import type { FindingKind, HearingKind } from '../../contract.ts';

type Asking = Pick<Rule, 'id' | 'begins' | 'settled' | 'title'>;

/** A rule that asks for a finding; any one of `kinds` is enough. */
export type RequiredFinding = { readonly rule: string; readonly kinds: readonly FindingKind[] };

/** The findings any of which settles a rule's duty; none where something else settles it too, or it asks for none. */
function findingsOf({ settled }: Asking): readonly FindingKind[] {
  if (!('by' in settled) || !settled.by.every(({ fact }) => fact === 'finding')) return [];
  const kinds = settled.by.flatMap(({ where }) => {
    const kind = where?.kind;
    return Array.isArray(kind) ? kind : [kind];
  });
  // A pack that names another finding than there is was refused when it was brought.
  return [...new Set(kinds.filter(kind => typeof kind === 'string'))] as FindingKind[];
}

/** What the rules in force ask a court to find at a hearing of a kind that is held (S2-49). */
export function requiredAt(rules: readonly Asking[], kind: HearingKind): RequiredFinding[] {
  return rules.flatMap(rule => {
    const kinds = findingsOf(rule);
    if (kinds.length === 0 || !('each' in rule.begins) || rule.begins.each.fact !== 'hearing') return [];
    const asked = rule.begins.each.where?.kind;
    const isMeant = asked === undefined || asked === kind || (Array.isArray(asked) && asked.includes(kind));
    return isMeant ? [{ rule: rule.id, kinds }] : [];
  });
}

/** Does a rule's duty begin with a hearing? Then what it asks for belongs into the decision made there. */
export const isAboutHearings = ({ begins }: Asking): boolean => 'each' in begins && begins.each.fact === 'hearing';

/** Which rules ask for a finding at all, whatever begins their duty. */
export const rulesAskingForFindings = (rules: readonly Asking[]): ReadonlyMap<string, readonly FindingKind[]> =>
  new Map(rules.map(rule => [rule.id, findingsOf(rule)] as const).filter(([, kinds]) => kinds.length > 0));

/** What was asked for and not found. */
export const lackingOf = (required: readonly RequiredFinding[], found: readonly string[]): RequiredFinding[] =>
  required.filter(({ kinds }) => !kinds.some(kind => found.includes(kind)));
