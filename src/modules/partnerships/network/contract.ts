import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import { defineFields } from '#web/form/field-spec.ts';
import type { NotAllowed } from '../policy.ts';

/** A new group. Days are ISO dates; the language is BCP 47. */
export type OpenGroup = {
  readonly name: string;
  readonly partnershipId: Id | null;
  readonly meets: string | null;
  readonly language: string | null;
  readonly beganOn: string;
};
export type OpenGroupRefusal = Invalid | NotAllowed | { readonly kind: 'group-of-that-name' };

/** A home joins a group on a day. */
export type JoinGroup = { readonly groupId: Id; readonly homeId: Id | null; readonly on: string };
export type JoinGroupRefusal = Invalid | NotAllowed | { readonly kind: 'group-is-over' };

/** A home leaves a group: `on` is its last day no longer in it. */
export type LeaveGroup = { readonly groupId: Id; readonly homeId: Id; readonly on: string };
export type EndGroup = { readonly groupId: Id; readonly on: string };
export type LeaveGroupRefusal = Invalid | NotAllowed | { readonly kind: 'home-is-not-in-group' };

export const groupFields = defineFields({
  name: { kind: 'text', max: 120 },
  partnershipId: { kind: 'id', required: false },
  meets: { kind: 'text', max: 200, required: false },
  language: { kind: 'choice', options: ['en', 'es', 'ht'], required: false },
  beganOn: { kind: 'date' },
});

export const endFields = defineFields({ on: { kind: 'date' } });
export const joinFields = defineFields({ groupId: { kind: 'id' }, on: { kind: 'date' } });
export const leaveFields = defineFields({ groupId: { kind: 'id' }, leaveOn: { kind: 'date' } });
