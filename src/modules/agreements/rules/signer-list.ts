import type { AgreementState, NewSigner } from '../contract.ts';
import { isOver } from './steps.ts';

type Listed = NewSigner & { readonly id: string };

/** What a new list of signers means for the present one: who stays (and how they are now), who is new, who leaves. */
export type SignerChange = {
  readonly stay: readonly { readonly id: string; readonly signer: NewSigner }[];
  readonly add: readonly NewSigner[];
  readonly leave: readonly Listed[];
};

const keyOf = (signer: NewSigner): string => `${signer.capacity} ${signer.personId ?? signer.userId}`;

/** Compares two lists: a signer is the same person in the same capacity. Somebody named twice is one signer. */
export function changeOf(present: readonly Listed[], wanted: readonly NewSigner[]): SignerChange {
  const left = new Map(present.map(signer => [keyOf(signer), signer]));
  const stay: { id: string; signer: NewSigner }[] = [];
  const add = new Map<string, NewSigner>();
  for (const signer of new Map(wanted.map(one => [keyOf(one), one])).values()) {
    const same = left.get(keyOf(signer));
    if (same) stay.push({ id: same.id, signer });
    else add.set(keyOf(signer), signer);
    left.delete(keyOf(signer));
  }
  return { stay, add: [...add.values()], leave: [...left.values()] };
}

const SAID = [
  'side',
  'audience',
  'required',
  'each',
  'byProxy',
  'onPaper',
  'personId',
  'userId',
  'name',
  'organization',
] as const;

/** Whether somebody who stays on the list is said otherwise than before: another account, name or audience. */
export const isSaidAnew = (present: readonly Listed[], { id, signer }: SignerChange['stay'][number]): boolean => {
  const was = present.find(one => one.id === id);
  return was === undefined || SAID.some(key => was[key] !== signer[key]);
};

/**
 * May the list change so where the agreement stands? Before anybody signed: freely. After that no required capacity may
 * vanish and nobody required who signed may leave. In force only those may come, go or change who sign by choice.
 */
export function mayChangeSigners(
  state: AgreementState,
  present: readonly Listed[],
  change: SignerChange,
  signed: ReadonlySet<string>,
): boolean {
  if (isOver(state)) return false;
  if (state === 'draft' || state === 'ready' || state === 'void') return true;
  const was = new Map(present.map(signer => [signer.id, signer]));
  const samePart = ({ id, signer }: SignerChange['stay'][number]) =>
    was.get(id)?.required === signer.required && was.get(id)?.each === signer.each;
  if (state === 'in_force')
    return [...change.add, ...change.leave].every(signer => !signer.required) && change.stay.every(samePart);
  const needed = [...change.stay.map(one => one.signer), ...change.add].filter(one => one.required);
  const capacities = new Set(needed.map(one => one.capacity));
  return (
    present.every(signer => !signer.required || capacities.has(signer.capacity)) &&
    change.leave.every(signer => !signer.required || !signed.has(signer.id)) &&
    change.stay.every(samePart)
  );
}
