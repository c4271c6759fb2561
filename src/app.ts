import type pg from 'pg';
import { RecordsBegan } from '#modules/agency/index.ts';
import { AgreementChanged, AgreementSigned, type Sealing, sealAgreements } from '#modules/agreements/index.ts';
import { openAssessmentsDue } from '#modules/assessments/index.ts';
import { caseClockFacts, caseClosed, caseOpened, caseTransferred, setClosingGate } from '#modules/cases/index.ts';
import {
  countRuleChanges,
  DutyDocumented,
  ExceptionDecided,
  type FactSupplier,
  openCasesByRule,
  ownClockFacts,
  recountAgencyWhen,
  recountChildrenWhen,
  recountHomesWhen,
  StepDocumented,
  setAppointmentSuppliers,
  setFactSuppliers,
  setHomeFactSuppliers,
} from '#modules/clocks/index.ts';
import {
  CourtDateCorrected,
  courtAppointments,
  courtClockFacts,
  FindingMade,
  GoalOrdered,
  gatherReports,
  HearingRecorded,
  HearingSet,
  mailNotices,
  NoticeProven,
  NoticeSent,
  OrderMade,
  ownPacketParts,
  ownReportSections,
  PetitionFiled,
  setPacketParts,
  setReportSections,
  setVisitTerms,
} from '#modules/court/index.ts';
import { EnrollmentBegan, educationClockFacts } from '#modules/education/index.ts';
import { CardConfirmed, CoverageRecorded, HealthEssentialsChanged, healthClockFacts } from '#modules/health/index.ts';
import { HomeAdultAdded, LicenseIssued, licensingClockFacts } from '#modules/licensing/index.ts';
import { snapshotOfCommunity } from '#modules/measures/index.ts';
import { meetingAppointments } from '#modules/meetings/index.ts';
import { tellWatchers } from '#modules/organizations/index.ts';
import {
  askAboutLetters,
  askForTranslation,
  followWorker,
  keepPlanTasks,
  LicenseTalkRecorded,
  licenseTalkFacts,
  openLicenseCopies,
  openPlans,
  planClockFacts,
  tellCaregivers,
} from '#modules/partnership-plan/index.ts';
import { beginAgreements, setSnapshotSupplier } from '#modules/partnerships/index.ts';
import { peopleClockFacts, peopleMerged, peopleUnmerged } from '#modules/people/index.ts';
import {
  closingGate,
  GoalSet,
  goalsInForce,
  goalsOrderedByCourts,
  permanencyClockFacts,
  permanencySection,
  returnGate,
} from '#modules/permanency/index.ts';
import {
  askCaregiversToConfirm,
  askForReasons,
  EpisodeBegan,
  EpisodeEnded,
  followPlacements,
  keepStays,
  openMoveTasks,
  PlacementBegan,
  PlacementCorrected,
  PlacementEnded,
  placementClockFacts,
  setLeavingGate,
  WhereaboutsChanged,
} from '#modules/placement/index.ts';
import {
  followReferrals,
  followReferralsLate,
  setDeliveredSupplier,
  setPermanencyGoals,
} from '#modules/planning/index.ts';
import {
  ReferralAnswered,
  ReferralSent,
  referralSections,
  sessionsByReferral,
  tellSenders,
} from '#modules/referrals/index.ts';
import { RulesChanged, setCaseCounter, setChangeCounter } from '#modules/rulebook/index.ts';
import { lookAtDates } from '#modules/tasks/index.ts';
import {
  ContactCorrected,
  ContactRecorded,
  followWorkerOfVisits,
  keepOrderedVisits,
  visitAppointments,
  visitClockFacts,
} from '#modules/visits/index.ts';
import { gatherFiles } from '#modules/workspace/index.ts';
import type { LateHearer } from '#platform/record/hear-fact.ts';
import { setHearers } from '#platform/record/record-fact.ts';
import { loadWords } from '#platform/words/say.ts';
import { roomWords } from './room-words.ts';

