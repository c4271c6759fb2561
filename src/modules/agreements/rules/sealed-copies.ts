import type { Audience, Capacity, Side, SignatureRow } from '../contract.ts';

/** A signature as the sealing job finds it. */
export type SealedSignature = Pick<
  SignatureRow,
  'id' | 'way' | 'proof' | 'language' | 'typedName' | 'proxyName' | 'proxyRight' | 'signedAt' | 'shownDigest'
> & {
  readonly signerId: string;
  readonly name: string;
  readonly organization: string | null;
  readonly capacity: Capacity;
  readonly side: Side;
  readonly audience: Audience;
  readonly hasAccount: boolean;
};

/** One file: whose words in which language, which signatures it shows, and whose own copy it is. */
export type SealedCopy = {
  readonly audience: Audience;
  readonly language: 'en' | 'es';
  readonly shows: readonly SealedSignature[];
  readonly copyOf: readonly SealedSignature[];
};

/**
 * Which files are sealed: first the one that is filed, in the language of the caregiver who signed first; then one in
 * every other language somebody read it in; then for each of the birth family their own paper with their own signature
 * only. Empty when nobody signed.
 */
export function copiesToSeal(signatures: readonly SealedSignature[]): SealedCopy[] {
  const full = signatures.filter(one => one.audience === 'full');
  const first = full.find(one => one.side === 'caregiver') ?? full[0];
  if (!first) return [];
  const languages = [first.language, ...full.map(one => one.language).filter(language => language !== first.language)];
  const inFull = [...new Set(languages)].map(
    (language): SealedCopy => ({
      audience: 'full',
      language,
      shows: signatures,
      copyOf: full.filter(one => one.language === language && one.hasAccount),
    }),
  );
  const family = signatures.filter(one => one.audience !== 'full' && one.hasAccount);
  return [
    ...inFull,
    ...family.map(one => ({ audience: one.audience, language: one.language, shows: [one], copyOf: [one] })),
  ];
}
