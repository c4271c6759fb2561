import type { Problem } from '#kernel/problem.ts';
import { lengthOf } from './clean-text.ts';
import type { FieldSpec } from './field-spec.ts';
import type { FieldReading, Sent } from './read-fields.ts';

type Kind<K extends FieldSpec['kind']> = Extract<FieldSpec, { kind: K }>;

const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
const TIME = /^([01]?\d|2[0-3]):([0-5]\d)$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const WHOLE = /^[+-]?\d{1,15}$/;
/** Spanish writes a comma where English writes a point. */
const DECIMAL = /^[+-]?\d{1,15}(?:[.,](\d{1,6}))?$/;

const problem = (at: string, code: string, fill?: Problem['fill']): Problem =>
  fill ? { at, code, fill } : { at, code };

/** The first text sent under a name; an absent field is an empty one. */
const first = (sent: Sent, name: string, lines?: boolean) => sent(name, lines)[0] ?? { text: '', refused: false };

/** Empty, refused or a value to look at further. */
function one(
  sent: Sent,
  name: string,
  spec: FieldSpec,
  check: (text: string) => Omit<FieldReading, 'typed'>,
): FieldReading {
  const { text, refused } = first(sent, name, spec.kind === 'text' && spec.lines);
  const typed = { [name]: text };
  if (refused) return { typed, problem: problem(name, 'not-allowed-characters') };
  if (text === '') return spec.required === false ? { typed } : { typed, problem: problem(name, 'required') };
  return { typed, ...check(text) };
}

export const readText = (sent: Sent, name: string, spec: Kind<'text'>): FieldReading =>
  one(sent, name, spec, text => {
    const count = lengthOf(text);
    if (count > spec.max) return { problem: problem(name, 'too-long', { max: spec.max, count }) };
    if (spec.min !== undefined && count < spec.min)
      return { problem: problem(name, 'too-short', { min: spec.min, count }) };
    if (spec.format === 'email' && !EMAIL.test(text)) return { problem: problem(name, 'not-an-email') };
    return { value: text };
  });

export const readTime = (sent: Sent, name: string, spec: Kind<'time'>): FieldReading =>
  one(sent, name, spec, text => {
    const parts = TIME.exec(text.slice(0, 5));
    if (!parts || text.length > 8) return { problem: problem(name, 'not-a-time') };
    return { value: `${parts[1]!.padStart(2, '0')}:${parts[2]}` };
  });

export const readChoice = (sent: Sent, name: string, spec: Kind<'choice'>): FieldReading =>
  one(sent, name, spec, text =>
    spec.options.includes(text) ? { value: text } : { problem: problem(name, 'not-one-of') },
  );

export const readId = (sent: Sent, name: string, spec: Kind<'id'>): FieldReading =>
  one(sent, name, spec, text => (UUID.test(text) ? { value: text } : { problem: problem(name, 'not-an-id') }));

export const readNumber = (sent: Sent, name: string, spec: Kind<'number'>): FieldReading =>
  one(sent, name, spec, text => {
    const { decimals = 0 } = spec;
    const decimal = decimals > 0 ? DECIMAL.exec(text) : null;
    if (decimals > 0 && (!decimal || (decimal[1]?.length ?? 0) > decimals))
      return { problem: problem(name, 'not-a-decimal', { decimals }) };
    if (decimals === 0 && !WHOLE.test(text)) return { problem: problem(name, 'not-a-number') };
    const value = Number(text.replace(',', '.'));
    if (spec.min !== undefined && value < spec.min)
      return { problem: problem(name, 'number-too-small', { min: spec.min }) };
    if (spec.max !== undefined && value > spec.max)
      return { problem: problem(name, 'number-too-large', { max: spec.max }) };
    return { value: value === 0 ? 0 : value };
  });

export function readTick(sent: Sent, name: string, spec: Kind<'tick'>): FieldReading {
  const ticked = first(sent, name).text === 'yes';
  const typed = ticked ? { [name]: 'yes' } : {};
  if (!ticked && spec.required !== false) return { typed, problem: problem(name, 'required') };
  return { value: ticked, typed };
}

export function readChoices(sent: Sent, name: string, spec: Kind<'choices'>): FieldReading {
  const texts = [...new Set(sent(name).map(({ text }) => text))].filter(text => text !== '');
  const chosen = spec.options.filter(option => texts.includes(option));
  const typed = { [name]: chosen };
  if (texts.some(text => !spec.options.includes(text))) return { typed, problem: problem(name, 'not-one-of') };
  if (chosen.length === 0 && spec.required !== false) return { typed, problem: problem(name, 'required') };
  if (spec.most !== undefined && chosen.length > spec.most)
    return { typed, problem: problem(name, 'too-many', { max: spec.most }) };
  return { value: chosen, typed };
}

export function readDate(sent: Sent, name: string, spec: Kind<'date'>): FieldReading {
  const parts = {
    year: first(sent, `${name}-year`),
    month: first(sent, `${name}-month`),
    day: first(sent, `${name}-day`),
  };
  const typed = {
    [`${name}-year`]: parts.year.text,
    [`${name}-month`]: parts.month.text,
    [`${name}-day`]: parts.day.text,
  };
  const texts = [parts.year.text, parts.month.text, parts.day.text] as const;
  if (Object.values(parts).some(part => part.refused))
    return { typed, problem: problem(name, 'not-allowed-characters') };
  if (texts.every(text => text === ''))
    return spec.required === false ? { typed } : { typed, problem: problem(name, 'required') };
  if (texts.some(text => text === '')) return { typed, problem: problem(name, 'date-incomplete') };
  const day = dayFrom(...texts);
  if (!day) return { typed, problem: problem(name, 'not-a-date') };
  if (spec.earliest !== undefined && day < spec.earliest)
    return { typed, problem: problem(name, 'date-too-early', { earliest: spec.earliest }) };
  if (spec.latest !== undefined && day > spec.latest)
    return { typed, problem: problem(name, 'date-too-late', { latest: spec.latest }) };
  return { value: day, typed };
}

/** An ISO date when the three typed numbers are a day of the calendar from 1850 to 2199. */
function dayFrom(year: string, month: string, day: string): string | null {
  if (!/^(18[5-9]|19\d|20\d|21\d)\d$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return null;
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return null;
  }
}
