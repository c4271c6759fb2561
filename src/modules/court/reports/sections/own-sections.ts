import type { ReportSection } from '../contract.ts';
import { bestInterestSection, courtSinceSection, nextDatesSection } from './court.ts';
import { educationSection } from './education.ts';
import { healthSection } from './health.ts';
import { identitySection } from './identity.ts';
import { needsSection } from './needs.ts';
import { placementSection } from './placement.ts';
import { promisesSection } from './promises.ts';
import { tasksSection } from './tasks.ts';
import { familyTimeSection, visitsSection } from './visits.ts';

/** What rooms before court tell of a period; later rooms hand in their own in app.ts. */
export const ownReportSections: readonly ReportSection[] = [
  identitySection,
  placementSection,
  visitsSection,
  familyTimeSection,
  healthSection,
  educationSection,
  needsSection,
  promisesSection,
  tasksSection,
  courtSinceSection,
  bestInterestSection,
  nextDatesSection,
];
