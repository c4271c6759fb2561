import type { Id } from '#kernel/ids.ts';

/** What a reader may narrow a chronology to. */
export const GROUPS = ['home', 'people', 'contact', 'plan', 'court', 'health', 'school', 'services', 'papers'] as const;
export type Group = (typeof GROUPS)[number];

type EventTold = {
  readonly group: Group;
  /** Somebody decided it: it stands in the decision log. */
  readonly decided?: true;
  /** It is about the young person's own life, and told in the copy that is theirs. */
  readonly own?: true;
};

/** Every kind of event there is, by the name its room's view gives it. */
export const EVENTS = {
  born: { group: 'people', own: true },
  died: { group: 'people' },
  'case-opened': { group: 'people', own: true },
  'worker-began': { group: 'people', own: true },
  'team-joined': { group: 'people', own: true },
  'care-began-removal': { group: 'home', decided: true, own: true },
  'care-began-voluntary': { group: 'home', decided: true, own: true },
  'care-ended': { group: 'home', decided: true, own: true },
  'placement-began': { group: 'home', decided: true, own: true },
  'whereabouts-began': { group: 'home', own: true },
  'everyday-decision': { group: 'home', decided: true, own: true },
  'contact-in_person': { group: 'contact', own: true },
  'contact-video': { group: 'contact', own: true },
  'contact-phone': { group: 'contact', own: true },
  'contact-letter': { group: 'contact', own: true },
  'contact-text': { group: 'contact', own: true },
  'contact-tried': { group: 'contact' },
  'hearing-held': { group: 'court', own: true },
  'hearing-continued': { group: 'court', own: true },
  'hearing-canceled': { group: 'court' },
  'finding-made': { group: 'court', decided: true },
  'petition-filed': { group: 'court', decided: true },
  'order-made': { group: 'court', decided: true, own: true },
  'allergy-noted': { group: 'health', own: true },
  'condition-noted': { group: 'health', own: true },
  'medicine-began': { group: 'health', own: true },
  'insurance-began': { group: 'health' },
  'school-began': { group: 'school', own: true },
  'need-told': { group: 'services', own: true },
  'referral-sent': { group: 'services' },
  'referral-started': { group: 'services', own: true },
  'referral-completed': { group: 'services', own: true },
  'referral-stopped': { group: 'services', own: true },
  'paper-added': { group: 'papers' },
  'agreement-in-force': { group: 'papers', decided: true },
  'reasons-given': { group: 'plan', decided: true },
  assessed: { group: 'services' },
  'family-time-missed': { group: 'contact', own: true },
  'family-time-ordered': { group: 'contact', decided: true, own: true },
  'asked-for-child': { group: 'services' },
  'legal-status': { group: 'court', decided: true },
  'report-filed': { group: 'court' },
  'meeting-held': { group: 'people', own: true },
  'meeting-decided': { group: 'plan', decided: true },
  'plan-approved': { group: 'plan', decided: true, own: true },
  'plan-goal-met': { group: 'plan', decided: true, own: true },
  'plan-goal-dropped': { group: 'plan', decided: true },
  'plan-rated': { group: 'plan' },
  'parent-plan-approved': { group: 'plan', decided: true },
  'parent-plan-goal-met': { group: 'plan', decided: true },
  'parent-plan-goal-dropped': { group: 'plan', decided: true },
  'parent-plan-rated': { group: 'plan' },
  'goal-set-primary': { group: 'plan', decided: true, own: true },
  'goal-set-concurrent': { group: 'plan', decided: true },
  'permanency-reviewed': { group: 'plan', decided: true },
  'termination-file': { group: 'plan', decided: true },
  'termination-exception': { group: 'plan', decided: true },
  'way-home-step_up': { group: 'plan', own: true },
  'way-home-readiness_review': { group: 'plan', decided: true },
  'way-home-safety_review': { group: 'plan', decided: true },
  'way-home-trial_home_visit': { group: 'plan', own: true },
  'way-home-return_home': { group: 'plan', decided: true, own: true },
  'way-home-aftercare_visit': { group: 'plan' },
  'way-home-aftercare_end': { group: 'plan', decided: true },
  'path-step': { group: 'plan', own: true },
} as const satisfies Readonly<Record<string, EventTold>>;

export type EventKind = keyof typeof EVENTS;
export const KINDS = Object.keys(EVENTS) as readonly EventKind[];

const told: Readonly<Record<EventKind, EventTold>> = EVENTS;
export const kindsOf = (group: Group): readonly EventKind[] => KINDS.filter(kind => told[kind].group === group);
export const decisions: readonly EventKind[] = KINDS.filter(kind => told[kind].decided);
export const ownLife: readonly EventKind[] = KINDS.filter(kind => told[kind].own);

/** What is asked of a chronology. `year` is a calendar year in the reader's time zone. */
export type Asked = { readonly kinds: readonly EventKind[]; readonly year: number | null };

/** An event as its room tells it. `on_day` is its day where the reader is (ISO date); exactly one of `at` (ISO moment) and `day` is set. */
export type Happening = {
  readonly event_id: Id;
  readonly kind: EventKind;
  readonly on_day: string;
  readonly at: string | null;
  readonly day: string | null;
  readonly until_at: string | null;
  readonly until_day: string | null;
  readonly what_en: string | null;
  readonly what_es: string | null;
  readonly how_en: string | null;
  readonly how_es: string | null;
  readonly name: string | null;
  readonly by_user: Id | null;
  readonly why: string | null;
};
