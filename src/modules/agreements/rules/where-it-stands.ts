import type { AgreementState, Capacity } from '../contract.ts';
import { isOpenToSign } from './steps.ts';

/** What decides where an agreement stands under its present version. */
export type Standing = {
  /** Capacities whose required signature is missing. */
  readonly lacking: readonly string[];
  /** Somebody's signature is required at all. */
  readonly asks: boolean;
  /** A required signer declined this version and has not signed it since. */
  readonly declined: boolean;
  /** Somebody signed this version. */
  readonly signed: boolean;
};

export type StandingSigner = {
  readonly id: string;
  readonly capacity: Capacity;
  readonly required: boolean;
  /** Every person of the capacity signs; otherwise one is enough. */
  readonly each: boolean;
};
type Under = { readonly signerId: string; readonly versionId: string };

/** Reads the standing off signers (without those removed), signatures (without those voided) and declines. */
export function standingOf(given: {
  readonly versionId: string | null;
  readonly signers: readonly StandingSigner[];
  readonly signatures: readonly Under[];
  readonly declines: readonly Under[];
}): Standing {
  const { versionId, signers } = given;
  const signedBy = new Set(given.signatures.filter(one => one.versionId === versionId).map(one => one.signerId));
  const required = signers.filter(signer => signer.required);
  const lacking = [...Map.groupBy(required, signer => signer.capacity)].flatMap(([capacity, of]) => {
    const signed = of.filter(signer => signedBy.has(signer.id)).length;
    const enough = of.some(signer => signer.each) ? signed === of.length : signed > 0;
    return enough ? [] : [capacity];
  });
  const declined = given.declines.some(
    one =>
      one.versionId === versionId && !signedBy.has(one.signerId) && required.some(signer => signer.id === one.signerId),
  );
  return {
    lacking: lacking.sort(),
    asks: required.length > 0,
    declined,
    signed: signers.some(signer => signedBy.has(signer.id)),
  };
}

/**
 * Where an agreement stands after somebody signed, declined or left the list of signers. In force stays in force: what
 * ends it is an edit, a successor or an end. Without a required signer nothing comes into force.
 */
export function stateAfter(from: AgreementState, standing: Standing): AgreementState {
  if (!isOpenToSign(from) || from === 'in_force') return from;
  if (standing.asks && standing.lacking.length === 0) return 'in_force';
  if (standing.declined) return 'declined';
  return standing.signed ? 'partly_signed' : from;
}
