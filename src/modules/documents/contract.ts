import { defineFields } from '#web/form/field-spec.ts';

/** The fields of a new document besides the file itself. Which kinds a person may choose, the server finds. */
export const documentFields = defineFields({
  kind: {
    kind: 'choice',
    options: ['court_paper', 'consent', 'health_paper', 'school_paper', 'photo', 'letter', 'other'],
  },
  title: { kind: 'text', max: 120 },
  dated: { kind: 'date', required: false },
});

/** The fields of a newer version: its kind stays. */
export const versionFields = defineFields({
  title: { kind: 'text', max: 120 },
  dated: { kind: 'date', required: false },
});
