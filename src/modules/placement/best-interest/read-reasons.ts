import { isId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import type { SubmitAsk } from '#platform/http/submit.ts';
import { type InvalidFields, readFields } from '#web/form/read-fields.ts';
import { DECISIONS, factorFields, reasonsFields, type Weighed, type WriteReasons } from './contract.ts';
import { factorsOf, opensReasonsFor } from './store.ts';

/**
 * Reads the form of reasons: what is asked once, then each factor of the decision's list. All problems at once. Leaves with
 * NotThere when reasons about the child are not the asker's to see.
 */
export async function readReasons({ form, params, tx }: SubmitAsk): Promise<Result<WriteReasons, InvalidFields>> {
  if (!(await opensReasonsFor(tx, params.childId ?? ''))) return notThere();
  const decision = DECISIONS.find(each => each === form.get('decision')) ?? 'placement';
  const placement = form.get('placementId');
  const seen = form.get('seen');
  const read = readFields(form, reasonsFields);
  const weighed: Weighed[] = [];
  const problems = read.ok ? [] : [...read.refusal.problems];
  for (const { code: factor } of await factorsOf(tx, decision)) {
    const one = readFields(ofFactor(form, factor), factorFields);
    if (!one.ok) problems.push(...one.refusal.problems.map(each => ({ ...each, at: `${each.at}_${factor}` })));
    else if (one.value.values.speaks !== null)
      weighed.push({ factor, speaks: one.value.values.speaks, words: one.value.values.words });
    else if (one.value.values.words !== null) problems.push({ at: `speaks_${factor}`, code: 'required' });
  }
  if (!read.ok) return no({ ...read.refusal, problems });
  if (problems.length > 0) return no({ kind: 'invalid', problems, typed: {} });
  return ok({
    childId: params.childId ?? '',
    decision,
    placementId: isId(placement) ? placement : null,
    ...read.value.values,
    weighed,
    seen: typeof seen === 'string' && seen !== '' ? seen : null,
  });
}

/** What was sent about one factor, without its code. */
function ofFactor(form: FormData, factor: string): FormData {
  const own = new FormData();
  for (const name of Object.keys(factorFields)) own.set(name, String(form.get(`${name}_${factor}`) ?? ''));
  return own;
}
