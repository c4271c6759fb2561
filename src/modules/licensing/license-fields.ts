import { defineFields } from '#web/form/field-spec.ts';

const age = { kind: 'number', min: 0, max: 21 } as const;
const terms = {
  level: { kind: 'choice', options: [] as readonly string[] },
  to: { kind: 'date' },
  beds: { kind: 'number', min: 1, max: 200 },
  youngest: age,
  oldest: age,
} as const;

/** The first license; `to` is its last day as people say it, which still belongs to it. */
export const firstFields = defineFields({ from: { kind: 'date' }, ...terms });
/** The next one: it begins where the last one ends. */
export const nextFields = defineFields(terms);
