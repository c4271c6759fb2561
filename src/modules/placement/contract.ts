import { z } from 'zod';
import type { Id } from '#kernel/ids.ts';

export const handoverStates = ['done', 'open', 'not_known', 'not_needed'] as const;
export type HandoverState = (typeof handoverStates)[number];
export type HandoverAnswer = { readonly kind: string; readonly state: HandoverState; readonly note?: string | null };

/** Where a child goes: a home or facility, or to a parent on a trial visit. */
export type Destination =
  | { readonly homeId: Id; readonly setting: string }
  | { readonly withPersonId: Id; readonly setting: 'trial_home_visit' };

/**
 * A move of one child, or of brothers and sisters in one sitting, to one destination. `at` is the moment it happened
 * (ISO 8601); `seen` is the placement the worker saw for each child (null when there was none), so that a stale page
 * changes nothing.
 */
export type RecordMove = {
  readonly children: readonly { readonly childId: Id; readonly seen: Id | null }[];
  readonly at: string;
  readonly planned: boolean;
  readonly reason: string;
  readonly why: string;
  readonly to: Destination;
  readonly handover: readonly HandoverAnswer[];
};

/** Entering care. `at` is the moment of removal or of the voluntary agreement. */
export type BeginEpisode = {
  readonly childId: Id;
  readonly caseId: Id;
  readonly kind: 'removal' | 'voluntary';
  readonly at: string;
};

export type EndEpisode = { readonly childId: Id; readonly at: string; readonly reason: string };

/** Being somewhere else meanwhile; `to` is null while it goes on. `holdBedUntil` is a day. */
export type RecordWhereabouts = {
  readonly childId: Id;
  readonly setting: string;
  readonly homeId?: Id | null;
  readonly from: string;
  readonly to?: string | null;
  readonly holdBedUntil?: string | null;
  readonly note?: string | null;
};

/** The moment a placement really began. `seen` is the beginning the worker saw, for stale pages. */
export type CorrectPlacement = {
  readonly placementId: Id;
  readonly childId: Id;
  readonly seen: string;
  readonly beganAt: string;
  readonly why: string;
};

export const PlacementChange = z.object({
  placementId: z.string(),
  childId: z.string(),
  homeId: z.string().nullable(),
  at: z.string(),
  moveId: z.string().nullable(),
});
