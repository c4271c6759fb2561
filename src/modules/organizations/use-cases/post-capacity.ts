import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { type AnyAsk, agencyIdOf } from '#platform/http/guest-page.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { PostCapacity } from '../contract.ts';
import { CapacityPosted } from '../facts.ts';
import { mayNotPost, type NotAllowed } from '../policy.ts';
import { newestCapacity } from '../store/capacity.ts';
import { directorySetting } from '../store/directory-setting.ts';
import { refreshEntries } from '../store/refresh-entries.ts';
import { serviceById } from '../store/services.ts';

/**
 * Says whether a service takes new people: open, a waiting list of some days, or full. It counts for as many days as the
 * agency holds such word for true. Whoever waits for a change hears of it by the fact. Throws NotThere.
 */
export async function postCapacity(
  ask: AnyAsk,
  input: PostCapacity,
): Promise<Result<{ id: Id }, NotAllowed | Invalid>> {
  const { serviceId, state, via = ask.who ? 'staff' : 'link' } = input;
  const service = await serviceById(ask.tx, serviceId);
  if (!service || service.ended_on) return notThere();
  const refused = ask.who && mayNotPost(ask.who);
  if (refused) return no(refused);
  const waitDays = state === 'waiting-list' ? (input.waitDays ?? null) : null;
  if (waitDays !== null && !(waitDays >= 1 && waitDays <= 1000))
    return no(invalid({ at: 'waitDays', code: 'not-days' }));

  const { capacityLastsDays } = await directorySetting(ask.tx);
  const before = await newestCapacity(ask.tx, serviceId, ask.now);
  const id = newId();
  const endsAt = Temporal.Instant.from(ask.now)
    .add({ hours: 24 * capacityLastsDays })
    .toString();
  await ask.tx
    .insertInto('app.capacity_posting')
    .values({
      id,
      agency_id: agencyIdOf(ask),
      organization_id: service.organization_id,
      service_id: serviceId,
      state,
      places: state === 'open' ? (input.places ?? null) : null,
      wait_days: waitDays,
      challenge: input.challenge?.trim() || null,
      posted_at: ask.now,
      ends_at: endsAt,
      posted_by: ask.who?.userId ?? null,
      via,
    })
    .execute();
  await refreshEntries(ask.tx, [service.organization_id]);
  await recordFact(ask, CapacityPosted, [], {
    serviceId,
    organizationId: service.organization_id,
    state,
    before: before?.state ?? null,
    waitDays,
    endsAt,
  });
  return ok({ id });
}
