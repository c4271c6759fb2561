import { no, ok, type Result } from '#kernel/result.ts';
import { defineFields, type FieldSpecs } from '#web/form/field-spec.ts';
import { type InvalidFields, readFields } from '#web/form/read-fields.ts';
import type { TemplateLine } from '../contract.ts';
import { type EditedLine, lineKey } from '../rules/edited-lines.ts';

const about = defineFields({
  basedOn: { kind: 'number', min: 0 },
  translationBy: { kind: 'text', max: 200 },
  why: { kind: 'text', max: 500 },
});
const words = { kind: 'text', max: 600, lines: true, required: false } as const;

export type TemplateForm = {
  readonly basedOn: number;
  readonly translationBy: string;
  readonly why: string;
  readonly lines: readonly EditedLine[];
};

/** Reads the form of a template: every line of the version that is edited, in both languages. */
export function readTemplateForm(form: FormData, lines: readonly TemplateLine[]): Result<TemplateForm, InvalidFields> {
  const fields: FieldSpecs = Object.fromEntries(
    lines.flatMap(line => [`en-${lineKey(line)}`, `es-${lineKey(line)}`].map(name => [name, words])),
  );
  const [head, rest] = [readFields(form, about), readFields(form, fields)];
  if (!head.ok || !rest.ok) {
    const problems = [head, rest].flatMap(read => (read.ok ? [] : read.refusal.problems));
    return no({ kind: 'invalid', problems, typed: {} });
  }
  const texts = rest.value.values as Readonly<Record<string, string | null>>;
  return ok({
    ...head.value.values,
    lines: lines.map(line => ({
      ...line,
      en: texts[`en-${lineKey(line)}`] ?? null,
      es: texts[`es-${lineKey(line)}`] ?? null,
    })),
  });
}
