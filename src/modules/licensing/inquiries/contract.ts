import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { type InquirySource, SOURCES, STAGES, STOP_REASONS, type Stage, type StopReason } from './rules/stages.ts';

/** `cameOn` is an ISO day. A partner's inquiry names the partner, one of an event or a campaign says which. */
export type RecordInquiry = {
  readonly cameOn: string;
  readonly source: InquirySource;
  readonly organizationId?: Id | null;
  readonly sourceWords?: string | null;
  readonly areaCode?: string | null;
  readonly name: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly language?: string | null;
};
export type RecordInquiryRefusal = Invalid | { readonly kind: 'not-allowed' };

/** `on` is an ISO day; a license names the home, a stop its reason. */
export type MoveInquiry = {
  readonly inquiryId: Id;
  readonly to: Stage | 'withdrawn';
  readonly on: string;
  readonly homeId?: Id | null;
  readonly reason?: StopReason | null;
  readonly words?: string | null;
};
export type MoveInquiryRefusal = Invalid | { readonly kind: 'not-allowed' } | { readonly kind: 'inquiry-is-over' };

export const inquiryFields = defineFields({
  cameOn: { kind: 'date' },
  source: { kind: 'choice', options: SOURCES },
  organizationId: { kind: 'id', required: false },
  sourceWords: { kind: 'text', max: 200, required: false },
  areaCode: { kind: 'text', max: 60, required: false },
  name: { kind: 'text', max: 200 },
  phone: { kind: 'text', max: 40, required: false },
  email: { kind: 'text', max: 200, format: 'email', required: false },
  language: { kind: 'text', max: 40, required: false },
});

export const stageFields = defineFields({
  to: { kind: 'choice', options: [...STAGES, 'withdrawn'] },
  on: { kind: 'date' },
  homeId: { kind: 'id', required: false },
  reason: { kind: 'choice', options: STOP_REASONS, required: false },
  words: { kind: 'text', max: 1000, lines: true, required: false },
});
