import { no, ok, type Result } from '#kernel/result.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { type InvalidFields, readFields } from '#web/form/read-fields.ts';
import type { OpenInEmergency } from '../contract.ts';

const common = {
  by: { kind: 'choice', options: ['number', 'name'] },
  reason: { kind: 'text', max: 1000, lines: true, min: 10 },
} as const;
const byNumber = defineFields({ ...common, number: { kind: 'text', max: 60 } });
const byName = defineFields({ ...common, name: { kind: 'text', max: 200 }, born: { kind: 'date' } });

/** Reads the emergency form: what was not asked for is not read. */
export function readEmergency(form: FormData): Result<OpenInEmergency, InvalidFields> {
  if (form.get('by') === 'name') {
    const read = readFields(form, byName);
    if (!read.ok) return no(read.refusal);
    const { name, born, reason } = read.value.values;
    return ok({ by: { name, bornOn: born }, reason });
  }
  const read = readFields(form, form.get('by') ? byNumber : defineFields(common));
  if (!read.ok) return no(read.refusal);
  const { number = '', reason } = read.value.values as { number?: string; reason: string };
  return ok({ by: { caseNumber: number }, reason });
}
