import type { Id } from '#kernel/ids.ts';

/** What a reader may narrow a chronology to. */
export const GROUPS = ['home', 'people', 'contact', 'court', 'health', 'school', 'services', 'papers'] as const;
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
