import { z } from 'zod';
import type { Id } from '#kernel/ids.ts';
import type { Block } from '#kernel/paper.ts';
import { defineFields } from '#web/form/field-spec.ts';

/** On what ground somebody may have the file. */
export const BASES = ['subpoena', 'court_order', 'records_request', 'own_file', 'party'] as const;
export type Basis = (typeof BASES)[number];
export const LANGUAGES = ['en', 'es'] as const;

/** Reasons something is held back: the codes of db/reference/lists/redaction_rule.csv. */
export const RULES = [
  'reporter',
  'other_person',
  'hidden_address',
  'substance_use',
  'attorney_client',
  'psychotherapy',
  'sealed',
  'adoption',
  'education',
  'other',
] as const;
export type RuleCode = (typeof RULES)[number];

/** Parts of the file that are not sections of a court report. */
export const OWN_PARTS = ['family', 'protected', 'papers'] as const;

/** One item as it is gathered; `rule` proposes to hold it back. */
export type FileItemDraft = {
  readonly section: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly rule: RuleCode | null;
  /** The paper it stands for. */
  readonly documentId?: Id;
};

export type OpenFileRequest = {
  readonly childId: Id;
  readonly askedBy: string;
  readonly basis: Basis;
  /** Number of the subpoena, of the order, of the letter. */
  readonly reference: string | null;
  readonly sections: readonly string[];
  /** First day asked for (ISO date); null is from the beginning. */
  readonly since: string | null;
  readonly until: string;
  readonly language: (typeof LANGUAGES)[number];
  readonly receivedOn: string;
  readonly dueOn: string | null;
};

export const requestFields = defineFields({
  askedBy: { kind: 'text', max: 300 },
  basis: { kind: 'choice', options: BASES },
  reference: { kind: 'text', max: 200, required: false },
  receivedOn: { kind: 'date' },
  dueOn: { kind: 'date', required: false },
  since: { kind: 'date', required: false },
  until: { kind: 'date' },
  language: { kind: 'choice', options: LANGUAGES },
});
export const itemFields = defineFields({ rule: { kind: 'choice', options: RULES, required: false } });
export const giveFields = defineFields({ givenOn: { kind: 'date' }, givenTo: { kind: 'text', max: 300 } });
export const closeFields = defineFields({ why: { kind: 'text', max: 1000, lines: true } });

export const FileWasAsked = z.object({ childId: z.uuid(), requestId: z.uuid() });
