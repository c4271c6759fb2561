import { sql } from 'kysely';
import { type Id, isId, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';

/** The newest published version of the agency's steps; undefined before the first. */
export const newestLibrary = (tx: Tx) =>
  tx
    .selectFrom('app.step_library')
    .select(['id', 'name', 'version'])
    .where('published_at', 'is not', null)
    .orderBy('published_at', 'desc')
    .orderBy('version', 'desc')
    .executeTakeFirst();

export const publishedLibrary = (tx: Tx, id: Id) =>
  tx
    .selectFrom('app.step_library')
    .select(['id', 'name', 'version'])
    .where('id', '=', id)
    .where('published_at', 'is not', null)
    .executeTakeFirst();

export const libraryStepsOf = (tx: Tx, libraryId: Id) =>
  tx
    .selectFrom('app.library_step as s')
    .innerJoin('app.phase as f', 'f.code', 's.phase')
    .selectAll('s')
    .where('s.library_id', '=', libraryId)
    .orderBy('f.number')
    .orderBy('s.position')
    .execute();

/** The version that is being written; undefined when none is. */
export const draftLibrary = (tx: Tx) =>
  tx
    .selectFrom('app.step_library')
    .select(['id', 'name', 'version'])
    .where('published_at', 'is', null)
    .executeTakeFirst();

/** Every version, the newest first, with how many plans began with it. */
export const allLibraries = (tx: Tx) =>
  tx
    .selectFrom('app.step_library as l')
    .leftJoin('app.access_v_staff as s', 's.id', 'l.made_by')
    .select(['l.id', 'l.name', 'l.version', 'l.published_at', 's.name as made_by'])
    .select(sql<number>`(select count(*)::int from app.phase_plan p where p.library_id = l.id)`.as('plans'))
    .orderBy('l.version', 'desc')
    .execute();

export const libraryStepById = async (tx: Tx, id: string) =>
  isId(id) ? tx.selectFrom('app.library_step').selectAll().where('id', '=', id).executeTakeFirst() : undefined;

/** Copies every step of one version into another. */
export async function copySteps({ tx, who }: Ask, from: Id, to: Id): Promise<void> {
  const steps = await libraryStepsOf(tx, from);
  await tx
    .insertInto('app.library_step')
    .values(steps.map(step => ({ ...step, id: newId(), agency_id: who.agencyId, library_id: to })))
    .execute();
}

/** Version 1 of the agency's own steps: a copy of the stock ones, published. The stock stays as it is. */
export async function copyStock({ tx, who, now }: Ask, name: string): Promise<Id> {
  const id = newId();
  await tx
    .insertInto('app.step_library')
    .values({ id, agency_id: who.agencyId, name, version: 1, made_at: now, made_by: who.userId })
    .execute();
  const stock = await tx.selectFrom('app.stock_phase_step').selectAll().execute();
  await tx
    .insertInto('app.library_step')
    .values(
      stock.map(({ en, es, ...step }) => ({
        id: newId(),
        agency_id: who.agencyId,
        library_id: id,
        title_en: en,
        title_es: es,
        ...step,
      })),
    )
    .execute();
  await tx.updateTable('app.step_library').set({ published_at: now }).where('id', '=', id).execute();
  return id;
}