/** Who hears facts inside the transaction that wrote them, in this order. They may not refuse. */
const hearers = [
  ...followPlacements,
  ...keepStays,
  ...openMoveTasks,
  ...openAssessmentsDue,
  ...askCaregiversToConfirm,
  ...askForReasons,
  ...openPlans,
  ...keepPlanTasks,
  ...followWorker,
  ...followWorkerOfVisits,
  ...askForTranslation,
  ...tellCaregivers,
  ...openLicenseCopies,
  ...beginAgreements,
  ...followReferrals(ReferralSent, ReferralAnswered),
  ...goalsOrderedByCourts(GoalOrdered),
  ...lookAtDates,
];

/** Who tells the clocks what is known of a child, in the order of the rooms. */
const suppliers: readonly FactSupplier[] = [
  peopleClockFacts,
  ownClockFacts,
  caseClockFacts,
  healthClockFacts,
  educationClockFacts,
  placementClockFacts,
  planClockFacts,
  visitClockFacts,
  courtClockFacts,
  permanencyClockFacts,
];

/** Who tells them what is known of homes. */
const homeSuppliers = [licensingClockFacts, licenseTalkFacts];

/** What can move a due date of the home it names. */
const movesDatesOfHomes = [LicenseIssued, HomeAdultAdded, LicenseTalkRecorded, StepDocumented];

/** What can move a due date of the child it is about. */
const movesDueDates = [
  peopleMerged,
  peopleUnmerged,
  AgreementSigned,
  AgreementChanged,
  DutyDocumented,
  ExceptionDecided,
  caseOpened,
  caseClosed,
  caseTransferred,
  CardConfirmed,
  CoverageRecorded,
  HealthEssentialsChanged,
  EnrollmentBegan,
  EpisodeBegan,
  EpisodeEnded,
  PlacementBegan,
  PlacementEnded,
  PlacementCorrected,
  WhereaboutsChanged,
  ContactRecorded,
  ContactCorrected,
  HearingSet,
  HearingRecorded,
  PetitionFiled,
  FindingMade,
  OrderMade,
  NoticeSent,
  NoticeProven,
  CourtDateCorrected,
  GoalSet,
];

/** Who hears facts after they were committed, through the queue and its inbox. Papers are sealed with the process's keys. */
export const lateHearers = (
  sealing: Sealing & {
    readonly origin: string;
    /** Connections on which somebody's work is done in the background; without them nothing is gathered. */
    readonly pool?: pg.Pool;
  },
): readonly LateHearer[] => [
  ...sealAgreements(sealing),
  askAboutLetters,
  ...recountChildrenWhen(movesDueDates),
  ...recountHomesWhen(movesDatesOfHomes),
  ...recountAgencyWhen([RulesChanged, RecordsBegan]),
  tellWatchers(sealing),
  mailNotices(sealing),
  tellSenders,
  followReferralsLate(ReferralAnswered),
  ...(sealing.pool ? [...gatherReports(sealing.pool), ...gatherFiles(sealing.pool)] : []),
];

/** Puts platform and rooms together: every process calls it once before it serves. */
export function startApp(): void {
  loadWords(roomWords);
  setHearers(hearers);
  setFactSuppliers(suppliers);
  setHomeFactSuppliers(homeSuppliers);
  setAppointmentSuppliers([meetingAppointments, visitAppointments, courtAppointments]);
  setCaseCounter(openCasesByRule);
  setChangeCounter(countRuleChanges);
  setSnapshotSupplier(snapshotOfCommunity);
  setDeliveredSupplier(sessionsByReferral);
  setClosingGate(closingGate);
  setLeavingGate(returnGate);
  setPacketParts(ownPacketParts);
  setReportSections([...ownReportSections, ...referralSections, permanencySection]);
  setPermanencyGoals(goalsInForce);
  setVisitTerms(keepOrderedVisits);
}
