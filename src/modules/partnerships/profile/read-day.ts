import { defineFields } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';

const fields = defineFields({ on: { kind: 'date' } });

/** The day (ISO) that an address asks about, as a link or a form gives it; today when it lies ahead or is none. */
export function readDay(query: URLSearchParams, today: string): string {
  const form = new FormData();
  for (const [name, value] of query) form.append(name, value);
  const linked = /^(\d{4})-(\d{2})-(\d{2})$/.exec(query.get('on') ?? '');
  if (linked) for (const [at, part] of ['year', 'month', 'day'].entries()) form.set(`on-${part}`, linked[at + 1]!);
  const read = readFields(form, fields);
  return read.ok && read.value.values.on <= today ? read.value.values.on : today;
}
