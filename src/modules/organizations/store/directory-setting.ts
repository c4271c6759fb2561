import type { Tx } from '#platform/db/transaction.ts';

/** How an agency keeps its directory. Days; the corner is where outlines of neighborhoods are measured from. */
export type DirectorySetting = {
  readonly isPublic: boolean;
  readonly verifyEveryDays: number;
  readonly capacityLastsDays: number;
  readonly corner: { readonly latitude: number; readonly longitude: number } | null;
};

/** What holds for an agency that has not arranged anything yet. */
const USUAL: DirectorySetting = { isPublic: false, verifyEveryDays: 180, capacityLastsDays: 30, corner: null };

/** The asker's agency's way of keeping its directory. */
export async function directorySetting(tx: Tx): Promise<DirectorySetting> {
  const row = await tx
    .selectFrom('app.directory_setting')
    .select(['is_public', 'verify_every_days', 'capacity_lasts_days', 'corner_latitude', 'corner_longitude'])
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return USUAL;
  const [latitude, longitude] = [Number(row.corner_latitude), Number(row.corner_longitude)];
  return {
    isPublic: row.is_public,
    verifyEveryDays: row.verify_every_days,
    capacityLastsDays: row.capacity_lasts_days,
    corner: row.corner_latitude === null ? null : { latitude, longitude },
  };
}
