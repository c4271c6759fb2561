import { no, ok, type Result } from '#kernel/result.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { type InvalidFields, readFields } from '#web/form/read-fields.ts';
import type { SignAgreement } from '../contract.ts';

/** Everything is optional here: what is missing, signing itself says, all of it at once and in its own words. */
const fields = defineFields({
  versionId: { kind: 'id' },
  language: { kind: 'choice', options: ['en', 'es'] },
  typedName: { kind: 'text', max: 200, required: false },
  drawing: { kind: 'text', max: 20_000, required: false },
  code: { kind: 'text', max: 20, required: false },
  proxyName: { kind: 'text', max: 200, required: false },
  proxyRight: { kind: 'text', max: 200, required: false },
});

/** Reads the signing card as it was sent. */
export function readSignature(form: FormData, signerId: string): Result<SignAgreement, InvalidFields> {
  const read = readFields(form, fields);
  if (!read.ok) return no(read.refusal);
  const { proxyName, proxyRight, ...values } = read.value.values;
  return ok({
    ...values,
    signerId,
    statements: form
      .getAll('statements')
      .map(Number)
      .filter(place => Number.isSafeInteger(place)),
    consented: form.get('consented') === 'yes',
    proxy: form.has('proxyName') ? { name: proxyName ?? '', right: proxyRight ?? '' } : null,
  });
}
