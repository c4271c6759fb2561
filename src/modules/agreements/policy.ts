import { action } from '#platform/http/action.ts';
import type { Who } from '#platform/http/who.ts';

/** Roles that work on agreements about children and homes; which ones they reach, the database decides. */
const WORKING = [
  'case_manager',
  'supervisor',
  'program_director',
  'placement_coordinator',
  'licensing_counselor',
  'licensing_supervisor',
];

/** Who works on agreements with partners; of children and homes the database opens them nothing. */
const ASKING = [...WORKING, 'partnership_lead', 'neighborhood_liaison', 'administrator', 'executive'];

/** The pages of somebody who reads, signs, declines and asks: for everybody, as far as they are a signer. */
export const openSigning = action('agreements.open-signing', 'everyone', ['agreement']);
export const signOwn = action('agreements.sign', 'everyone', ['agreement']);
export const declineOwn = action('agreements.decline', 'everyone', ['agreement']);
export const askAbout = action('agreements.ask', 'everyone', ['agreement']);
export const viewKept = action('agreements.view-kept', 'everyone', ['own']);
export const checkPaper = action('agreements.check-paper', 'everyone', []);
export const openPaper = action('agreements.open-paper', 'everyone', ['agreement']);
export const openScan = action('agreements.open-scan', 'staff', ['agreement']);
export const viewAgreement = action('agreements.view', 'staff', ['agreement']);
export const inviteSigners = action('agreements.invite', ASKING, ['agreement']);
export const attestPapers = action('agreements.attest-paper', ASKING, ['agreement']);
export const answerSigners = action('agreements.answer', ASKING, ['agreement']);
export const talkAfterDecline = action('agreements.talk-after-decline', ASKING, ['agreement']);
export const recordOlder = action('agreements.record-older', WORKING, ['agreement']);
export const viewTemplates = action('agreements.view-templates', 'staff', []);
export const changeTemplates = action('agreements.change-templates', ['administrator'], []);

/** An e-mailed link proves an address and not a person: such a session signs only with the code told in person. */
export const needsCode = (who: Who): boolean => who.proof === 'link';

type WhoseSignature = { readonly userId: string | null; readonly byProxy: boolean; readonly onPaper: boolean };

/** As what somebody could put their name here: as the signer, by proxy for them where the pack allows it, or not at all. */
export function signsAs(who: Who, signer: WhoseSignature): 'self' | 'proxy' | 'nobody' {
  if (signer.userId === who.userId) return 'self';
  return who.kind === 'staff' && signer.byProxy ? 'proxy' : 'nobody';
}

/** Who may say for a signer what the signer said by telephone or on paper: staff, where paper counts. */
export const speaksFor = (who: Who, signer: WhoseSignature): boolean =>
  signer.userId === who.userId || (who.kind === 'staff' && signer.onPaper);
