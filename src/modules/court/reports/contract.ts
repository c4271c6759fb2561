import { z } from 'zod';
import type { Id } from '#kernel/ids.ts';
import type { Block } from '#kernel/paper.ts';
import type { Ask } from '#platform/http/ask.ts';
import { defineFields } from '#web/form/field-spec.ts';

/** Sections of a report to the court, in no order: db/reference/lists/court_report_section.csv holds order and titles. */
export const SECTIONS = [
  'identity',
  'placement',
  'visits',
  'family_time',
  'health',
  'education',
  'services',
  'case_plan',
  'assessments',
  'parents',
  'promises',
  'caregiver',
  'child_view',
  'best_interest',
  'permanency',
  'court_since',
  'recommendations',
  'next_dates',
] as const;
export type SectionCode = (typeof SECTIONS)[number];

/** What a section is gathered for: whom, and from the first to the last day (ISO dates, both told of). */
export type ReportAbout = {
  readonly childId: Id;
  /** The name the child goes by. */
  readonly name: string;
  readonly since: string;
  readonly until: string;
  readonly hearingId: Id | null;
};

/**
 * Who tells a section what the record says: finished blocks in the language of `ask`, as far as the author may see; no
 * blocks when there is nothing. Never an address. Several may tell one section; their order is the one in app.ts.
 */
export type ReportSection = {
  readonly code: SectionCode;
  readonly supply: (ask: Ask, about: ReportAbout) => Promise<readonly Block[]>;
};

export type ReportState = 'gathering' | 'draft' | 'filed' | 'superseded';
export const LANGUAGES = ['en', 'es'] as const;

/** Who looks at a report before it is filed. */
export const APPROVERS = ['supervisor', 'counsel'] as const;
export type Approver = (typeof APPROVERS)[number];

export type BeginReport = {
  readonly childId: Id;
  /** The hearing it is for; null for a report the court asked for at another time. */
  readonly hearingId: Id | null;
  readonly language: (typeof LANGUAGES)[number];
  /** First day told of (ISO date); null takes the day after the last hearing held, or the removal. */
  readonly since: string | null;
};
export type WriteSection = {
  readonly childId: Id;
  readonly reportId: Id;
  readonly section: string;
  /** Empty takes the words away. */
  readonly words: string;
  /** What the page showed, ISO moment; null when nothing was written yet. */
  readonly seen: string | null;
};
export type DecideReport = {
  readonly childId: Id;
  readonly reportId: Id;
  readonly part: Approver;
  readonly decision: 'approved' | 'returned';
  readonly note: string | null;
  /** Digest (hexadecimal) of the text the page showed. */
  readonly seen: string;
};

export const beginFields = defineFields({
  hearing: { kind: 'id', required: false },
  language: { kind: 'choice', options: LANGUAGES },
  since: { kind: 'date', required: false },
});
export const sectionFields = defineFields({ words: { kind: 'text', max: 20_000, lines: true, required: false } });
export const decideFields = defineFields({ note: { kind: 'text', max: 2000, lines: true, required: false } });
export const amendFields = defineFields({ why: { kind: 'text', max: 1000, lines: true } });

// What others hear.
const about = { childId: z.uuid(), reportId: z.uuid() };
export const ReportWasAsked = z.object(about);
export const ReportWasFiled = z.object({ ...about, hearingId: z.uuid().nullable(), amends: z.uuid().nullable() });
