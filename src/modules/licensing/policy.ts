import { action } from '#platform/http/action.ts';

const licensing = ['licensing_counselor', 'licensing_supervisor', 'placement_coordinator', 'administrator'] as const;

export const keepHome = action('licensing.keep-home', licensing, ['home']);
/** Licensing issues and renews licenses. */
export const issueLicenses = action(
  'licensing.issue-license',
  ['licensing_counselor', 'licensing_supervisor'],
  ['home', 'agreement'],
);
/** Licensing keeps what a home's caregivers know how to do, and how the home is seen. */
export const keepProfile = action(
  'licensing.keep-profile',
  ['licensing_counselor', 'licensing_supervisor'],
  ['home', 'home_keeping', 'identity'],
);
/** An exception to the licensed number of beds is approved by licensing's supervisor (S2-51). */
export const approveException = action('licensing.approve-exception', ['licensing_supervisor'], ['home']);
/** Who answers people who ask to foster or adopt; those who build partnerships bring many of them. */
export const INQUIRY_KEEPERS = [...licensing, 'kinship_navigator', 'partnership_lead', 'neighborhood_liaison'];
export const keepInquiries = action('licensing.keep-inquiries', INQUIRY_KEEPERS, ['home_keeping']);
