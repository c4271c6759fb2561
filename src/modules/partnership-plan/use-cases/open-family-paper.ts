import { type Id, isId } from '#kernel/ids.ts';
import type { Paper } from '#kernel/paper.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';

/**
 * A paper the asker was given, in their language, and that they have opened it. It stays theirs whatever comes later.
 * Throws NotThere when it is not theirs.
 */
export async function openFamilyPaper(
  ask: Ask,
  { paperId }: { readonly paperId: Id },
): Promise<{ readonly paper: Paper; readonly madeAt: string }> {
  const { tx, language } = ask;
  if (!isId(paperId)) return notThere();
  const found = await tx
    .selectFrom('app.family_paper')
    .select([`${language} as paper`, 'made_at as madeAt', 'opened_at as openedAt'])
    .where('id', '=', paperId)
    .$narrowType<{ paper: Paper }>()
    .executeTakeFirst();
  if (!found) return notThere();
  if (!found.openedAt)
    await tx.updateTable('app.family_paper').set({ opened_at: ask.now }).where('id', '=', paperId).execute();
  return { paper: found.paper, madeAt: found.madeAt };
}
