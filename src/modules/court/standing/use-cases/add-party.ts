import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { accountsOf } from '#modules/agreements/index.ts';
import { personById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { courtSetting } from '../../court-setting.ts';
import { whenProblems } from '../../rules/court-problems.ts';
import { callOffNoticesOf } from '../../telling/call-off-notices.ts';
import type { AddParty, EndParty, StandingRefusal } from '../contract.ts';
import { endRow, type PartyRow, partiesOf, partiesOn } from '../store.ts';

/**
 * Somebody becomes a party before the court, or begins to speak for one. A person of the record reads notices with the
 * account they have. Throws NotThere when what courts do about the child is not the asker's to see.
 */
export async function addParty(ask: Ask, input: AddParty): Promise<Result<{ id: Id }, StandingRefusal>> {
  const { tx, who, now } = ask;
  const { childId, part, personId, counselOf, from } = input;
  const setting = await courtSetting(ask, childId);
  if (!setting) return no({ kind: 'not-in-a-case' });

  const parties = await partiesOf(tx, childId);
  const problems = [...whenProblems('from', from, setting), ...(await whoProblems(ask, input, parties))];
  if (problems.length > 0) return no(invalid(...problems));

  const [account] = personId ? await accountsOf(tx, [personId]) : [];
  const id = newId();
  await tx
    .insertInto('app.court_party')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: childId,
      part,
      person_id: personId,
      user_id: input.userId ?? account?.userId ?? null,
      name: input.name?.trim() || null,
      organization: input.organization?.trim() || null,
      counsel_of: counselOf,
      during: writeRange({ from }),
      language: input.language,
      interpreter: input.interpreter,
      reach: input.reach,
      reach_at: input.reachAt?.trim() || null,
      recorded_by: who.userId,
      recorded_at: now,
    })
    .execute();
  return ok({ id });
}

/** Nobody is named, somebody who is not there, or the same one again. */
async function whoProblems(
  { tx }: Ask,
  { part, personId, name, counselOf, from, reach, reachAt }: AddParty,
  parties: readonly PartyRow[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const typed = name?.trim() ?? '';
  if (personId === null && typed === '') problems.push({ at: 'name', code: 'party-is-nobody' });
  if (personId !== null && !(await personById(tx, personId))) problems.push({ at: 'personId', code: 'not-one-of' });
  const standing = partiesOn(parties, from);
  if (counselOf !== null && part !== 'counsel') problems.push({ at: 'counselOf', code: 'only-counsel-speaks' });
  else if (counselOf !== null && !standing.some(({ id }) => id === counselOf))
    problems.push({ at: 'counselOf', code: 'not-one-of' });
  const isSame = (one: PartyRow) =>
    one.part === part && (personId ? one.personId === personId : one.personId === null && one.name === typed);
  if (standing.some(one => isSame(one) && one.counselOf === counselOf))
    problems.push({ at: personId ? 'personId' : 'name', code: 'party-already' });
  if ((reach === 'mail' || reach === 'certified_mail') && !reachAt?.trim() && personId === null)
    problems.push({ at: 'reachAt', code: 'letter-needs-an-address' });
  return problems;
}

/**
 * Somebody is no longer a party from a day on; who speaks for them alone goes with them, and neither is told of hearings any more.
 * Throws NotThere.
 */
export async function endParty(ask: Ask, { childId, partyId, on }: EndParty): Promise<Result<void, StandingRefusal>> {
  const parties = await partiesOf(ask.tx, childId);
  const found = parties.find(({ id }) => id === partyId) ?? notThere();
  if (found.period.to !== null) return no({ kind: 'changed-meanwhile' });
  if (on > ask.today.toString()) return no(invalid({ at: 'on', code: 'in-the-future' }));
  const theirs = [found, ...parties.filter(one => one.counselOf === partyId && one.period.to === null)];
  if (theirs.some(({ period }) => on <= period.from)) return no(invalid({ at: 'on', code: 'before-it-began' }));
  for (const { id } of theirs)
    if (!(await endRow(ask.tx, 'app.court_party', id, on))) return no({ kind: 'changed-meanwhile' });
  await callOffNoticesOf(ask, childId, theirs);
  return ok(undefined);
}
