import type { AgreementState, SignerRow } from '#modules/agreements/index.ts';

type Signer = Pick<
  SignerRow,
  'id' | 'name' | 'side' | 'capacity' | 'required' | 'each' | 'userId' | 'signature' | 'declined' | 'invited'
>;

/** Is a version out, to be signed or in force? A draft and what was changed after signing have at most one of before. */
export const isOut = (state: AgreementState): boolean =>
  state === 'ready' || state === 'partly_signed' || state === 'in_force' || state === 'declined';

/** What comes next for somebody who works on a plan, with the signers it is about. */
export type NextStep<S extends Signer> =
  | { readonly kind: 'prepare' | 'ask' | 'sign' | 'remind' | 'open'; readonly signers: readonly S[] }
  | { readonly kind: 'talk'; readonly signers: readonly S[]; readonly declineId: string };

/**
 * Required signers whose signature is still missing. Where one of a capacity is enough, the others are not missing once
 * it has signed.
 */
export function missingSigners<S extends Signer>(signers: readonly S[]): S[] {
  const needed = signers.filter(({ required }) => required);
  const settled = (signer: S) =>
    !signer.each && needed.some(other => other.capacity === signer.capacity && other.signature !== null);
  return needed.filter(signer => signer.signature === null && !settled(signer));
}

/** How many signatures the plan needs, and how many of them it has. One of a capacity counts once where one is enough. */
export function countOfSignatures(signers: readonly Signer[]): { signed: number; all: number } {
  const needed = signers.filter(({ required }) => required);
  const single = Map.groupBy(
    needed.filter(({ each }) => !each),
    ({ capacity }) => capacity,
  );
  const each = needed.filter(signer => signer.each);
  return {
    all: each.length + single.size,
    signed:
      each.filter(({ signature }) => signature).length +
      [...single.values()].filter(group => group.some(({ signature }) => signature)).length,
  };
}

/**
 * The one next step: make it ready; talk with who declined; ask those who have not been asked; sign oneself; remind the
 * others; read what is in force. Null when it waits for somebody this reader cannot ask.
 */
export function nextStep<S extends Signer>(
  state: AgreementState,
  signers: readonly S[],
  me: string,
  hasVersion: boolean,
): NextStep<S> | null {
  if (state === 'in_force') return { kind: 'open', signers: [] };
  const declined = signers.find(({ declined }) => declined && !declined.talkedOn);
  if (state === 'declined' && declined?.declined)
    return { kind: 'talk', signers: [declined], declineId: declined.declined.id };
  // Under signatures the text stands: who declined may sign it after the talk, and to change it is to start it again.
  const stands = state === 'declined' && signers.some(({ signature }) => signature !== null);
  if (state === 'draft' || state === 'void' || (state === 'declined' && !stands))
    return { kind: 'prepare', signers: [] };
  if (!hasVersion || state === 'superseded' || state === 'ended') return null;
  const missing = missingSigners(signers);
  const mine = missing.find(({ userId }) => userId === me);
  const others = missing.filter(({ side }) => side !== 'agency');
  const unasked = others.filter(({ invited }) => invited.length === 0);
  if (unasked.length > 0) return { kind: 'ask', signers: unasked };
  if (mine) return { kind: 'sign', signers: [mine] };
  return others.length > 0 ? { kind: 'remind', signers: others } : null;
}
