import { action } from '#platform/http/action.ts';

const ABOUT_CHILD = ['identity', 'placement', 'health', 'education', 'tasks', 'documents'];
/** Everybody who comes through the portal. */
const PORTAL = ['caregiver', 'kin', 'parent', 'youth', 'court', 'partner'];

export const begin = action('workspace.begin', 'everyone');
export const viewToday = action('workspace.view-today', 'staff', ['identity', 'placement', 'tasks']);
export const viewTeam = action(
  'workspace.view-team',
  ['supervisor', 'program_director'],
  ['identity', 'placement', 'tasks', 'health'],
);
export const viewChildren = action('workspace.view-children', 'staff', ['identity', 'placement']);
export const viewChild = action('workspace.view-child', 'staff', ABOUT_CHILD);
/** A chronology shows of each room what the reader may read there. */
export const viewChronology = action('workspace.view-chronology', 'staff', [
  ...ABOUT_CHILD,
  'case',
  'visits',
  'court',
  'referral',
  'agreement',
  'plan',
]);
/** Everybody around a child: family, team, home, court, school and services, each as far as the reader may read it. */
export const viewAround = action('workspace.view-around', 'staff', ['identity', 'family', 'contact', 'case']);
/** Who is around a child of one's own, for people outside the staff. */
export const viewOwnTeam = action('workspace.view-own-team', ['caregiver', 'kin', 'parent', 'youth'], ['own']);
/** Progress at a glance shows of each room what the reader may read there. */
export const viewProgress = action('workspace.view-progress', 'staff', [
  ...ABOUT_CHILD,
  'case',
  'visits',
  'court',
  'referral',
  'assessment',
  'case_plan',
  'family_time',
  'permanency',
]);
export const viewHomes = action('workspace.view-homes', 'staff', ['home']);
export const viewHome = action('workspace.view-home', 'staff', ['home', 'home_contact', 'identity', 'placement']);
export const searchRecords = action('workspace.search', 'staff', ['identity']);
export const viewFamilyHome = action('workspace.view-family-home', PORTAL, ['identity', 'placement', 'health']);
export const viewFamilyChild = action('workspace.view-family-child', PORTAL, [
  'identity',
  'placement',
  'health',
  'education',
]);
export const viewKept = action('workspace.view-kept', PORTAL, ['own']);
export const viewHelp = action('workspace.view-help', 'everyone');
export const viewPatterns = action('workspace.view-patterns', 'everyone');
/** A month of meetings, hearings, planned visits and family time about the children one may see. */
export const viewCalendar = action('workspace.view-calendar', 'staff');
/** What somebody outside the staff is invited to, or was told of. */
export const viewOwnCalendar = action('workspace.view-own-calendar', ['caregiver', 'kin', 'parent', 'youth', 'court']);

/** Requests for a child's whole file: opened and looked through by those who work on the case, approved by somebody else. */
const GIVING = ['case_manager', 'supervisor', 'program_director', 'agency_attorney'];
export const viewFileRequests = action('workspace.view-file-requests', 'staff', ['documents']);
export const openingFileRequests = action('workspace.open-file-request', GIVING, ['documents']);
export const approvingFiles = action(
  'workspace.approve-file',
  ['supervisor', 'program_director', 'agency_attorney'],
  ['documents'],
);
/** A sealed file opens to whom an order of a court names: which of the staff that is, the order says. */
export const readSealedFile = action('workspace.read-sealed-file', 'staff');
