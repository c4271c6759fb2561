export { courtClockFacts } from './clock-facts.ts';
export type {
  CorrectCourtDate,
  CourtList,
  RecordFinding,
  RecordHearing,
  RecordPetition,
  SetHearing,
} from './contract.ts';
export {
  CourtDateCorrected,
  FindingMade,
  GoalOrdered,
  HearingRecorded,
  HearingSet,
  LegalStatusChanged,
  NoticeProven,
  NoticeSent,
  OrderMade,
  OrderRecorded,
  PetitionFiled,
  StatementReceived,
} from './facts.ts';
export { courtAppointments, type HearingAhead, hearingsAhead } from './hearings-ahead.ts';
export type { NewTerm, RecordOrder, VisitTerms } from './orders/contract.ts';
export { type TermRow, termsOf } from './orders/store.ts';
export { recordOrder } from './orders/use-cases/record-order.ts';
export { type OrderedVisits, setVisitTerms, type VisitTermsKeeper } from './orders/visit-terms.ts';
export type { ReportAbout, ReportSection, SectionCode } from './reports/contract.ts';
export { ReportAsked, ReportFiled } from './reports/facts.ts';
export { type FiledReport, filedReportsOf } from './reports/filed-reports.ts';
export { gatherReport } from './reports/gather-report.ts';
export { gatherReports } from './reports/hears/gather-when-asked.ts';
export { ownPacketParts } from './reports/own-packet-parts.ts';
export { type PacketItem, type PacketPart, setPacketParts } from './reports/packet-parts.ts';
export { type ReportText, reportText } from './reports/report-text.ts';
export { ownReportSections } from './reports/sections/own-sections.ts';
export { sectionTitles } from './reports/store/parts.ts';
export { reportOf } from './reports/store/reports.ts';
export { reportSections, setReportSections } from './reports/suppliers.ts';
export { amendReport } from './reports/use-cases/amend-report.ts';
export { beginReport } from './reports/use-cases/begin-report.ts';
export { decideReport } from './reports/use-cases/decide-report.ts';
export { fileReport } from './reports/use-cases/file-report.ts';
export { makePacket } from './reports/use-cases/make-packet.ts';
export { writeSection } from './reports/use-cases/write-section.ts';
export { withoutHiddenAddresses } from './reports/without-hidden.ts';
export type { AddParty, RecordCourtCase } from './standing/contract.ts';
export {
  type CourtCaseRow,
  courtCasesOf,
  type LegalStatusRow,
  legalStatusOf,
  type PartyRow,
  partiesOf,
} from './standing/store.ts';
export { addParty, endParty } from './standing/use-cases/add-party.ts';
export { closeCourtCase, recordCourtCase } from './standing/use-cases/record-court-case.ts';
export { recordLegalStatus } from './standing/use-cases/record-legal-status.ts';
export { type HearingBetween, hearingsBetween } from './store-between.ts';
export { mailNotices } from './telling/mail-notices.ts';
export { hearingsAheadForMe, type NextHearingForMe, nextHearingForMe } from './telling/say-mine.ts';
export { type NoticeRow, noticesOf } from './telling/store-notices.ts';
export { attendanceOf, type StatementRow, statementsFor, viewOf } from './telling/store-words.ts';
export { answerNotice, readNotice, recordAnswer } from './telling/use-cases/answer-notice.ts';
export { giveStatement } from './telling/use-cases/give-statement.ts';
export { proveNotice } from './telling/use-cases/prove-notice.ts';
export { recordAttendance } from './telling/use-cases/record-attendance.ts';
export { recordView } from './telling/use-cases/record-view.ts';
export { sendNotices } from './telling/use-cases/send-notices.ts';
export { fileStatement, takeStatement } from './telling/use-cases/take-statement.ts';
export { correctCourtDate } from './use-cases/correct-court-date.ts';
export { recordHearingTogether, setHearingTogether } from './use-cases/for-siblings.ts';
export { recordFinding } from './use-cases/record-finding.ts';
export { recordHearing } from './use-cases/record-hearing.ts';
export { recordPetition } from './use-cases/record-petition.ts';
export { setHearing } from './use-cases/set-hearing.ts';
