import type { Id } from '#kernel/ids.ts';

/** What an agency may do with an instrument's text: shipped, totals only, or brought by the agency on its own license. */
export type License = 'embed' | 'score_only' | 'plug_in';
/** Of whom an instrument tells; those about workers and partners are listed and never given about a family. */
export type About = 'child' | 'anybody' | 'adult' | 'worker' | 'partner';
/** Who answers. `self` is an adult about themselves. */
export const INFORMANTS = ['child', 'self', 'parent', 'caregiver', 'teacher', 'worker', 'provider'] as const;
export type Informant = (typeof INFORMANTS)[number];
/** In which way it was given. */
export const WAYS = ['page', 'in-person', 'phone', 'paper'] as const;
export type Way = (typeof WAYS)[number];
/** What an assessment rests on (S2-99). */
export const SOURCES = [
  'child',
  'parents',
  'caregiver',
  'relatives',
  'school',
  'health',
  'provider',
  'records',
  'observation',
] as const;
export type Source = (typeof SOURCES)[number];

export type Text = { readonly en: string; readonly es: string };
/** A number that counts, and how it is called. */
export type Choice = Text & { readonly value: number };
/** A question. Without Spanish words it is shown as it was published. */
export type Item = {
  readonly code: string;
  readonly en: string;
  readonly es?: string;
  /** Of a framework with levels: the domain it belongs to, and the kind of need it speaks of (need_kind.csv). */
  readonly domain?: string;
  readonly need?: string;
  /** Worded the other way round: the highest answer counts like the lowest. */
  readonly reverse?: boolean;
};
/** From and to are inclusive. */
export type Band = Text & { readonly from: number; readonly to: number };
/** How a scale is counted: published data, never code. */
export type Scale = Text & {
  readonly code: string;
  /** `count` counts items answered with 1 or more. */
  readonly rule: 'sum' | 'mean' | 'count';
  /** Codes of its items; empty where only its total may be kept. */
  readonly items: readonly string[];
  /** The raw score is multiplied by it. */
  readonly times?: number;
  readonly min: number;
  readonly max: number;
  /** So many items may be left blank and count as 0, or are left out of a mean; with more it cannot be scored. */
  readonly blanks?: number;
  /** The published cut-off. */
  readonly positive?: { readonly from?: number; readonly to?: number };
  readonly bands?: readonly Band[];
  /** The kind of need a positive score suggests. */
  readonly need?: string;
};
export type Domain = Text & { readonly code: string; readonly kind: 'need' | 'strength' };
/** An answer or a score that calls for somebody at once, whatever the total. */
export type Critical = {
  readonly item?: string;
  readonly scale?: string;
  readonly from: number;
  readonly hours: number;
};

/** Everything an edition of an instrument says. Ages are whole months; `to` is the last month it fits. */
export type Definition = {
  readonly owner: string;
  readonly credit?: string;
  readonly terms: Text;
  /** What was remembered and not read at its source; shown wherever the instrument is. */
  readonly unverified?: Text;
  readonly source?: string;
  readonly informants: readonly Informant[];
  readonly months: { readonly from: number; readonly to: number | null };
  /** Raters are certified; the certificate is asked for. */
  readonly certificate?: boolean;
  readonly languages?: readonly string[];
  readonly stem?: Text;
  readonly answers?: readonly Choice[];
  /** A framework of needs and strengths: each item has a level and no total is counted. */
  readonly levels?: { readonly need: readonly Choice[]; readonly strength: readonly Choice[] };
  readonly domains?: readonly Domain[];
  readonly items?: readonly Item[];
  readonly scales?: readonly Scale[];
  /** With more blanks than these in the whole form nothing is scored. */
  readonly mostBlanks?: number;
  /** Totals that were counted elsewhere have to add up: exactly, or the parts may not be more than the whole. */
  readonly adds?: { readonly total: string; readonly of: readonly string[]; readonly exact: boolean };
  readonly critical?: readonly Critical[];
};

/** An edition of an instrument: one that came with the product, or one the agency brought (`packId`). */
export type Instrument = Text & {
  readonly code: string;
  readonly series: string;
  readonly version: string;
  readonly license: License;
  readonly about: About;
  readonly definition: Definition;
  readonly packId: Id | null;
  readonly rightToUse: string | null;
};

/** Answers by item, or totals by scale; null is blank. */
export type Answers = Readonly<Record<string, number | null>>;

/** An assessment as it is handed in. Days are ISO dates, languages BCP 47. */
export type GiveAssessment = {
  /** In whose record it is written: what is urgent is asked of this child's worker. */
  readonly childId: Id;
  /** Whom it is about: the child, or an adult of the family. */
  readonly personId: Id;
  /** Code of an edition. */
  readonly instrument: string;
  readonly givenOn: string;
  readonly informant: Informant;
  readonly way: Way;
  readonly language: string;
  readonly answers: Answers;
  readonly certificate: string | null;
  readonly certificateUntil: string | null;
  readonly childWords: string | null;
  readonly familyHistory: string | null;
  readonly strengths: string | null;
  readonly culture: string | null;
  readonly sources: readonly Source[];
};
/** A correction: a whole new version, and why. The old one stays readable. */
export type CorrectAssessment = GiveAssessment & { readonly correctsId: Id; readonly why: string };

/** Why nothing comes of a suggestion, in words. */
export type SetAside = { readonly suggestionId: Id; readonly why: string };
export type ConfirmSuggestion = {
  readonly suggestionId: Id;
  readonly urgency: 'safety' | 'soon' | 'routine';
  readonly words: string | null;
};

/** An instrument on a license of the agency's own, as JSON text. */
export type BringPack = { readonly text: string; readonly rightToUse: string };

/** After what a child is to be assessed. */
export const OCCASIONS = ['initial', 'periodic', 'new_placement', 'by_hand'] as const;
export type Occasion = (typeof OCCASIONS)[number];
/** A date set by hand. Without `userId` it follows the primary worker. */
export type ScheduleAssessment = {
  readonly childId: Id;
  readonly series: string;
  readonly dueOn: string;
  readonly userId: Id | null;
};

/** Size of the drawing of scores over time, in its own units. */
export const WIDTH = 320;
export const HEIGHT = 120;
/** Where a score stands in it. */
export type TrendPoint = {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly positive: boolean;
  readonly on: string;
};
/** Finished places; the line breaks where a score is missing. */
export type TrendDrawing = {
  readonly points: readonly TrendPoint[];
  readonly lines: readonly string[];
  /** Height of the cut-off; null where there is none. */
  readonly cut: number | null;
};
