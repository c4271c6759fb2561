import type { Invalid } from '#kernel/problem.ts';
import { ok, type Result } from '#kernel/result.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';

const fields = defineFields({ from: { kind: 'date', required: false } });

/**
 * From which moment (ISO) an edition is to take effect: the beginning of the day that was chosen, in the agency's time zone;
 * null where none was, or it is today.
 */
export function readFrom(form: FormData, today: Temporal.PlainDate, timeZone: string): Result<string | null, Invalid> {
  const read = readFields(form, fields);
  if (!read.ok) return read;
  const { from } = read.value.values;
  if (from === null || from === today.toString()) return ok(null);
  return ok(Temporal.PlainDate.from(from).toZonedDateTime(timeZone).toInstant().toString());
}
