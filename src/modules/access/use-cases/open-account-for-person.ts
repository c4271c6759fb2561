import { type Id, newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { missingTexts } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { OpenAccountForPerson, OpenAccountRefusal } from '../contract.ts';
import { openAccounts } from '../policy.ts';
import { openAccount } from '../store/positions.ts';

/** Opens the account of a caregiver, parent, youth, relative, partner or member of the court. How they sign in is added apart. */
export async function openAccountForPerson(
  ask: Ask,
  { kind, name, language, personId }: OpenAccountForPerson,
): Promise<Result<{ id: Id }, OpenAccountRefusal>> {
  if (!openAccounts.may(ask.who)) return no({ kind: 'not-allowed' });
  const missing = missingTexts({ name });
  if (missing) return no(missing);
  const outside = kind === 'court' || kind === 'partner';
  if (!outside && personId === null) return no({ kind: 'account-needs-person' });

  const id = newId();
  await openAccount(ask.tx, { id, kind, name, language, personId });
  return ok({ id });
}
