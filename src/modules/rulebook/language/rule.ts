import { z } from 'zod';

/**
 * How a rule of law or policy is written down. Everything is typed data: a pack is JSON, its schema is made from these
 * shapes (`db/reference/rules/pack.schema.json`), and no due date is counted anywhere else.
 */

/** A sentence people read, in both languages of the product. */
const sentence = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
export type Sentence = z.infer<typeof sentence>;

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const isoDay = z.iso.date();

/**
 * Units of counting. Business days skip weekends and the agency's holidays, court days (and hours of
 * court days) those on which the court does not sit.
 */
export const units = [
  'hours',
  'court-hours',
  'days',
  'weeks',
  'months',
  'years',
  'business-days',
  'court-days',
] as const;
export type Unit = (typeof units)[number];

const amount = z.strictObject({ count: z.int().min(-4000).max(4000), unit: z.enum(units) });
export type Amount = z.infer<typeof amount>;

const plainValue = z.union([z.string(), z.boolean(), z.number()]);
const test = z.union([
  plainValue,
  z.array(plainValue).min(1),
  z.strictObject({ atLeast: z.number().optional(), below: z.number().optional() }),
]);
export type Test = z.infer<typeof test>;

const where = z.record(code, test);
export type Where = z.infer<typeof where>;

/** Which facts: of one kind, and with these attributes. */
const selector = z.strictObject({ fact: code, where: where.optional() });
export type Selector = z.infer<typeof selector>;

/** Where a fact is looked for: from the end of one stay in care to the end of the next, where the duty lies, or anywhere. */
const within = z.enum(['care', 'ever']);

const days = z.strictObject({ atLeast: z.number().optional(), below: z.number().optional() });

/** When a rule applies. What is not known makes the answer "cannot tell", and names what is missing. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { trait: string; is?: boolean | undefined }
  | { age: { atLeast?: number | undefined; below?: number | undefined }; on?: 'begin' | 'today' | undefined }
  | { begins: Where }
  | { has: Selector; within?: 'care' | 'ever' | undefined }
  | { during: Selector; on?: 'begin' | 'today' | undefined }
  | { option: string; is: string | number | boolean }
  | { compare: DateRule; onOrAfter: DateRule };

/** A day, said by what it is counted from. */
export type DateRule =
  | 'begin'
  /** The end of the very spell that began the duty; nothing while it goes on. */
  | 'end'
  | {
      fact: string;
      where?: Where | undefined;
      which?: 'first' | 'last' | undefined;
      within?: 'care' | 'ever' | undefined;
      /** Only those that began on the day the duty begins or before: the last of them, unless said otherwise. */
      on?: 'before' | undefined;
      end?: boolean | undefined;
    }
  | { birthday: number | { option: string } }
  | { add: Amount; to: DateRule }
  | { earliest: DateRule[] }
  | { latest: DateRule[] }
  | { endOfMonth: DateRule }
  | { after: DateRule; next: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' }
  | { defined: string }
  | { on: string }
  | { if: Condition; gives: DateRule; otherwise?: DateRule | undefined }
  | {
      counted: Selector;
      without?: Selector[] | undefined;
      from?: DateRule | undefined;
      reach: { count: number; unit: 'months' | 'days' };
      inLast?: { count: number; unit: 'months' | 'days' } | undefined;
      unbroken?: boolean | undefined;
    };

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ trait: code, is: z.boolean().optional() }),
    z.strictObject({ age: days, on: z.enum(['begin', 'today']).optional() }),
    z.strictObject({ begins: where }),
    z.strictObject({ has: selector, within: within.optional() }),
    z.strictObject({ during: selector, on: z.enum(['begin', 'today']).optional() }),
    z.strictObject({ option: code, is: plainValue }),
    z.strictObject({ compare: dateRule, onOrAfter: dateRule }),
  ]),
);

const span = z.strictObject({ count: z.int().min(1).max(4000), unit: z.enum(['months', 'days']) });

