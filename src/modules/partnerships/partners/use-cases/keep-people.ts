import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep, type NotAllowed } from '../../policy.ts';
import { openSuccessionTask } from '../../promises/succession.ts';
import type { AddPartnerPerson, ChangePartnerPerson, PartnerPersonFields, PartnerPersonRefusal } from '../contract.ts';
import { isOfTheStaff, partnerAccounts } from '../store/choices.ts';
import { partnershipOn } from '../store/partnerships.ts';
import { partnerPersonById, peopleOn } from '../store/people.ts';

const text = (value: string | null): string | null => value?.trim() || null;
const columnsOf = (of: Omit<PartnerPersonFields, 'side' | 'userId'>) => ({
  rank: of.rank,
  name: text(of.name),
  title: text(of.title),
  email: text(of.email),
  phone: text(of.phone),
  speaks: text(of.speaks),
  signs: of.signs,
});

/** Names somebody who speaks for a partnership, on the agency's side or the partner's (S4-21). Throws NotThere. */
export async function addPartnerPerson(
  ask: Ask,
  input: AddPartnerPerson,
): Promise<Result<{ id: Id }, PartnerPersonRefusal>> {
  const { tx, who, today } = ask;
  const partner = await partnershipOn(tx, input.partnershipId, today.toString());
  if (!partner) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  const account = input.side === 'partner' && input.userId !== null ? await accountOf(ask, input.userId) : undefined;
  const problems = await personProblems(ask, input, account);
  if (problems.length > 0) return no(invalid(...problems));
  const there = await peopleOn(tx, partner.id, today.toString());
  const same = there.find(person => person.side === input.side && isSame(person, input));
  if (same) return no({ kind: 'speaks-already' });

  const id = newId();
  await tx
    .insertInto('app.partner_person')
    .values({
      id,
      agency_id: who.agencyId,
      partnership_id: partner.id,
      side: input.side,
      user_id: input.userId,
      during: writeRange({ from: input.from }),
      ...columnsOf(input),
      // The accounts of people outside tell their names to nobody else.
      ...(account && !text(input.name) && { name: account.name }),
    })
    .execute();
  return ok({ id });
}

const isSame = (
  person: { readonly user_id: Id | null; readonly name: string },
  { userId, name }: Pick<PartnerPersonFields, 'userId' | 'name'>,
): boolean =>
  userId !== null && person.user_id !== null
    ? person.user_id === userId
    : name !== null && person.name.toLowerCase() === name.trim().toLowerCase();

const accountOf = async ({ tx }: Ask, userId: Id) =>
  (await partnerAccounts(tx)).find(({ id }) => id === userId) ?? null;

async function personProblems(
  { tx, today }: Ask,
  input: AddPartnerPerson,
  account: Awaited<ReturnType<typeof accountOf>> | undefined,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  if (input.side === 'agency' && (input.userId === null || !(await isOfTheStaff(tx, input.userId))))
    problems.push({ at: 'userId', code: input.userId === null ? 'required' : 'not-one-of' });
  if (account === null) problems.push({ at: 'userId', code: 'not-one-of' });
  if (input.side === 'partner' && input.userId === null && !input.name?.trim())
    problems.push({ at: 'name', code: 'required' });
  if (input.from > today.toString()) problems.push({ at: 'from', code: 'in-the-future' });
  return problems;
}

/** Changes what is known of somebody who speaks for a partnership. Throws NotThere. */
export async function changePartnerPerson(
  ask: Ask,
  { personId, ...input }: ChangePartnerPerson,
): Promise<Result<null, PartnerPersonRefusal>> {
  const { tx, who } = ask;
  const person = await partnerPersonById(tx, personId);
  if (!person) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (person.to !== null) return no({ kind: 'person-has-left' });
  if (person.user_id === null && !input.name?.trim()) return no(invalid({ at: 'name', code: 'required' }));

  await tx.updateTable('app.partner_person').set(columnsOf(input)).where('id', '=', person.id).execute();
  return ok(null);
}

/**
 * Somebody who speaks for a partnership leaves on a day: one that lies ahead is noted, and whoever keeps the partnership
 * has a task to find who follows before it (S1-19); on a day that has come they no longer speak for it. Throws NotThere.
 */
export async function partnerPersonLeaves(
  ask: Ask,
  { personId, on }: { readonly personId: Id; readonly on: string },
): Promise<Result<null, Invalid | NotAllowed | { readonly kind: 'person-has-left' }>> {
  const { tx, who, today } = ask;
  const person = await partnerPersonById(tx, personId);
  if (!person) return notThere();
  const refused = mayNotKeep(who);
  if (refused) return no(refused);
  if (person.to !== null) return no({ kind: 'person-has-left' });
  if (on <= person.from) return no(invalid({ at: 'on', code: 'before-they-began' }));

  const hasCome = on <= today.toString();
  await tx
    .updateTable('app.partner_person')
    .set({ leaving_on: on, ...(hasCome && { during: writeRange({ from: person.from, to: on }) }) })
    .where('id', '=', person.id)
    .execute();
  await openSuccessionTask(ask, { personId: person.id, leavesOn: on });
  return ok(null);
}
