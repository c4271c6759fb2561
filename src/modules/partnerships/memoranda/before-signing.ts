import { isId } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problem.ts';
import { staffInRoles } from '#modules/access/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { peopleOn } from '../partners/store/people.ts';
import { congruenceOf } from '../profile/doors.ts';
import type { SendToSign } from './contract.ts';
import { missingClauses } from './rules/clauses.ts';
import { AGENCY_SIGNS, isFormal } from './rules/kinds.ts';
import { organizationsOf, overlappingAgreements, type PartnerAgreement, partiesOf } from './store/agreements.ts';
import { clauseKinds, neededClauses, presentClauses } from './store/clauses.ts';

/**
 * What keeps an agreement from going out for signature, whoever signs it: clauses its kind needs and that are not written
 * (S4-87), a rating of both missions nobody has made (S4-57), a term that shares days with one that holds.
 */
export async function lacksBeforeSigning(ask: Ask, agreement: PartnerAgreement): Promise<Problem[]> {
  const { tx, language } = ask;
  const { id, kind } = agreement;
  const [needed, written, names, parties] = await Promise.all([
    neededClauses(tx, kind),
    presentClauses(tx, id),
    clauseKinds(tx),
    partiesOf(tx, [id]),
  ]);
  const problems: Problem[] = missingClauses(needed, written).map(code => ({
    at: 'clauses',
    code: 'clause-missing',
    fill: { clause: names.find(name => name.code === code)?.[language] ?? code },
  }));
  const partnershipIds = parties.map(party => party.partnership_id);
  if (isFormal(kind))
    for (const { partnership_id, organization } of parties)
      if ((await congruenceOf(tx, partnership_id)) === null)
        problems.push({ at: 'congruence', code: 'congruence-missing', fill: { organization } });
  const except = [id, agreement.amends_id, agreement.renews_id].filter(one => one !== null);
  const { from, until } = agreement;
  for (const other of await overlappingAgreements(tx, { kind, partnershipIds, from, until, except }))
    problems.push({
      at: 'term',
      code: 'terms-overlap',
      fill: { organization: other.organization, title: other.title, until: sayDay(language, other.until) },
    });
  for (const { name, merged_into } of await organizationsOf(tx, partnershipIds))
    if (merged_into !== null && !agreement.amends_id && !agreement.renews_id)
      problems.push({ at: 'partners', code: 'merged-into-another', fill: { name, kept: merged_into } });
  return problems;
}

/** Who may sign for the agency on a day: staff in the roles that bind it. */
export const agencySigners = ({ tx, now }: Ask) => staffInRoles(tx, AGENCY_SIGNS, now);

/** What is wrong with those who were named to sign; somebody without authority is refused by name. */
export async function problemsOfSigners(
  ask: Ask,
  agreement: PartnerAgreement,
  input: Pick<SendToSign, 'agencySignerId' | 'signers'>,
): Promise<Problem[]> {
  const { tx, today } = ask;
  const problems: Problem[] = [];
  const agency = await agencySigners(ask);
  if (!isId(input.agencySignerId) || !agency.some(({ id }) => id === input.agencySignerId))
    problems.push({ at: 'agencySignerId', code: 'agency-signer-missing' });
  for (const { partnership_id: partnershipId, organization } of await partiesOf(tx, [agreement.id])) {
    const at = `signer-${partnershipId}`;
    const personId = input.signers.find(each => each.partnershipId === partnershipId)?.personId;
    const people = (await peopleOn(tx, partnershipId, today.toString())).filter(each => each.side === 'partner');
    const person = people.find(each => each.id === personId);
    if (!person) problems.push({ at, code: 'signer-missing', fill: { organization } });
    else if (!person.signs) problems.push({ at, code: 'no-authority', fill: { name: person.name, organization } });
  }
  return problems;
}
