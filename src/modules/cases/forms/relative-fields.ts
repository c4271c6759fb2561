import { relationshipKinds } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { defineFields, withOptions } from '#web/form/field-spec.ts';

const fields = defineFields({
  kind: { kind: 'choice', options: [] },
  firstName: { kind: 'text', max: 100 },
  lastName: { kind: 'text', max: 100, required: false },
  bornOn: { kind: 'date', required: false },
  phone: { kind: 'text', max: 40, required: false },
});

/** What is asked of somebody who is added to a family; kinds come from the code list. */
export async function relativeFields(ask: Ask) {
  const kinds = await relationshipKinds(ask.tx, ask.language);
  const latest = ask.today.toString();
  const read = withOptions(fields, { kind: kinds.map(kind => kind.code) });
  return {
    kinds: kinds.map(({ code, label }) => ({ value: code, label })),
    fields: { ...read, bornOn: { ...read.bornOn, latest } },
  };
}
