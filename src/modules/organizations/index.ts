export type {
  AddOrganization,
  AddService,
  Capacity,
  ChangeOrganization,
  ChangeService,
  Payer,
  PostCapacity,
  ServiceRefusal,
} from './contract.ts';
export { drawAreas } from './draw-areas.ts';
export { CapacityPosted } from './facts.ts';
export { type FoundOrganization, findOrganizations } from './find-organizations.ts';
export { tellWatchers } from './hears/tell-watchers.ts';
export { exportDirectory } from './hsds/export-directory.ts';
export { type DirectoryOutcome, importDirectory } from './hsds/import-directory.ts';
export { openDirectory } from './hsds/read/open-directory.ts';
export { groupsOf as directoryGroups, reportOf as directoryReport } from './hsds/say-outcome.ts';
export { answerHsds, type HsdsHouse } from './hsds/serve/answer-hsds.ts';
export { type OwnService, ownServices, postOwnRoom } from './own-room.ts';
export { keepDirectory, viewDirectory } from './policy.ts';
export { type OpenState, openAt, type Schedule } from './rules/open-at.ts';
export { type CheckKind, DRIVING, notScreened } from './rules/screening.ts';
export { sayNotScreened } from './say-volunteers.ts';
export { giveStockTerms } from './stock-terms.ts';
export { areasForDirectory, type DirectoryArea, type Place, placeOf } from './store/areas.ts';
export { type CapacityNow, newestCapacity } from './store/capacity.ts';
export { colocations, placesOfOrganization } from './store/colocations.ts';
export { type DirectorySetting, directorySetting } from './store/directory-setting.ts';
export { type FoundService, type FoundServices, findServices, type ServiceQuery } from './store/find-services.ts';
export { keptOrganization, keptOrganizations } from './store/kept-organizations.ts';
export {
  type Organization,
  type OrganizationRow,
  organizationById,
  organizationNamed,
  organizationsAfter,
} from './store/organizations.ts';
export { refreshEntries } from './store/refresh-entries.ts';
export { servicesOfOrganization, wishesSince } from './store/service-pages.ts';
export { type ServiceReach, serviceReach } from './store/service-reach.ts';
export {
  organizationNames,
  type ServiceSheet,
  serviceKind,
  serviceNames,
  serviceSheet,
  servicesLike,
  termByCode,
} from './store/service-sheet.ts';
export { type Service, serviceById } from './store/services.ts';
export { programsOfAgency, type Term, termsOfAgency } from './store/terms.ts';
export { type Volunteer, volunteerById, volunteersOf } from './store/volunteers.ts';
export { addColocation } from './use-cases/add-colocation.ts';
export { addOrganization } from './use-cases/add-organization.ts';
export { addService } from './use-cases/add-service.ts';
export { addTerm } from './use-cases/add-term.ts';
export { type AddVolunteer, addVolunteer } from './use-cases/add-volunteer.ts';
export { changeOrganization } from './use-cases/change-organization.ts';
export { changeService } from './use-cases/change-service.ts';
export { endService } from './use-cases/end-service.ts';
export { endVolunteer } from './use-cases/end-volunteer.ts';
export { mergeOrganizations } from './use-cases/merge-organizations.ts';
export { noteUnfound } from './use-cases/note-unfound.ts';
export { placeService } from './use-cases/place-service.ts';
export { postCapacity } from './use-cases/post-capacity.ts';
export { type ArrangeDirectory, rearrangeDirectory } from './use-cases/rearrange-directory.ts';
export { recordVolunteerCheck } from './use-cases/record-volunteer-check.ts';
export { recordVolunteerHours } from './use-cases/record-volunteer-hours.ts';
export { setCoverage } from './use-cases/set-coverage.ts';
export { setLanguages } from './use-cases/set-languages.ts';
export { setSchedule } from './use-cases/set-schedule.ts';
export { undoMerge } from './use-cases/undo-merge.ts';
export { verifyEntry } from './use-cases/verify-entry.ts';
export { watchCapacity } from './use-cases/watch-capacity.ts';
