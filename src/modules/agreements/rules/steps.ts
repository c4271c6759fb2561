import type { AgreementState } from '../contract.ts';

/** From where an agreement goes where. The database holds the same table (app_definer.hold_agreement_steps). */
export const steps: Readonly<Record<AgreementState, readonly AgreementState[]>> = {
  draft: ['ready', 'superseded', 'ended'],
  ready: ['draft', 'partly_signed', 'in_force', 'declined', 'superseded', 'ended'],
  partly_signed: ['in_force', 'void', 'declined', 'superseded', 'ended'],
  in_force: ['void', 'superseded', 'ended'],
  void: ['ready', 'superseded', 'ended'],
  declined: ['draft', 'ready', 'partly_signed', 'in_force', 'void', 'superseded', 'ended'],
  superseded: [],
  ended: [],
};

/** Is this step known? Staying where it is always is. */
export const mayGo = (from: AgreementState, to: AgreementState): boolean => from === to || steps[from].includes(to);

/** Superseded and ended agreements stay as they are. */
export const isOver = (state: AgreementState): boolean => state === 'superseded' || state === 'ended';

/** A present version is there to be read, signed, declined: also while in force, for those who may still sign. */
export const isOpenToSign = (state: AgreementState): boolean =>
  state === 'ready' || state === 'partly_signed' || state === 'in_force' || state === 'declined';

/** May a new version be frozen? Once somebody has signed only after it was voided. */
export const mayMakeReady = (state: AgreementState): boolean =>
  state === 'draft' || state === 'ready' || state === 'void' || state === 'declined';

/**
 * Where an edit leads: back to the draft while nobody signed, else void. `signed`: somebody signed the present version; it
 * decides after a decline. Null: it cannot be edited any more.
 */
export function afterEdit(state: AgreementState, signed: boolean): AgreementState | null {
  if (isOver(state)) return null;
  return state === 'draft' || state === 'ready' || (state === 'declined' && !signed) ? 'draft' : 'void';
}
