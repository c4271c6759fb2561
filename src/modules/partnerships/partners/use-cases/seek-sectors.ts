import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep, type NotAllowed } from '../../policy.ts';
import { communityById } from '../../store/communities.ts';
import { sectorCodes } from '../store/sectors.ts';

/** Says which walks of life a community wants at its table from today on; none means the whole list. Throws NotThere. */
export async function seekSectors(
  ask: Ask,
  { communityId, sectors }: { readonly communityId: Id; readonly sectors: readonly string[] },
): Promise<Result<null, Invalid | NotAllowed>> {
  const { tx, who, today } = ask;
  const community = await communityById(tx, communityId);
  if (!community) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  const known = await sectorCodes(tx);
  if (sectors.some(code => !known.includes(code))) return no(invalid({ at: 'sectors', code: 'not-one-of' }));

  const on = today.toString();
  const now = await tx
    .selectFrom('app.community_sector')
    .select(['id', 'sector'])
    .select(sql<string>`lower(during)::text`.as('from'))
    .where('community_id', '=', communityId)
    .where(sql<boolean>`upper_inf(during)`)
    .forUpdate()
    .execute();
  for (const row of now.filter(each => !sectors.includes(each.sector)))
    if (row.from >= on) await tx.deleteFrom('app.community_sector').where('id', '=', row.id).execute();
    else
      await tx
        .updateTable('app.community_sector')
        .set({ during: writeRange({ from: row.from, to: on }) })
        .where('id', '=', row.id)
        .execute();
  const more = [...new Set(sectors)].filter(code => !now.some(row => row.sector === code));
  if (more.length > 0)
    await tx
      .insertInto('app.community_sector')
      .values(
        more.map(sector => ({
          id: newId(),
          agency_id: who.agencyId,
          community_id: communityId,
          sector,
          during: writeRange({ from: on }),
          set_by: who.userId,
        })),
      )
      .execute();
  return ok(null);
}
