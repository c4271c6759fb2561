import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Language } from '#platform/http/who.ts';
import type { AgreementRow, Audience, NotThereRefusal, Rendering, StateForbids } from '../contract.ts';
import { tellChange } from '../move-agreement.ts';
import { digestOf, digestOfVersion } from '../rules/digests.ts';
import { mayMakeReady } from '../rules/steps.ts';
import { lockAgreement, versionsOf } from '../store/agreements.ts';
import { plainSigners, signaturesOf } from '../store/signers.ts';

const languages: readonly Language[] = ['en', 'es'];

/** A frozen text: its renderings, one for each audience among the signers in each language. */
export type MakeReady = { readonly agreementId: Id; readonly renderings: readonly Rendering[] };

/**
 * Freezes the text as a new version and asks for signatures. From a draft, from `ready` as long as nobody signed, from
 * `void` and `declined`. Once somebody signed the present version it is voided first, so that nobody's signature stays
 * under words they did not read.
 */
export async function makeReady(
  ask: Ask,
  input: MakeReady,
): Promise<Result<{ versionId: Id; number: number }, NotThereRefusal | StateForbids | Invalid>> {
  const { tx } = ask;
  const agreement = await lockAgreement(tx, input.agreementId);
  if (!agreement) return no({ kind: 'agreement-not-there' });

  const signed = await signaturesOf(tx, agreement.id);
  if (!mayMakeReady(agreement.state) || signed.some(one => one.voidedAt === null))
    return no({ kind: 'state-forbids', state: agreement.state });

  const signers = await plainSigners(tx, agreement.id);
  const problems: Problem[] = [];
  if (!signers.some(signer => signer.required)) problems.push({ at: 'signers', code: 'nobody-signs' });
  const audiences = new Set<Audience>(['full', ...signers.map(signer => signer.audience)]);
  const there = ({ audience, language }: Pick<Rendering, 'audience' | 'language'>) =>
    input.renderings.some(one => one.audience === audience && one.language === language);
  if ([...audiences].some(audience => languages.some(language => !there({ audience, language }))))
    problems.push({ at: 'renderings', code: 'rendering-missing' });
  if (problems.length > 0) return no(invalid(...problems));

  const number = ((await versionsOf(tx, agreement.id))[0]?.number ?? 0) + 1;
  const versionId = await freeze(ask, agreement, number, input.renderings);
  await tx
    .updateTable('app.agreement')
    .set({
      version_id: versionId,
      ...(agreement.state !== 'ready' && { state: 'ready' as const, state_at: ask.now }),
      in_force_from: null,
    })
    .where('id', '=', agreement.id)
    .execute();
  await tellChange(ask, { ...agreement, versionId }, agreement.state, 'ready');
  return ok({ versionId, number });
}

async function freeze(ask: Ask, agreement: AgreementRow, number: number, renderings: readonly Rendering[]) {
  const { tx, who, now } = ask;
  const of = {
    agency_id: who.agencyId,
    office_id: null,
    subject_id: agreement.subjectId,
    agreement_id: agreement.id,
  };
  const versionId = newId();
  await tx
    .insertInto('app.agreement_version')
    .values({
      id: versionId,
      ...of,
      number,
      template_id: agreement.templateId,
      digest: digestOfVersion(renderings),
      made_at: now,
      made_by: who.userId,
    })
    .execute();
  await tx
    .insertInto('app.agreement_rendering')
    .values(
      renderings.map(({ audience, language, paper }) => ({
        id: newId(),
        ...of,
        version_id: versionId,
        audience,
        language,
        paper: JSON.stringify(paper),
        digest: digestOf(paper),
      })),
    )
    .execute();
  return versionId;
}
