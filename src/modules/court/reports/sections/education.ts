import { sayGrade, sayPlan, schoolOf } from '#modules/education/index.ts';
import type { ReportSection } from '../contract.ts';
import { factsBlock } from './blocks.ts';

/** Where the child goes to school on the last day of the period, with grade and learning plan. */
export const educationSection: ReportSection = {
  code: 'education',
  supply: async ({ tx, say }, { childId, until }) => {
    const words = say.group('court', 'reportRecord');
    const school = await schoolOf(tx, childId, until);
    return school
      ? factsBlock([
          [words.school, [school.school, school.district].filter(Boolean).join(', ')],
          [words.grade, sayGrade(say, school.grade)],
          [words.learningPlan, sayPlan(say, school.plan)],
        ])
      : [];
  },
};
