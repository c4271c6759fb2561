export { educationClockFacts } from './clock-facts.ts';
export type { Grade, Plan } from './contract.ts';
export { EnrollmentBegan, GradeChanged } from './facts.ts';
export { sayGrade, sayPlan } from './say-school.ts';
export { placeSchools, type SchoolToPlace, schoolsToPlace } from './school-areas.ts';
export { type Enrollment, enrollmentsOf, schoolOf } from './store.ts';
export { type AddSchool, addSchool } from './use-cases/add-school.ts';
export { type ChangeGrade, changeGrade } from './use-cases/change-grade.ts';
export { type RecordEnrollment, recordEnrollment } from './use-cases/record-enrollment.ts';
