export { communityMiles } from './community-miles.ts';
export type {
  AddArea,
  AddHoliday,
  CareOrganizationPart,
  CreateCareOrganization,
  CreateOffice,
  CreateUnit,
  DescribeAgency,
  NotAllowed,
} from './contract.ts';
export {
  type AgencyPhones,
  agencyCalendar,
  agencyPhones,
  areasOn,
  type DirectoryAreaRow,
  directoryAreas,
  holidayNames,
  policyPack,
  recordsFrom,
  stateOfAgency,
} from './directory.ts';
export { RecordsBegan } from './facts.ts';
export { nameLines } from './rules/name-lines.ts';
export { type OutlineProblem, outlineProblems } from './rules/outline-problems.ts';
export { outlinesOverlap } from './rules/outlines-overlap.ts';
export { type PlacedArea, placer, type Whereabout } from './rules/place-points.ts';
export { type Outline, type Point, pointInOutline } from './rules/point-in-outline.ts';
export { readOutline } from './rules/read-outline.ts';
export { missingTexts } from './rules/required-text.ts';
export { addWorkDays, isWorkDay, workDayOnOrAfter, workDayOnOrBefore } from './rules/work-days.ts';
export { smallGroup } from './small-group.ts';
export { allUnits, areaOn, holidaysBetween, organizations, placeOfUnit, type UnitPlace } from './store.ts';
export { addArea } from './use-cases/add-area.ts';
export { addHoliday } from './use-cases/add-holiday.ts';
export { beginRecords } from './use-cases/begin-records.ts';
export { createCareOrganization } from './use-cases/create-care-organization.ts';
export { createOffice } from './use-cases/create-office.ts';
export { createUnit } from './use-cases/create-unit.ts';
export { describeAgency } from './use-cases/describe-agency.ts';
export { keepStoryDay } from './use-cases/keep-story-day.ts';
