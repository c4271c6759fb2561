import { isId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Refusal, SubmitAsk } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { closeFields, SERVICE_STATES, twinFields } from './contract.ts';
import { planInAddress } from './plan-in-address.ts';
import { approvePlan } from './use-cases/approve-plan.ts';
import { closePlan } from './use-cases/close-plan.ts';
import { completeStep } from './use-cases/complete-step.ts';
import { confirmAlike } from './use-cases/confirm-alike.ts';
import { followService } from './use-cases/follow-service.ts';
import { returnPlan } from './use-cases/return-plan.ts';
import { sendPlan } from './use-cases/send-plan.ts';
import { dropFamilyTime } from './use-cases/write-family-time.ts';

const idIn = (ask: SubmitAsk, name: string): string => {
  const given = String(ask.form.get(name) ?? '');
  return isId(given) ? given : '';
};

/** What the buttons of a plan's page do; answers with the code of what was done. Throws NotThere. */
export async function actOnPlan(ask: SubmitAsk): Promise<Result<string, Refusal>> {
  const { plan } = await planInAddress(ask);
  const planId = plan.id;
  const said = <T>(result: Result<T, Refusal>, code: string): Result<string, Refusal> =>
    result.ok ? ok(code) : result;
  switch (ask.form.get('act')) {
    case 'send':
      return said(await sendPlan(ask, { planId }), 'sent');
    case 'return':
      return said(await returnPlan(ask, { planId }), 'returned');
    case 'approve':
      return said(await approvePlan(ask, { planId }), 'approved');
    case 'done':
      return said(await completeStep(ask, { stepId: idIn(ask, 'stepId') }), 'step');
    case 'drop-time':
      return said(await dropFamilyTime(ask, { planId, lineId: idIn(ask, 'lineId') }), 'saved');
    case 'service': {
      const state = SERVICE_STATES.find(code => code === ask.form.get('state'));
      if (!state) return no(invalid({ at: '', code: 'not-one-of' }));
      const of = { planId, serviceId: idIn(ask, 'serviceId'), state, on: ask.today.toString() };
      return said(await followService(ask, of), 'saved');
    }
    case 'twin': {
      const read = readFields(ask.form, twinFields);
      if (!read.ok) return read;
      return said(await confirmAlike(ask, { planId, reason: read.value.values.twinReason }), 'saved');
    }
    case 'close': {
      const read = readFields(ask.form, closeFields);
      return read.ok ? said(await closePlan(ask, { planId, why: read.value.values.why }), 'closed') : read;
    }
    default:
      return no(invalid({ at: '', code: 'not-one-of' }));
  }
}
