import { newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { mayNotArrange, type NotAllowed } from '../policy.ts';
import type { GeoPoint } from '../rules/map-points.ts';
import { directorySetting } from '../store/directory-setting.ts';

export type ArrangeDirectory = {
  readonly isPublic: boolean;
  readonly verifyEveryDays: number;
  readonly capacityLastsDays: number;
  /** Where the corner lies from which outlines of neighborhoods are measured; left as it is when not given. */
  readonly corner?: GeoPoint;
};

/** Says whether visitors may read the directory, how long an entry counts as checked, and how long word of capacity counts; from today on. */
export async function rearrangeDirectory(
  ask: Ask,
  input: ArrangeDirectory,
): Promise<Result<void, NotAllowed | Invalid>> {
  const refused = mayNotArrange(ask.who);
  if (refused) return no(refused);
  if (!(input.verifyEveryDays >= 1 && input.verifyEveryDays <= 1000))
    return no(invalid({ at: 'verifyEveryDays', code: 'not-days' }));
  if (!(input.capacityLastsDays >= 1 && input.capacityLastsDays <= 365))
    return no(invalid({ at: 'capacityLastsDays', code: 'not-days' }));

  const { tx, who } = ask;
  const { corner } = input;
  const row = {
    is_public: input.isPublic,
    verify_every_days: input.verifyEveryDays,
    capacity_lasts_days: input.capacityLastsDays,
    ...(corner && { corner_latitude: String(corner.latitude), corner_longitude: String(corner.longitude) }),
  };
  const since = ask.today.toString();
  const before = await directorySetting(tx);
  const kept = before.corner && {
    corner_latitude: String(before.corner.latitude),
    corner_longitude: String(before.corner.longitude),
  };
  await tx.deleteFrom('app.directory_setting').where('since', '=', since).execute();
  await tx
    .insertInto('app.directory_setting')
    .values({ id: newId(), agency_id: who.agencyId, since, ...kept, ...row })
    .execute();
  return ok(undefined);
}
