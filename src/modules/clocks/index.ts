/** The door of clocks: what is due for a child, for a home and by the agency, counted from what rooms know by the rules in force. */
export { datesOfHome, datesOfHomes } from './agency/dates-of-homes.ts';
export { type HomeFact, type HomeFactSupplier, homeFactSuppliers, setHomeFactSuppliers } from './agency/supply.ts';
export { type Appointment, type AppointmentSupplier, setAppointmentSuppliers } from './appointments.ts';
export { ownClockFacts } from './clock-facts.ts';
export { countChildren } from './count/count-children.ts';
export { countRuleChanges } from './count/count-rule-changes.ts';
export { type CountingFrame, countingFrame } from './count/counting-frame.ts';
export { gatherFacts } from './count/gather-facts.ts';
export {
  DateDoubted,
  DutyDocumented,
  ExceptionAsked,
  ExceptionDecided,
  ObligationEscalated,
  ReminderDue,
  StepDocumented,
} from './facts.ts';
export { recountAgencyWhen, recountChildrenWhen, recountHomesWhen } from './hears/recount-when.ts';
export { clockSchedule, clockTasks } from './jobs/clock-tasks.ts';
export { recountAgency } from './jobs/recount-agency.ts';
export { recountAround } from './jobs/recount-around.ts';
export { recountHome, recountHomes } from './jobs/recount-homes.ts';
export { type LegalDates, legalDatesOf } from './legal-dates.ts';
export { type Escalated, escalatedOfMine, escalatedToMe } from './notices/escalated.ts';
export { type Reminded, remindAgency } from './notices/remind-agency.ts';
export { openCasesByRule } from './open-cases-by-rule.ts';
export { reportPeriod } from './rules/report-period.ts';
export { sayDoubt } from './say/say-doubt.ts';
export type { OwedGroup } from './say/say-owed.ts';
export { type ObligationRow, openObligationsOf } from './store/obligations.ts';
export { queueRecount } from './store.ts';
export { factSuppliers, setFactSuppliers } from './suppliers.ts';
export type { Correcting, FactSupplier, SuppliedFact, SuppliedTrait } from './supply.ts';
export { askException } from './use-cases/ask-exception.ts';
export { decideException } from './use-cases/decide-exception.ts';
export { documentDuty } from './use-cases/document-duty.ts';
export { documentStep } from './use-cases/document-step.ts';
