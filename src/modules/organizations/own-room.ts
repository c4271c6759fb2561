import { isId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import type { GuestAsk } from '#platform/http/guest-page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { readFields } from '#web/form/read-fields.ts';
import { capacityFields } from './contract.ts';
import type { NotAllowed } from './policy.ts';
import { newestCapacities } from './store/capacity.ts';
import { servicesOfOrganization } from './store/service-pages.ts';
import { postCapacity } from './use-cases/post-capacity.ts';

/** A service of the guest's organization in finished words: when it was checked, whether there is room. */
export type OwnService = {
  readonly id: string;
  readonly name: string;
  readonly checked: string;
  readonly room: string | null;
};

/** The services of the organization whose link is at hand. */
export async function ownServices({ tx, say, language, guest, now }: GuestAsk): Promise<OwnService[]> {
  const services = await servicesOfOrganization(tx, guest.organizationId);
  const rooms = await newestCapacities(
    tx,
    services.map(({ id }) => id),
    now,
  );
  return services.map(({ id, name, assuredOn }) => {
    const room = rooms.get(id);
    return {
      id,
      name,
      checked: assuredOn
        ? say('organizations', 'ownEntry.checked', { day: sayDay(language, assuredOn) })
        : say('organizations', 'ownEntry.never'),
      room: room ? say('organizations', `capacity.${room}`) : null,
    };
  });
}

/** Takes one of the forms of `parts/room-forms.tsx`. Throws NotThere when the service is not the guest's own. */
export async function postOwnRoom(
  ask: GuestAsk & { readonly form: FormData },
): Promise<Result<void, NotAllowed | Invalid>> {
  const serviceId = String(ask.form.get('serviceId'));
  if (!isId(serviceId)) return notThere();
  // Several services stand on a page, each with a field of its own.
  const own = `wait-${serviceId}`;
  ask.form.set('waitDays', String(ask.form.get(own) ?? ''));
  ask.form.set('challenge', String(ask.form.get(`challenge-${serviceId}`) ?? ''));
  const read = readFields(ask.form, capacityFields);
  const posted = read.ok ? await postCapacity(ask, { serviceId, ...read.value.values }) : read;
  if (posted.ok) return ok(undefined);
  if (!('problems' in posted.refusal)) return no(posted.refusal);
  return no(invalid(...posted.refusal.problems.map(problem => ({ ...problem, at: own }))));
}
