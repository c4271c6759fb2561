export type {
  CaregiverAccess,
  EndPosition,
  GivePosition,
  HireStaffMember,
  OpenAccountForPerson,
  OpenInEmergency,
  Seer,
} from './contract.ts';
export { brokeGlass } from './facts.ts';
export { viewReach } from './policy.ts';
export { changedAtTheSameMoment } from './rules/changed-access.ts';
export { countSeers, type SeerCount } from './rules/count-seers.ts';
export { loggedAttempts, openNow } from './store/emergencies.ts';
export { lastDays } from './store/last-days.ts';
export { type MyAccess, myAccessTo } from './store/my-access.ts';
export { outsideRoles } from './store/positions.ts';
export {
  accountNames,
  courtAccounts,
  staffDirectory,
  staffInRoles,
  staffMember,
  type WorkerRow,
  workerInRole,
  workersInRoles,
} from './store/staff.ts';
export {
  caregiversAccess,
  type Reading,
  readingsOf,
  seersOf,
} from './store/who-can-see.ts';
export { changeLanguage } from './use-cases/change-language.ts';
export { endPosition } from './use-cases/end-position.ts';
export { givePosition } from './use-cases/give-position.ts';
export { hireStaffMember } from './use-cases/hire-staff-member.ts';
export { listStoryPeople, type StoryPersonLine } from './use-cases/list-story-people.ts';
export { openAccountForPerson } from './use-cases/open-account-for-person.ts';
export { openInEmergency } from './use-cases/open-in-emergency.ts';
export { reviewEmergencyOpening } from './use-cases/review-emergency.ts';
