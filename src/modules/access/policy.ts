import { action } from '#platform/http/action.ts';

/** Hiring, positions and accounts of staff. An administrator sees no child's record. */
export const manageStaff = action('access.manage-staff', ['administrator']);

/** Accounts for people outside the staff. */
export const openAccounts = action('access.open-accounts', [
  'administrator',
  'licensing_counselor',
  'licensing_supervisor',
  'case_manager',
  'supervisor',
]);

/** One's own account. What Alongside keeps of people is told to everybody, signed in or not. */
export const viewAccount = action('access.view-account', 'everyone');
export const changeOwnLanguage = action('access.change-language', 'everyone');
export const viewPrivacy = action('access.view-privacy', 'everyone');

/** Opening a record in an emergency (break-glass), and looking afterwards at who did. */
export const viewEmergency = action('access.view-emergency', 'staff');
export const openEmergency = action('access.open-in-emergency', 'staff');
export const viewEmergencyLog = action('access.view-emergency-log', ['privacy_officer']);
export const reviewEmergency = action('access.review-emergency', ['privacy_officer']);

/** Every position of the agency with what it opens: who can see what, and why. */
export const viewReach = action('access.view-reach', ['administrator', 'privacy_officer', 'executive']);
