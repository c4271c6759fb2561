/** The door of licensing: what homes are, who lives in them, and what they may take. */

export {
  type AgreementRefusal,
  agreementToIssueOn,
  type LicenseAgreement,
  licenseAgreement,
} from './check-agreement.ts';
export { licensingClockFacts } from './clock-facts.ts';
export type { AddHome, HomeKind, HomeTerms } from './contract.ts';
export { HomeAdded, HomeAdultAdded, LicenseIssued, LicenseRenewalBegan } from './facts.ts';
export { type FoundHome, findHomes } from './find-homes.ts';
export { type HomeToPlace, homesToPlace, placeHomes } from './home-areas.ts';
export type { MoveInquiry, RecordInquiry } from './inquiries/contract.ts';
export { moveInquiry } from './inquiries/use-cases/move-inquiry.ts';
export { recordInquiry } from './inquiries/use-cases/record-inquiry.ts';
export { INQUIRY_KEEPERS, issueLicenses, keepHome, keepInquiries, keepProfile } from './policy.ts';
export { type IndicatorRow, qualityProfile, SOURCES, type Source } from './rules/quality-profile.ts';
export { skillGaps } from './rules/skill-gaps.ts';
export { type StillToSign, stillToSign } from './rules/still-to-sign.ts';
export { isUnlicensedKin } from './rules/unlicensed-kin.ts';
export { caregiversAt, findHomeTerms, homeAdults, homeContact, homeTerms } from './store.ts';
export { type LicenseRow, licensesOf } from './store-licenses.ts';
export { caregiversOfHomes, exceptionsEnding, homesInOrder, licensedHomesIn, licenseLevels } from './store-lists.ts';
export {
  careSkills,
  type HomeSkill,
  type QualityView,
  qualityIndicators,
  qualityViewsOf,
  type SkillRow,
  skillsOf,
} from './store-profile.ts';
export { addHome } from './use-cases/add-home.ts';
export { addHomeAdult } from './use-cases/add-home-adult.ts';
export { approveHomeForChild } from './use-cases/approve-home-for-child.ts';
export { beginRenewal } from './use-cases/begin-renewal.ts';
export { closeHome } from './use-cases/close-home.ts';
export { confirmRoom } from './use-cases/confirm-room.ts';
export { grantCapacityException } from './use-cases/grant-capacity-exception.ts';
export { holdHome } from './use-cases/hold-home.ts';
export { issueLicense } from './use-cases/issue-license.ts';
export { limitToRespite } from './use-cases/limit-to-respite.ts';
export { recordClearance } from './use-cases/record-clearance.ts';
export { recordQualityView } from './use-cases/record-quality-view.ts';
export { recordSkill } from './use-cases/record-skill.ts';
export { renewLicense } from './use-cases/renew-license.ts';
