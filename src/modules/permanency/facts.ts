import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';

const about = { childId: z.uuid() };

/** A goal was set for a child, as the main one or beside it; `setOn` is the day. */
export const GoalSet = factKind(
  'GoalSet',
  1,
  'permanency',
  z.object({
    ...about,
    goalId: z.uuid(),
    kind: z.string(),
    part: z.enum(['primary', 'concurrent']),
    setBy: z.enum(['agency', 'court']),
    setOn: z.string(),
  }),
);
/** What had to be so before the return home is so. */
export const ConditionMet = factKind(
  'ConditionMet',
  1,
  'permanency',
  z.object({ ...about, conditionId: z.uuid(), metOn: z.string() }),
);
/** Whether to ask for an end of parental rights was decided; `nextOn` is the day to file by or to look again. */
export const TerminationDecided = factKind(
  'TerminationDecided',
  1,
  'permanency',
  z.object({ ...about, decisionId: z.uuid(), decision: z.enum(['file', 'exception']), nextOn: z.string() }),
);
/** A step on the way home, to adoption or to guardianship was taken, or skipped with a reason. */
export const StepTaken = factKind(
  'StepTaken',
  1,
  'permanency',
  z.object({ ...about, stepId: z.uuid(), goalId: z.uuid(), kind: z.string(), outcome: z.string(), onDay: z.string() }),
);
/** The child has a family for good: the decree or the letters of guardianship are there. */
export const CaseFinalized = factKind(
  'CaseFinalized',
  1,
  'permanency',
  z.object({ ...about, goalId: z.uuid(), kind: z.enum(['adoption', 'guardianship']), onDay: z.string() }),
);
/** A case came to another stage of its life. */
export const StageReached = factKind(
  'StageReached',
  1,
  'case',
  z.object({ caseId: z.uuid(), from: z.string(), to: z.string() }),
);
/** A file was sealed after an adoption. It names no child: nobody finds the record by it. */
export const FileSealed = factKind('FileSealed', 1, 'permanency', z.object({ fileId: z.uuid() }));
