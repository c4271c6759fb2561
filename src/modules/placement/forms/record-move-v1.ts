import { defineForm } from '#web/form/form.ts';
import { handoverStates } from '../contract.ts';

/** What goes with a child to another home, in the order it is asked (db/reference/lists/handover_kind.csv). */
export const handoverCodes = [
  'critical_card',
  'medicines',
  'belongings',
  'health_papers',
  'school_told',
  'family_told',
  'child_prepared',
  'visits_before',
  'check_in',
] as const;

export const handoverField = (code: string) => `handover-${code}`;

/** Record a move: who, when, why, where, what goes with the child. Options that depend on the day come from the server. */
export const recordMoveForm = defineForm({
  id: 'record-move',
  version: 1,
  pages: [
    { id: 'who', fields: { children: { kind: 'choices', options: [] } }, next: () => 'when', forgets: ['where'] },
    {
      id: 'when',
      fields: {
        day: { kind: 'date' },
        time: { kind: 'time' },
        planned: { kind: 'choice', options: ['planned', 'emergency'] },
      },
      next: () => 'why',
      forgets: ['where', 'hand-over'],
    },
    {
      id: 'why',
      fields: { reason: { kind: 'choice', options: [] }, why: { kind: 'text', max: 2000, lines: true } },
      next: () => 'where',
    },
    {
      id: 'where',
      fields: { home: { kind: 'choice', options: [] }, setting: { kind: 'choice', options: [], required: false } },
      next: () => 'hand-over',
    },
    {
      id: 'hand-over',
      fields: Object.fromEntries(
        handoverCodes.map(
          code => [handoverField(code), { kind: 'choice', options: handoverStates, required: false }] as const,
        ),
      ),
      next: () => 'check',
    },
  ],
});
