import { type Id, isId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, type Result } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import type { Refusal, SubmitAsk } from '#platform/http/submit.ts';
import { withOptions } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';
import { PART_FIELDS, type Part } from './fields.ts';
import { partnersBeside } from './store/community.ts';
import { newestVision } from './store/visions.ts';
import { addContribution } from './use-cases/add-contribution.ts';
import { addFunding } from './use-cases/add-funding.ts';
import { addMandate } from './use-cases/add-mandate.ts';
import { addStrength } from './use-cases/add-strength.ts';
import { agreeHandling } from './use-cases/agree-handling.ts';
import { agreeVision } from './use-cases/agree-vision.ts';
import { joinCoalition } from './use-cases/join-coalition.ts';
import { noteDifference } from './use-cases/note-difference.ts';
import { rateCongruence } from './use-cases/rate-congruence.ts';
import { setApproach } from './use-cases/set-approach.ts';
import { writeLine } from './use-cases/write-line.ts';
import { writeNote } from './use-cases/write-note.ts';
import { writeVision } from './use-cases/write-vision.ts';

type Act = (ask: SubmitAsk, partnershipId: Id) => Promise<Result<unknown, Refusal>>;

/** What was typed as an amount, in cents where it is money. Parts of other units do not exist. */
function amountOf(kind: string, typed: number | null): Result<number | null, Refusal> {
  if (typed === null) return { ok: true, value: null };
  const amount = kind === 'money' ? Math.round(typed * 100) : typed;
  return Number.isInteger(amount) && amount > 0
    ? { ok: true, value: amount }
    : no(invalid({ at: 'amount', code: 'not-an-amount' }));
}

/** What the form of each part of a profile does. */
export const PART_ACTS: Readonly<Record<Part, Act>> = {
  line: async (ask, id) => {
    const read = readFields(ask.form, PART_FIELDS.line);
    if (!read.ok) return read;
    const { side, ...line } = read.value.values;
    return writeLine(ask, { partnershipId: side === 'agency' ? null : id, ...line });
  },
  vision: async (ask, partnershipId) => {
    const read = readFields(ask.form, PART_FIELDS.vision);
    return read.ok ? writeVision(ask, { partnershipId, ...read.value.values }) : read;
  },
  agreed: async (ask, partnershipId) => {
    const read = readFields(ask.form, PART_FIELDS.agreed);
    if (!read.ok) return read;
    const { by, ...agreed } = read.value.values;
    const visionId = (await newestVision(ask.tx, { partnershipId }))?.id ?? notThere();
    return agreeVision(ask, { visionId, partnershipId: by === 'agency' ? null : partnershipId, ...agreed });
  },
  rating: async (ask, partnershipId) => {
    const read = readFields(ask.form, PART_FIELDS.rating);
    if (!read.ok) return read;
    const { rating, ...rest } = read.value.values;
    return rateCongruence(ask, { partnershipId, rating: Number(rating), ...rest });
  },
  mandate: async (ask, partnershipId) => {
    const read = readFields(ask.form, PART_FIELDS.mandate);
    return read.ok ? addMandate(ask, { partnershipId, ...read.value.values }) : read;
  },
  contribution: async (ask, partnershipId) => {
    const read = readFields(ask.form, PART_FIELDS.contribution);
    if (!read.ok) return read;
    const amount = amountOf(read.value.values.kind, read.value.values.amount);
    return amount.ok ? addContribution(ask, { partnershipId, ...read.value.values, amount: amount.value }) : amount;
  },
  funding: async (ask, partnershipId) => {
    const read = readFields(ask.form, PART_FIELDS.funding);
    if (!read.ok) return read;
    const { amount: typed, ...fund } = read.value.values;
    const cents = amountOf('money', typed);
    return cents.ok ? addFunding(ask, { partnershipId, ...fund, cents: cents.value }) : cents;
  },
  strength: async (ask, partnershipId) => {
    const read = readFields(ask.form, PART_FIELDS.strength);
    return read.ok ? addStrength(ask, { partnershipId, ...read.value.values }) : read;
  },
  approach: async (ask, partnershipId) => {
    const read = readFields(ask.form, PART_FIELDS.approach);
    return read.ok ? setApproach(ask, { partnershipId, ...read.value.values }) : read;
  },
  difference: async (ask, partnershipId) => {
    const others = (await partnersBeside(ask.tx, partnershipId, ask.today.toString())).map(each => each.id);
    const read = readFields(ask.form, withOptions(PART_FIELDS.difference, { otherId: others }));
    if (!read.ok) return read;
    const otherId = (read.value.values.otherId ?? null) as Id | null;
    return noteDifference(ask, { partnershipId, ...read.value.values, otherId });
  },
  handling: async ask => {
    const read = readFields(ask.form, PART_FIELDS.handling);
    if (!read.ok) return read;
    const { differenceId } = read.value.values;
    return agreeHandling(ask, {
      ...read.value.values,
      differenceId: isId(differenceId) ? differenceId : notThere(),
    });
  },
  coalition: async (ask, partnershipId) => {
    const read = readFields(ask.form, PART_FIELDS.coalition);
    return read.ok ? joinCoalition(ask, { partnershipId, ...read.value.values }) : read;
  },
  note: async (ask, partnershipId) => {
    const read = readFields(ask.form, PART_FIELDS.note);
    return read.ok ? writeNote(ask, { partnershipId, ...read.value.values }) : read;
  },
};
