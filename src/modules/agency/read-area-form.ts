import type { Invalid } from '#kernel/problem.ts';
import { ok, type Result } from '#kernel/result.ts';
import { readFields } from '#web/form/read-fields.ts';
import { areaFields } from './forms.ts';
import { readCorners } from './rules/read-outline.ts';
import type { DrawArea } from './use-cases/draw-area.ts';

/** Reads what somebody typed about a neighborhood; corners that are no corners are refused with the rest. */
export function readAreaForm(form: FormData, code: string | null): Result<DrawArea, Invalid> {
  const read = readFields(form, areaFields);
  if (!read.ok) return read;
  const { outline, postalCodes, ...values } = read.value.values;
  return ok({
    ...values,
    code,
    outline: outline === null ? null : (readCorners(outline) ?? undefined),
    postalCodes: postalCodes?.split(/[\s,;]+/).filter(Boolean) ?? [],
  });
}
