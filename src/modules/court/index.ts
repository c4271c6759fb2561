export { courtClockFacts } from './clock-facts.ts';
export type {
  CorrectCourtDate,
  CourtList,
  RecordFinding,
  RecordHearing,
  RecordPetition,
  SetHearing,
} from './contract.ts';
export { CourtDateCorrected, FindingMade, HearingRecorded, HearingSet, OrderMade, PetitionFiled } from './facts.ts';
export { type HearingAhead, hearingsBetween } from './hearings-between.ts';
export { correctCourtDate } from './use-cases/correct-court-date.ts';
export { recordHearingTogether, setHearingTogether } from './use-cases/for-siblings.ts';
export { recordFinding } from './use-cases/record-finding.ts';
export { recordHearing } from './use-cases/record-hearing.ts';
export { recordPetition } from './use-cases/record-petition.ts';
export { setHearing } from './use-cases/set-hearing.ts';
