import { isId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { leadOn, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { keepDirectory } from '../policy.ts';
import { serviceById } from '../store/services.ts';
import { endService } from '../use-cases/end-service.ts';
import { verifyEntry } from '../use-cases/verify-entry.ts';

/** There is nothing to read here: whoever comes by an address goes on to the service. */
export const loader = page(keepDirectory, async ({ tx, params }) => {
  const service = isId(params.serviceId) ? await serviceById(tx, params.serviceId) : undefined;
  return service ? leadOn(`/directory/services/${service.id}`) : notThere();
});

/** Says that an entry is still true, or that its service has ended. */
export const action = submit(keepDirectory, { words: 'organizations' }, async ask => {
  const serviceId = isId(ask.params.serviceId) ? ask.params.serviceId : notThere();
  if (ask.form.get('what') !== 'ended') {
    const checked = await verifyEntry(ask, { serviceId });
    return checked.ok ? ok({ to: `/directory/services/${serviceId}?done=checked` }) : checked;
  }
  const service = await serviceById(ask.tx, serviceId);
  const ended = await endService(ask, { serviceId });
  return ended.ok ? ok({ to: `/directory/organizations/${service?.organization_id}?done=ended` }) : ended;
});
