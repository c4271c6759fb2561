import { isId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { leadOn, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { watchingCapacity } from '../policy.ts';
import { serviceById } from '../store/services.ts';
import { watchCapacity } from '../use-cases/watch-capacity.ts';

/** There is nothing to read here: whoever comes by an address goes on to the service. */
export const loader = page(watchingCapacity, async ({ tx, params }) => {
  const service = isId(params.serviceId) ? await serviceById(tx, params.serviceId) : undefined;
  return service ? leadOn(`/directory/services/${service.id}`) : notThere();
});

/** Begins or ends being told when a service has room again. */
export const action = submit(watchingCapacity, { words: 'organizations' }, async ask => {
  const serviceId = isId(ask.params.serviceId) ? ask.params.serviceId : notThere();
  const watch = ask.form.get('watch') === 'yes';
  await watchCapacity(ask, { serviceId, watch });
  return ok({ to: `/directory/services/${serviceId}?done=${watch ? 'watching' : 'unwatched'}` });
});
