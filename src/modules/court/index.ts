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
export type { ReportAbout, ReportSection, SectionCode } from './reports/contract.ts';
export { ReportAsked, ReportFiled } from './reports/facts.ts';
export { type FiledReport, filedReportsOf } from './reports/filed-reports.ts';
export { gatherReport } from './reports/gather-report.ts';
export { gatherReports } from './reports/hears/gather-when-asked.ts';
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
export { correctCourtDate } from './use-cases/correct-court-date.ts';
export { recordHearingTogether, setHearingTogether } from './use-cases/for-siblings.ts';
export { recordFinding } from './use-cases/record-finding.ts';
export { recordHearing } from './use-cases/record-hearing.ts';
export { recordPetition } from './use-cases/record-petition.ts';
export { setHearing } from './use-cases/set-hearing.ts';
