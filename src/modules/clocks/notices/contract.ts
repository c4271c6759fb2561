import { z } from 'zod';

// What others hear: ids, codes and days. `days` counts from the day it is due; below zero it lies ahead.
const aboutDuty = {
  obligationId: z.uuid(),
  childId: z.uuid().nullable(),
  homeId: z.uuid().nullable(),
  rule: z.string(),
  dueOn: z.iso.date(),
  responsible: z.string(),
};
export const ReminderOfDuty = z.object({ ...aboutDuty, days: z.int() });
export const EscalatedObligation = z.object({ ...aboutDuty, to: z.enum(['supervisor', 'program-director']) });
export const DocumentedStep = z.object({ homeId: z.uuid().nullable(), fact: z.string(), kind: z.string() });
