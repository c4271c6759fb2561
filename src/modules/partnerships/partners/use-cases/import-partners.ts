import { type Id, isId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { mayNotKeep, type NotAllowed } from '../../policy.ts';
import { logContact } from '../../promises/use-cases/log-contact.ts';
import type { LookedAtList } from '../import/look-at-list.ts';
import { addPartnerPerson } from './keep-people.ts';
import { notePartner } from './note-partner.ts';

/** What to do with a row: bring it in as the organization it was found to be, as a new one, or leave it out. */
export type RowChoice = 'same' | 'new' | 'leave';
export type ImportOutcome = { readonly added: number; readonly there: number; readonly left: number };

/**
 * Brings in a list of partners that was looked at (S1-14). What is here already stays as it is, so that the same list
 * brought in again changes nothing. `choices` says by line what to do where a row only looks like an organization; left
 * out when nothing is said.
 */
export async function importPartners(
  ask: Ask,
  list: LookedAtList,
  choices: ReadonlyMap<number, RowChoice>,
): Promise<Result<ImportOutcome, NotAllowed>> {
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);
  const outcome = { added: 0, there: 0, left: 0 };
  for (const row of list.rows) outcome[await bringIn(ask, row, choices.get(row.partner.line))] += 1;
  return ok(outcome);
}

/** Brings in one row and says what became of it. */
async function bringIn(
  ask: Ask,
  { partner, same }: LookedAtList['rows'][number],
  chosen: RowChoice | undefined,
): Promise<keyof ImportOutcome> {
  const usual: RowChoice = same === null ? 'new' : same.why === 'same' || same.noted ? 'same' : 'leave';
  const choice = chosen ?? usual;
  if (choice === 'leave') return 'left';
  if (choice === 'same' && same?.noted) return 'there';
  const { name, description, phone, email, sector, communityId, state, since, contact, lastContact } = partner;
  const today = ask.today.toString();
  const noted = await notePartner(ask, {
    organization: choice === 'same' && same ? { id: same.id } : { name, description, phone, email },
    sector,
    communityIds: isId(communityId) ? [communityId] : [],
    introducedBy: null,
    ownerId: null,
    state,
    on: since ?? today,
  });
  if (!noted.ok) return noted.refusal.kind === 'partner-is-noted' ? 'there' : 'left';
  if (contact) await nameContact(ask, noted.value.id, contact);
  if (lastContact) await keepLastContact(ask, noted.value.id, lastContact, contact?.name ?? null);
  return 'added';
}

/** The day is known and nothing else: it counts for the rhythm, and says where it comes from. */
const keepLastContact = (ask: Ask, partnershipId: Id, happenedOn: string, withWords: string | null) =>
  logContact(ask, {
    partnershipId,
    happenedOn,
    channel: 'other',
    direction: 'out',
    withWords,
    summary: ask.say('partnerships', 'partnerImport.lastContactSummary'),
  });

const nameContact = (
  ask: Ask,
  partnershipId: Id,
  { name, title, phone, email }: NonNullable<LookedAtList['rows'][number]['partner']['contact']>,
) =>
  addPartnerPerson(ask, {
    partnershipId,
    side: 'partner',
    rank: null,
    userId: null,
    ...{ name, title, phone, email },
    speaks: null,
    signs: false,
    from: ask.today.toString(),
  });
