import type { Key } from '#platform/words/say.ts';
import type { paperWords } from './words/paper.en.ts';

/** The nine parts of a child's own page, in their order. The page goes with the child from home to home. */
export const PAGE_CODES = [
  'likes',
  'comforts',
  'hard',
  'day',
  'health_school',
  'family_ties',
  'language_culture',
  'normal_things',
  'in_touch',
] as const;
export type PageCode = (typeof PAGE_CODES)[number];

/** The caregivers' part of a move, written by the home before and by the new home. */
export const TRANSITION_CODES = ['routines', 'goodbye', 'belongings', 'contact_after'] as const;
export type TransitionCode = (typeof TRANSITION_CODES)[number];

/** What the paired promises are about, in the order of the stock template. */
export const PAIR_SUBJECTS = [
  'respect',
  'planning',
  'parenting',
  'speaking_up',
  'knowing_how',
  'staying',
  'appointments',
  'family_ties',
  'records',
] as const;
export type PairSubject = (typeof PAIR_SUBJECTS)[number];

export const SIDES = ['caregiver', 'agency', 'family'] as const;
export type Side = (typeof SIDES)[number];

/** Whose words stand on a child's page. */
export const SAID_BY = ['child', 'family', 'caregiver', 'worker'] as const;
export type SaidBy = (typeof SAID_BY)[number];

/** A sentence of the plan's paper, its evidence or its letter. */
export type PlanSentence = Key<typeof paperWords>;

/** What a talk came to. */
export const TALK_OUTCOMES = ['agreed', 'changed', 'help_promised', 'talk_again'] as const;
export type TalkOutcome = (typeof TALK_OUTCOMES)[number];

/** What the birth family adds, and how it reached the plan. */
export const FAMILY_WORD_KINDS = ['wish', 'routine', 'comment'] as const;
export type FamilyWordKind = (typeof FAMILY_WORD_KINDS)[number];
export const FAMILY_WORD_WAYS = ['online', 'telephone', 'paper', 'in_person'] as const;
export type FamilyWordWay = (typeof FAMILY_WORD_WAYS)[number];

/** What an order keeps from a parent. */
export const HIDES = ['everything', 'home_and_contact'] as const;
export type Hides = (typeof HIDES)[number];
