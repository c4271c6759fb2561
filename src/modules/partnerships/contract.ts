import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import type { NotAllowed } from './policy.ts';
import type { GateRefusal } from './rules/gate.ts';
import type { Phase, Proof } from './rules/phases.ts';

export type OpenCommunity = {
  readonly name: string;
  /** Codes of the neighborhoods it is made of. */
  readonly areaCodes: readonly string[];
  /** ISO day. */
  readonly beganOn: string;
};
export type OpenCommunityRefusal =
  | Invalid
  | NotAllowed
  | { readonly kind: 'name-is-taken' }
  /** A neighborhood lies in one community at a time. */
  | { readonly kind: 'area-lies-elsewhere'; readonly community: string };

export type AdoptPlan = {
  /** Whose plan it is: a community's, or of the work with one partner. */
  readonly of: { readonly communityId: Id } | { readonly partnershipId: Id };
  /** A published version; the newest of the agency when left out, a copy of the stock steps when there is none. */
  readonly libraryId?: Id;
  /** ISO day on which the first phase begins. */
  readonly on: string;
};

/** What proves a step, by its kind of proof. `cents` is money, `until` the last day it is for. */
export type ProofGiven =
  | { readonly proof: 'words'; readonly words: string }
  | { readonly proof: 'day'; readonly day: string; readonly words?: string | null }
  | { readonly proof: 'person'; readonly name: string }
  | { readonly proof: 'lead'; readonly userId: Id }
  | {
      readonly proof: 'money';
      readonly title: string;
      readonly fund: string | null;
      readonly cents: number;
      readonly from: string;
      readonly until: string;
    }
  | { readonly proof: 'snapshot'; readonly figures: readonly SnapshotFigure[] };

/** A figure of a community as it stood: what it was counted of, and how many could not be counted. */
export type SnapshotFigure = {
  readonly measure: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly missing: number;
};

export type ProveStepRefusal = Invalid | NotAllowed | { readonly kind: 'proved-otherwise'; readonly proof: Proof };

export type PassGate = {
  readonly planId: Id;
  readonly to: Phase;
  /** Why it is passed although something is missing, or why it goes back. */
  readonly reason: string | null;
  /** ISO day. */
  readonly on: string;
};
export type PassGateRefusal = Invalid | NotAllowed | GateRefusal;
