import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problem.ts';
import { staffInRoles } from '#modules/access/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import { BUILDERS } from '../../policy.ts';
import { sectorCodes } from './sectors.ts';

type Choices = {
  readonly sector?: string | null;
  readonly introducedBy?: Id | null;
  readonly ownerId?: Id | null;
  /** Who keeps it so far, whatever their position is now. */
  readonly before?: Id | null;
  readonly communityIds?: readonly Id[];
};

/** What of these is nothing that can be chosen. */
export async function choiceProblems({ tx, now }: Ask, choices: Choices): Promise<Problem[]> {
  const { sector = null, introducedBy = null, ownerId = null, before = null, communityIds = [] } = choices;
  const problems: Problem[] = [];
  const notOneOf = (at: string) => problems.push({ at, code: 'not-one-of' });
  if (sector !== null && !(await sectorCodes(tx)).includes(sector)) notOneOf('sector');
  if (introducedBy !== null && !(await isThere(tx, 'app.partnership', introducedBy))) notOneOf('introducedBy');
  if (ownerId !== null && ownerId !== before) {
    const builders = await staffInRoles(tx, BUILDERS, now);
    if (!builders.some(({ id }) => id === ownerId)) notOneOf('ownerId');
  }
  for (const id of communityIds)
    if (!(await isThere(tx, 'app.community', id))) {
      notOneOf('communityIds');
      break;
    }
  return problems;
}

const isThere = async (tx: Tx, table: 'app.partnership' | 'app.community', id: Id): Promise<boolean> =>
  isId(id) && (await tx.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

/** Whether this is a code of why a partnership ended. */
export const knownReason = async (tx: Tx, code: string): Promise<boolean> =>
  (await tx.selectFrom('app.partnership_end_reason').select('code').where('code', '=', code).executeTakeFirst()) !==
  undefined;

/** Whether an account is one of the agency's staff. */
export const isOfTheStaff = async (tx: Tx, id: Id): Promise<boolean> =>
  isId(id) &&
  (await tx.selectFrom('app.access_v_staff').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

/** People of partner organizations with an account, by name; staff only. */
export async function partnerAccounts(tx: Tx): Promise<{ id: Id; name: string }[]> {
  const { rows } = await sql<{ id: Id; name: string }>`select id, name from app_definer.partner_accounts()`.execute(tx);
  return rows;
}
