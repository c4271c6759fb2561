import { no, ok, type Result } from '#kernel/result.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { type InvalidFields, readFields } from '#web/form/read-fields.ts';
import type { AttestPaper } from '../contract.ts';

/** The box is not needed here: without it the attesting itself says what is missing, together with what else is wrong. */
const fields = defineFields({
  versionId: { kind: 'id' },
  language: { kind: 'choice', options: ['en', 'es'] },
  signedOn: { kind: 'date' },
  printedReference: { kind: 'text', max: 40 },
  attested: { kind: 'tick', required: false },
});

/** Reads the form of a paper that came back signed. */
export function readAttestation(form: FormData, signerId: string): Result<AttestPaper, InvalidFields> {
  const read = readFields(form, fields);
  return read.ok ? ok({ signerId, ...read.value.values }) : no(read.refusal);
}
