import { type Id, isId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { staffInRoles } from '#modules/access/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { readFields } from '#web/form/read-fields.ts';
import type { ProofGiven } from './contract.ts';
import { figuresOf } from './figures.ts';
import { proofFields } from './forms.ts';
import { BUILDERS } from './policy.ts';
import { readCents } from './rules/cents.ts';
import type { StepRow } from './store/plans.ts';

type FormAsk = Ask & { readonly form: FormData };

/** Reads the form of a step's own kind of proof. Money and figures are a community's. */
export async function readProof(
  ask: FormAsk,
  { proof }: StepRow,
  communityId: Id | null,
): Promise<Result<{ on: string; given: ProofGiven }, Invalid>> {
  switch (proof) {
    case 'money': {
      const read = readFields(ask.form, proofFields.money);
      if (!read.ok) return read;
      const { amount, on, ...money } = read.value.values;
      const cents = readCents(amount);
      if (cents === null) return no(invalid({ at: 'amount', code: 'not-money' }));
      return ok({ on, given: { proof, cents, ...money } });
    }
    case 'snapshot': {
      const read = readFields(ask.form, proofFields.snapshot);
      if (!read.ok) return read;
      const figures = communityId === null ? [] : await figuresOf(ask, communityId);
      return ok({ ...read.value.values, given: { proof, figures } });
    }
    case 'lead': {
      const read = readFields(ask.form, proofFields.lead);
      if (!read.ok) return read;
      const { on, userId } = read.value.values;
      const known = await staffInRoles(ask.tx, BUILDERS, ask.now);
      if (!isId(userId) || !known.some(({ id }) => id === userId))
        return no(invalid({ at: 'userId', code: 'not-one-of' }));
      return ok({ on, given: { proof, userId } });
    }
    case 'words': {
      const read = readFields(ask.form, proofFields.words);
      return read.ok ? ok({ on: read.value.values.on, given: { proof, words: read.value.values.words } }) : read;
    }
    case 'day': {
      const read = readFields(ask.form, proofFields.day);
      if (!read.ok) return read;
      const { on, day, words } = read.value.values;
      return ok({ on, given: { proof, day, words } });
    }
    case 'person': {
      const read = readFields(ask.form, proofFields.person);
      return read.ok ? ok({ on: read.value.values.on, given: { proof, name: read.value.values.name } }) : read;
    }
  }
}
