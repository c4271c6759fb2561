import type { Rule } from '#modules/rulebook/index.ts';
import type { HearingKind, Part } from '../../contract.ts';

/** The last day (ISO date) on which somebody may be told of a hearing, and the rule of a pack that says so. */
export type NoticeDay = { readonly on: string; readonly rule: string | null };

type Told = Pick<Rule, 'id' | 'duty' | 'begins' | 'due'>;

/** Which duties of the packs speak of telling whom. */
const DUTIES: Readonly<Partial<Record<Part, readonly string[]>>> = {
  caregiver: ['caregiver-hearing-notice'],
  tribe: ['icwa-notice-placement', 'icwa-notice-tpr'],
};
const OF_INDIAN_CHILD: readonly Part[] = ['mother', 'father', 'guardian'];

/**
 * By when somebody has to be told of a hearing, from the rules in force: so many days before it. Where a tribe is a party, the
 * parents are told as early as the tribe (25 USC 1912(a)). Whom no rule names is told with the caregivers: of rules that speak
 * of a kind of hearing the earliest day counts. Null where no rule in force names any day.
 */
export function noticeDay(
  rules: readonly Told[],
  hearing: { readonly kind: HearingKind; readonly day: string },
  part: Part,
  hasTribe: boolean,
): NoticeDay | null {
  const own = DUTIES[hasTribe && OF_INDIAN_CHILD.includes(part) ? 'tribe' : part] ?? [];
  const named = earliest(rules, hearing, own);
  if (named) return named;
  const usual = earliest(rules, hearing, DUTIES.caregiver ?? []);
  return usual && { ...usual, rule: part === 'caregiver' ? usual.rule : null };
}

function earliest(
  rules: readonly Told[],
  { kind, day }: { readonly kind: HearingKind; readonly day: string },
  duties: readonly string[],
): NoticeDay | null {
  const days = rules.flatMap(rule => {
    const before = duties.includes(rule.duty) && speaksOf(rule, kind) ? daysBefore(rule) : null;
    if (before === null) return [];
    return [{ on: Temporal.PlainDate.from(day).subtract({ days: before }).toString(), rule: rule.id }];
  });
  return days.toSorted((one, other) => (one.on < other.on ? -1 : 1))[0] ?? null;
}

function speaksOf({ begins }: Told, kind: HearingKind): boolean {
  if (!('each' in begins) || begins.each.fact !== 'hearing') return false;
  const asked = begins.each.where?.kind;
  return asked === undefined || asked === kind || (Array.isArray(asked) && asked.includes(kind));
}

/** So many whole days before the hearing; null where a rule counts otherwise. */
function daysBefore({ due }: Told): number | null {
  if (typeof due !== 'object' || !('add' in due) || due.to !== 'begin' || due.add.unit !== 'days') return null;
  return due.add.count < 0 ? -due.add.count : null;
}
