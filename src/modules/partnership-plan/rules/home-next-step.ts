import type { AgreementState, SignerRow } from '#modules/agreements/index.ts';
import { missingSigners } from './next-step.ts';

type Signer = Pick<
  SignerRow,
  'id' | 'name' | 'side' | 'capacity' | 'required' | 'each' | 'userId' | 'signature' | 'declined' | 'invited'
>;

/** What a plan asks of somebody who cares for the child, or what they wait for. */
export type HomeStep =
  | 'not-a-signer'
  | 'being-prepared'
  | 'sign'
  | 'may-sign'
  | 'wait-for-others'
  | 'in-force'
  | 'being-changed'
  | 'talk-with-me'
  | 'after-talk'
  | 'talk'
  | 'over';

/**
 * The one next step of a signer outside the agency. Where one signature of a capacity is enough and another adult gave it,
 * signing is open to this one and not asked. A no is not final: after the talk about it the plan is there to be signed.
 */
export function homeNextStep(state: AgreementState, signers: readonly Signer[], me: string): HomeStep {
  const mine = signers.find(({ userId }) => userId === me);
  if (!mine) return 'not-a-signer';
  switch (state) {
    case 'draft':
      return 'being-prepared';
    case 'void':
      return 'being-changed';
    case 'in_force':
      return 'in-force';
    case 'superseded':
    case 'ended':
      return 'over';
    case 'declined':
      if (mine.declined) return mine.declined.talkedOn ? 'after-talk' : 'talk-with-me';
      return mine.signature ? 'talk' : asked(signers, mine);
    default:
      if (mine.declined) return mine.declined.talkedOn ? 'after-talk' : 'talk-with-me';
      return mine.signature ? 'wait-for-others' : asked(signers, mine);
  }
}

const asked = (signers: readonly Signer[], mine: Signer): 'sign' | 'may-sign' =>
  missingSigners(signers).includes(mine) ? 'sign' : 'may-sign';
