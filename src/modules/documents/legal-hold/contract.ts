import type { Id } from '#kernel/ids.ts';
import { defineFields } from '#web/form/field-spec.ts';

export type PlaceHold = {
  readonly childId: Id;
  /** What it is for: the suit, the claim, the investigation. */
  readonly matter: string;
  /** Who asked that nothing be destroyed. */
  readonly askedBy: string;
};
export type LiftHold = { readonly childId: Id; readonly holdId: Id; readonly why: string };

export const placeFields = defineFields({
  matter: { kind: 'text', max: 500, lines: true },
  askedBy: { kind: 'text', max: 200 },
});
export const liftFields = defineFields({ holdId: { kind: 'id' }, why: { kind: 'text', max: 1000, lines: true } });
