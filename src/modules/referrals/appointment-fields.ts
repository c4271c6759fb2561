import { defineFields } from '#web/form/field-spec.ts';
import { INTERPRETERS, SAID_TRANSPORTS } from './rules/getting-there.ts';
import { ATTENDED } from './use-cases/record-attendance.ts';

/** A new appointment, and one that is moved. */
export const appointmentFields = defineFields({
  onDay: { kind: 'date' },
  atTime: { kind: 'time' },
  minutes: { kind: 'number', min: 5, max: 1440, required: false },
  where: { kind: 'text', max: 200, required: false },
});

/** Answers of one tap. */
export const arrangeFields = defineFields({
  transport: { kind: 'choice', options: SAID_TRANSPORTS, required: false },
  interpreter: { kind: 'choice', options: INTERPRETERS, required: false },
  language: { kind: 'text', max: 35, required: false },
});

export const attendanceFields = defineFields({
  attended: { kind: 'choice', options: ATTENDED },
  missedWhy: { kind: 'text', max: 500, required: false },
});

export const cancelFields = defineFields({
  calledOffBy: { kind: 'choice', options: ['family', 'provider'] },
  missedWhy: { kind: 'text', max: 500, required: false },
});
