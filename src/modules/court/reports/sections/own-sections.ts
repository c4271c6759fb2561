import type { ReportSection } from '../contract.ts';
import { assessmentsSection } from './assessments.ts';
import { casePlanSection } from './case-plan.ts';
import { bestInterestSection, courtSinceSection, nextDatesSection } from './court.ts';
import { educationSection } from './education.ts';
import { healthSection } from './health.ts';
import { identitySection } from './identity.ts';
import { needsSection } from './needs.ts';
import { placementSection } from './placement.ts';
import { promisesSection } from './promises.ts';
import { reasonsSection } from './reasons.ts';
import { caregiverSection, childViewSection } from './statements.ts';
import { tasksSection } from './tasks.ts';
import { visitNotesSection } from './visit-notes.ts';
import { familyTimeSection, visitsSection } from './visits.ts';

/** What rooms before court tell of a period; later rooms hand in their own in app.ts. */
export const ownReportSections: readonly ReportSection[] = [
  identitySection,
  placementSection,
  visitsSection,
  visitNotesSection,
  familyTimeSection,
  healthSection,
  educationSection,
  needsSection,
  casePlanSection,
  assessmentsSection,
  promisesSection,
  tasksSection,
  caregiverSection,
  childViewSection,
  reasonsSection,
  courtSinceSection,
  bestInterestSection,
  nextDatesSection,
];
