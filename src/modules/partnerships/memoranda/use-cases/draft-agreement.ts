import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { openAgreement, packOf } from '#modules/agreements/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { AgreementRefusal, DraftAgreement } from '../contract.ts';
import { mayNotAgree } from '../find-agreement.ts';
import type { ClauseText } from '../rules/clauses.ts';
import { problemsOfTerm } from '../rules/terms.ts';
import { followerOf, organizationsOf, partnerAgreementById } from '../store/agreements.ts';
import { clauseKinds, neededClauses, presentClauses } from '../store/clauses.ts';
import { writeDraft } from '../write-draft.ts';

/** The template of the values, purpose and statements that signers of partners see. */
const TEMPLATE = 'partner_agreement';

/**
 * Begins an agreement with one or more partners: a draft with its term, its notice and a text to start from. An amendment
 * or a renewal begins with the words of the one it follows unless it is given others.
 */
export async function draftAgreement(ask: Ask, input: DraftAgreement): Promise<Result<{ id: Id }, AgreementRefusal>> {
  const refused = mayNotAgree(ask);
  if (refused) return no(refused);
  const problems = await problemsOf(ask, input);
  if (problems.length > 0) return no(invalid(...problems));

  const { tx, who } = ask;
  const [lead] = input.partnershipIds;
  const id = await openAgreement(ask, {
    kind: input.kind,
    template: TEMPLATE,
    pack: await packOf(tx),
    childId: null,
    homeId: null,
    partnershipId: lead!,
    sourceId: null,
    sittingId: null,
    dueOn: null,
    // What it follows holds on until its own end; this room knows which that is.
    replacesId: null,
    signers: [],
  });
  const after = Temporal.PlainDate.from(input.until).add({ days: 1 }).toString();
  await tx
    .insertInto('app.partner_agreement')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      agreement_id: id,
      kind: input.kind,
      title: input.title.trim(),
      term: writeRange({ from: input.from, to: after }),
      notice_days: input.noticeDays,
      renewal_days: input.renewalDays,
      amount_cents: input.amountCents,
      owner_id: input.ownerId,
      amends_id: input.amendsId ?? null,
      renews_id: input.renewsId ?? null,
    })
    .execute();
  await tx
    .insertInto('app.partner_agreement_party')
    .values(
      [...new Set(input.partnershipIds)].map(partnershipId => ({
        id: newId(),
        agency_id: who.agencyId,
        agreement_id: id,
        partnership_id: partnershipId,
      })),
    )
    .execute();
  await writeDraft(ask, id, input.clauses ?? (await firstText(ask, input)), null);
  return ok({ id });
}

async function problemsOf(ask: Ask, input: DraftAgreement): Promise<Problem[]> {
  const { tx } = ask;
  const problems: Problem[] = [];
  if (input.title.trim() === '') problems.push({ at: 'title', code: 'required' });
  const partners = await organizationsOf(tx, input.partnershipIds);
  if (partners.length < new Set(input.partnershipIds).size) notThere();
  if (partners.length === 0) problems.push({ at: 'partnershipIds', code: 'required' });
  // What was agreed with an organization that was merged goes on; what is new is agreed with the one that is kept.
  for (const { name, merged_into } of partners)
    if (merged_into !== null && !input.amendsId && !input.renewsId)
      problems.push({ at: 'partnershipIds', code: 'merged-into-another', fill: { name, kept: merged_into } });
  problems.push(...problemsOfTerm(input, { notice: input.noticeDays, renewal: input.renewalDays }));
  if (input.amountCents !== null && input.kind !== 'contract_cover')
    problems.push({ at: 'amount', code: 'money-makes-it-a-contract' });
  if (input.amountCents === null && input.kind === 'contract_cover') problems.push({ at: 'amount', code: 'required' });
  const followed = input.amendsId ?? input.renewsId;
  if (followed) {
    const former = (await partnerAgreementById(tx, followed)) ?? notThere();
    const other = await followerOf(tx, followed);
    if (former.state !== 'in_force') problems.push({ at: '', code: 'follows-what-does-not-hold' });
    if (other) problems.push({ at: '', code: 'is-followed-already', fill: { title: other.title } });
  }
  return problems;
}

/** The words of what it follows; else those that come with the product, for what its kind needs. */
async function firstText({ tx }: Ask, { kind, amendsId, renewsId }: DraftAgreement): Promise<ClauseText[]> {
  const followed = amendsId ?? renewsId;
  if (followed) return (await presentClauses(tx, followed)).map(({ clause, en, es }) => ({ clause, en, es }));
  const [kinds, needed] = await Promise.all([clauseKinds(tx), neededClauses(tx, kind)]);
  return kinds
    .filter(({ code }) => needed.includes(code))
    .map(({ code, text_en: en, text_es: es }) => ({ clause: code, en, es }));
}