const dateRule: z.ZodType<DateRule> = z.lazy(() =>
  z.union([
    z.enum(['begin', 'end']),
    z.strictObject({
      fact: code,
      where: where.optional(),
      which: z.enum(['first', 'last']).optional(),
      within: within.optional(),
      on: z.literal('before').optional(),
      end: z.boolean().optional(),
    }),
    z.strictObject({ birthday: z.union([z.int().min(0).max(26), z.strictObject({ option: code })]) }),
    z.strictObject({ add: amount, to: dateRule }),
    z.strictObject({ earliest: z.array(dateRule).min(1) }),
    z.strictObject({ latest: z.array(dateRule).min(1) }),
    z.strictObject({ endOfMonth: dateRule }),
    z.strictObject({ after: dateRule, next: z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']) }),
    z.strictObject({ defined: code }),
    z.strictObject({ on: isoDay }),
    z.strictObject({ if: condition, gives: dateRule, otherwise: dateRule.optional() }),
    z.strictObject({
      counted: selector,
      without: z.array(selector).optional(),
      from: dateRule.optional(),
      reach: span,
      inLast: span.optional(),
      unbroken: z.boolean().optional(),
    }),
  ]),
);

/** What starts a duty: each such fact (or its end), a birthday, each calendar month of such a spell, or the agency's year. */
const begin = z.union([
  z.strictObject({ each: selector, end: z.boolean().optional() }),
  z.strictObject({ birthday: z.union([z.int().min(0).max(26), z.strictObject({ option: code })]) }),
  z.strictObject({ monthOf: selector }),
]);
export type Begin = z.infer<typeof begin>;

/** What settles a duty: another fact of the record from `from` on, or the end of the very spell that began it. */
const settled = z.union([
  z.strictObject({ by: z.array(selector).min(1), from: dateRule.optional(), until: dateRule.optional() }),
  z.strictObject({ byEnd: z.literal(true) }),
]);

/** An exception somebody may document instead: with what evidence, who approves it, and how long it holds. */
const exception = z.strictObject({
  key: code,
  title: sentence,
  evidence: sentence,
  approver: z.enum(['supervisor', 'program-director', 'agency-attorney', 'court']),
  lasts: amount.optional(),
});

/**
 * Where a duty stands. `not-yet`: it waits for something that has not happened. `met-late`: settled after its day.
 * `withdrawn`: what it was for ended first. `cannot-tell`: a fact is missing, which `missing` names.
 */
export const obligationStates = [
  'not-yet',
  'upcoming',
  'due',
  'overdue',
  'met',
  'met-late',
  'excepted',
  'withdrawn',
  'cannot-tell',
] as const;
export type ObligationState = (typeof obligationStates)[number];

/** A worked example: facts, the day one looks, and what must come out. */
const example = z.strictObject({
  says: z.string().min(1),
  facts: z.array(
    z.strictObject({
      fact: code,
      on: z.union([isoDay, z.iso.datetime({ offset: true })]).nullable(),
      until: isoDay.optional(),
      where: z.record(code, plainValue).optional(),
    }),
  ),
  traits: z.record(code, z.boolean()).optional(),
  holidays: z.array(isoDay).optional(),
  today: z.union([isoDay, z.iso.datetime({ offset: true })]),
  expect: z.array(
    z.strictObject({
      due: z.union([isoDay, z.iso.datetime({ offset: true })]).optional(),
      opens: isoDay.optional(),
      state: z.enum(obligationStates),
      missing: z.string().optional(),
    }),
  ),
});
export type Example = z.infer<typeof example>;

/** How far the text of a rule was checked: read whole, in part, or written from memory. The last two are said on screen. */
export const verifications = ['text', 'partly', 'memory'] as const;

const ruleId = z.string().regex(/^[A-Z]{2,4}(-[A-Z0-9]+)+$/);

export const rule = z.strictObject({
  id: ruleId,
  /** The duty it speaks of. Rules of several packs on one duty stand side by side, and the earliest decides. */
  duty: code,
  title: sentence,
  /** The rule in plain words: within what time of what. */
  plain: sentence,
  kind: z.enum(['deadline', 'window', 'limit']),
  subject: z.enum(['child', 'home', 'agency']),
  topic: code,
  citation: z.array(z.string().min(1)).min(1),
  source: z.string().optional(),
  verified: z.enum(verifications),
  unsure: sentence.optional(),
  effective: z.strictObject({ from: isoDay, until: isoDay.optional() }),
  responsible: z.enum([
    'case-manager',
    'supervisor',
    'agency-attorney',
    'court',
    'licensing',
    'caregiver',
    'agency',
    'receiving-state',
    'provider',
  ]),
  begins: begin,
  applies: condition.optional(),
  opens: dateRule.optional(),
  due: dateRule,
  /** Again and again: so long after it was last settled. */
  repeats: amount.optional(),
  /**
   * The duty ends, unsettled, when no such spell holds any more. Where none holds on the day it begins, it is for the next
   * one; where none comes, there is no duty.
   */
  whileIn: selector.optional(),
  /** The duty ends, unsettled, on this day: what is done from then on does not count. */
  lapses: dateRule.optional(),
  /** Days of these spells do not count: the due day moves on by as many. */
  pauses: z.array(selector).optional(),
  settled,
  exceptions: z.array(exception).optional(),
  consequence: sentence.optional(),
  remind: z.array(amount).optional(),
  /** The rule of the pack below that this one makes stricter. */
  tightens: ruleId.optional(),
  /** A looser reading than the pack below, that the agency answers for. */
  reading: z.strictObject({ approvedBy: z.string().min(1), on: isoDay, reason: sentence }).optional(),
  examples: z.array(example).optional(),
});
export type Rule = z.infer<typeof rule>;

/** A pack: federal, of a state (which extends the federal one), or of an agency (which extends a state's). */
export const pack = z.strictObject({
  pack: code,
  kind: z.enum(['federal', 'state', 'agency']),
  title: sentence,
  version: z.string().regex(/^\d{4}\.\d{1,3}$/),
  extends: code.optional(),
  checked: z.strictObject({ on: isoDay, by: z.string().min(1) }).optional(),
  /** What a state or agency chooses where the law leaves a choice. */
  options: z.record(code, plainValue).optional(),
  definitions: z
    .record(code, z.strictObject({ title: sentence, is: dateRule, citation: z.array(z.string()).optional() }))
    .optional(),
  rules: z.array(rule),
});
export type Pack = z.infer<typeof pack>;
