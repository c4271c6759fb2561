import type { Id } from '#kernel/ids.ts';
import { defineFields } from '#web/form/field-spec.ts';

export const URGENCIES = ['safety', 'soon', 'routine'] as const;
export type Urgency = (typeof URGENCIES)[number];
/** Who told of a need. */
export const TOLD_BY = [
  'worker',
  'child',
  'parent',
  'caregiver',
  'provider',
  'school',
  'court',
  'screening',
  'intake',
] as const;
export type ToldBy = (typeof TOLD_BY)[number];
export const ENDED_WHY = ['met', 'no-longer', 'declined', 'moved', 'mistake'] as const;
export type EndedWhy = (typeof ENDED_WHY)[number];
/** Why nothing has started. */
export const WAITS_FOR = ['no-provider', 'waiting-list', 'transport', 'language', 'refused', 'cost', 'other'] as const;
export type WaitsFor = (typeof WAITS_FOR)[number];

/** What a child, or an adult of the family, needs. */
export type RecordNeed = {
  readonly personId: Id;
  /** A code of db/reference/lists/need_kind.csv. */
  readonly kind: string;
  readonly words: string | null;
  readonly urgency: Urgency;
  readonly toldBy: ToldBy;
  /** Since when it is known, ISO day. */
  readonly identifiedOn: string;
  readonly waitsFor?: WaitsFor | null;
  /** The service of the directory that whoever asked would like. */
  readonly wishedServiceId?: Id | null;
};

export type EndNeed = {
  readonly needId: Id;
  readonly why: EndedWhy;
  /** ISO day; today when left out. */
  readonly endedOn?: string | null;
};

export const needFields = defineFields({
  person: { kind: 'id' },
  kind: { kind: 'text', max: 60 },
  words: { kind: 'text', max: 500, lines: true, required: false },
  urgency: { kind: 'choice', options: URGENCIES },
  toldBy: { kind: 'choice', options: TOLD_BY },
  since: { kind: 'date' },
  waitsFor: { kind: 'choice', options: WAITS_FOR, required: false },
});

/** The form that ends a need. */
export const endFields = defineFields({ why: { kind: 'choice', options: ENDED_WHY }, endedOn: { kind: 'date' } });
