import { z } from 'zod';
import { type Definition, INFORMANTS, type Text } from './contract.ts';

const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const code = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/);
const choice = text.extend({ value: z.int().min(0).max(20) });
const number = z.number().min(-1000).max(1000);

const shape = z.strictObject({
  owner: z.string().min(1),
  credit: z.string().optional(),
  terms: text,
  unverified: text.optional(),
  source: z.string().optional(),
  informants: z.array(z.enum(INFORMANTS)).min(1),
  months: z.strictObject({ from: z.int().min(0), to: z.int().min(0).nullable() }),
  certificate: z.boolean().optional(),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).optional(),
  stem: text.optional(),
  answers: z.array(choice).min(2).optional(),
  levels: z.strictObject({ need: z.array(choice).length(4), strength: z.array(choice).length(4) }).optional(),
  domains: z.array(text.extend({ code, kind: z.enum(['need', 'strength']) })).optional(),
  items: z
    .array(
      z.strictObject({
        code,
        en: z.string().min(1),
        es: z.string().min(1).optional(),
        domain: code.optional(),
        need: z.string().optional(),
        reverse: z.boolean().optional(),
      }),
    )
    .max(200)
    .optional(),
  scales: z
    .array(
      text.extend({
        code,
        rule: z.enum(['sum', 'mean', 'count']),
        items: z.array(code),
        times: z.number().positive().max(100).optional(),
        min: number,
        max: number,
        blanks: z.int().min(0).optional(),
        positive: z.strictObject({ from: number.optional(), to: number.optional() }).optional(),
        bands: z.array(text.extend({ from: number, to: number })).optional(),
        need: z.string().optional(),
      }),
    )
    .optional(),
  mostBlanks: z.int().min(0).optional(),
  adds: z.strictObject({ total: code, of: z.array(code).min(1), exact: z.boolean() }).optional(),
  critical: z
    .array(
      z.strictObject({
        item: code.optional(),
        scale: code.optional(),
        from: number,
        hours: z.int().min(1).max(72),
      }),
    )
    .optional(),
});

/** An edition as its file says it: what it is called, for whom, and everything else in its definition. */
const edition = z.strictObject({
  code,
  series: code,
  version: z.string().min(1).max(40),
  ...text.shape,
  license: z.enum(['embed', 'score_only', 'plug_in']),
  about: z.enum(['child', 'anybody', 'adult', 'worker', 'partner']),
  definition: shape,
});
export type Edition = Text & {
  readonly code: string;
  readonly series: string;
  readonly version: string;
  readonly license: 'embed' | 'score_only' | 'plug_in';
  readonly about: 'child' | 'anybody' | 'adult' | 'worker' | 'partner';
  readonly definition: Definition;
};

/** Where in a file something is wrong: a path of names and places, in words of the schema. */
export type WrongPlace = { readonly path: string; readonly code: string };

/** Reads an edition from parsed JSON; every place that is not as it must be, at once. */
export function readEdition(json: unknown): { edition: Edition } | { wrong: readonly WrongPlace[] } {
  const read = edition.safeParse(json);
  if (read.success) return { edition: read.data as Edition };
  return { wrong: read.error.issues.map(({ path, code: what }) => ({ path: path.join('.'), code: what })) };
}
