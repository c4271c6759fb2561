import type { Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { cleanText } from './clean-text.ts';
import type { FieldSpec, FieldSpecs, ValuesOf } from './field-spec.ts';
import { readChoice, readChoices, readDate, readId, readNumber, readText, readTick, readTime } from './read-kinds.ts';
import type { Typed } from './typed.ts';

/** Wrong answers: every problem at once, and what was typed, so that the form is drawn again with it. */
export type InvalidFields = { readonly kind: 'invalid'; readonly problems: readonly Problem[]; readonly typed: Typed };

/** One field's value, its problem, and what to show again. `at` is set when only a part of the field is wrong. */
export type FieldReading = { readonly value?: unknown; readonly problem?: Problem; readonly typed: Typed };

/** Gives the cleaned texts sent under a name; files and missing fields give none. */
export type Sent = (name: string, lines?: boolean) => readonly { text: string; refused: boolean }[];

/**
 * Reads a sent form by its fields' specs. Text is trimmed, in NFC and free of what cannot be kept; dates come from
 * `name-year`, `name-month`, `name-day` as ISO dates. All problems are told at once, in the fields' order. Codes:
 * `required`, `too-long`, `too-short`, `not-allowed-characters`, `not-an-email`, `not-a-date`, `date-incomplete`,
 * `date-too-early`, `date-too-late`, `not-a-time`, `not-one-of`, `too-many`, `not-a-number`, `number-too-small`,
 * `number-too-large`, `not-an-id`.
 */
export function readFields<const S extends FieldSpecs>(
  form: FormData,
  fields: S,
): Result<{ values: ValuesOf<S>; typed: Typed }, InvalidFields> {
  const sent: Sent = (name, lines) =>
    form
      .getAll(name)
      .filter(entry => typeof entry === 'string')
      .map(entry => cleanText(entry, lines));
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  let typed: Typed = {};
  for (const [name, spec] of Object.entries(fields)) {
    const reading = readField(sent, name, spec);
    values[name] = reading.value ?? null;
    if (reading.problem) problems.push(reading.problem);
    typed = { ...typed, ...reading.typed };
  }
  if (problems.length > 0) return no({ kind: 'invalid', problems, typed });
  return ok({ values: values as ValuesOf<S>, typed });
}

function readField(sent: Sent, name: string, spec: FieldSpec): FieldReading {
  switch (spec.kind) {
    case 'text':
      return readText(sent, name, spec);
    case 'date':
      return readDate(sent, name, spec);
    case 'time':
      return readTime(sent, name, spec);
    case 'choice':
      return readChoice(sent, name, spec);
    case 'choices':
      return readChoices(sent, name, spec);
    case 'number':
      return readNumber(sent, name, spec);
    case 'tick':
      return readTick(sent, name, spec);
    case 'id':
      return readId(sent, name, spec);
  }
}
