import type { Party, SignerRow } from '#modules/agreements/index.ts';

type Signer = Pick<SignerRow, 'capacity' | 'name' | 'required' | 'each'> & { readonly signature: unknown };
type Asked = Pick<Party, 'capacity' | 'required'>;

/** Whose signature an agreement waits for: people by name, and capacities nobody is named for yet. */
export type StillToSign = { readonly names: readonly string[]; readonly nobodyFor: readonly Party['capacity'][] };

/** Of a capacity where each one signs, everybody who has not; where one is enough, all of them until one has. */
export function stillToSign(parties: readonly Asked[], signers: readonly Signer[]): StillToSign {
  const required = signers.filter(signer => signer.required);
  const byCapacity = Map.groupBy(required, signer => signer.capacity);
  const names = [...byCapacity.values()].flatMap(ofOne => {
    const open = ofOne.filter(({ signature }) => signature === null);
    const enough = open.length < ofOne.length && ofOne.every(({ each }) => !each);
    return enough ? [] : open.map(({ name }) => name);
  });
  const nobodyFor = parties.filter(party => party.required && !byCapacity.has(party.capacity));
  return { names, nobodyFor: nobodyFor.map(({ capacity }) => capacity) };
}
