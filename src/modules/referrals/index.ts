export { referralsThatNeed } from './board/referrals-that-need.ts';
export type { Appointment, Dose, GroundPart, HowFar, Part, StepBy, TakeStep, TellProgress } from './contract.ts';
export { referralSections } from './court-sections.ts';
export { ConsentRevoked, ProgressUpdateCame, ReferralAnswered, ReferralClosed, ReferralSent } from './facts.ts';
export { followReferrals } from './follow/follow-referrals.ts';
export { followSchedule, followTasks } from './follow/follow-tasks.ts';
export { tellSenders } from './hears/tell-senders.ts';
export type { InterpreterState, Transport } from './rules/getting-there.ts';
export { nextFor, type Reason, type ReferralState, taskState, tellingFor } from './rules/life.ts';
export type { StepAsk } from './step-ask.ts';
export { sessionsByReferral } from './store/attended.ts';
export { type ListedReferral, referralsOf } from './store/lists.ts';
export { type ArrangeAppointment, arrangeAppointment } from './use-cases/arrange-appointment.ts';
export { type AssignDriver, assignDriver } from './use-cases/assign-driver.ts';
export { type CancelAppointment, cancelAppointment } from './use-cases/cancel-appointment.ts';
export { type AppointmentRefusal, type ChangeAppointment, changeAppointment } from './use-cases/change-appointment.ts';
export { endJointGoal } from './use-cases/end-joint-goal.ts';
export { followReferral } from './use-cases/follow-referral.ts';
export { openJointMeeting } from './use-cases/open-joint-meeting.ts';
export { openReferral } from './use-cases/open-referral.ts';
export { type RateFit, rateFit } from './use-cases/rate-fit.ts';
export { readResult } from './use-cases/read-result.ts';
export {
  ATTENDED,
  type AttendanceRefusal,
  type RecordAttendance,
  recordAttendance,
} from './use-cases/record-attendance.ts';
export { recordBasis } from './use-cases/record-basis.ts';
export { revokeBasis } from './use-cases/revoke-basis.ts';
export { sendReferral } from './use-cases/send-referral.ts';
export { type JointGoalRefusal, setJointGoal } from './use-cases/set-joint-goal.ts';
export { type StepRefusal, takeStep } from './use-cases/take-step.ts';
export { tellGoalPart } from './use-cases/tell-goal-part.ts';
export { type ProgressRefusal, tellProgress } from './use-cases/tell-progress.ts';
