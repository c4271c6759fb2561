import type { Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { checkUpload, type Sent } from '#platform/files/check-upload.ts';
import type { ValuesOf } from '#web/form/field-spec.ts';
import { type InvalidFields, readFields } from '#web/form/read-fields.ts';
import { documentFields, versionFields } from '../contract.ts';
import { readUpload } from './read-upload.ts';

type Read<S extends typeof documentFields | typeof versionFields> = Result<
  ValuesOf<S> & { readonly file: Sent | undefined },
  InvalidFields
>;

/** Reads the form of a new paper. A wrong field and a wrong file are told together. */
export const readForm = (form: FormData): Promise<Read<typeof documentFields>> => read(form, documentFields);

/** Reads the form of a newer version. */
export const readVersionForm = (form: FormData): Promise<Read<typeof versionFields>> => read(form, versionFields);

async function read<S extends typeof documentFields | typeof versionFields>(
  form: FormData,
  fields: S,
): Promise<Read<S>> {
  const file = await readUpload(form, 'file');
  const values = readFields(form, fields);
  if (values.ok) return ok({ ...values.value.values, file });
  const upload = await checkUpload(file);
  const problems: readonly Problem[] = upload.ok ? [] : [{ at: 'file', code: upload.refusal }];
  return no({ ...values.refusal, problems: [...values.refusal.problems, ...problems] });
}
