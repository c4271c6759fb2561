import { createHash } from 'node:crypto';
import { newId } from '#kernel/ids.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { Keyring } from '#platform/keys/keyring.ts';
import { type AgencyCertificate, makeCertificate } from '#platform/papers/agency-certificate.ts';
import { type RenderedPaper, renderPaper } from '#platform/papers/render-paper.ts';
import { sealPaper } from '#platform/papers/seal-paper.ts';
import type { LateHearer, Query } from '#platform/record/hear-fact.ts';
import { sayIn } from '#platform/words/say.ts';
import { AgreementChanged, AgreementSigned } from './facts.ts';
import { copiesToSeal, type SealedCopy } from './rules/sealed-copies.ts';
import type { AgreementToSeal } from './rules/sealed-paper.ts';
import { saySealedPaper } from './say-sealed-paper.ts';

/** What sealing needs of its process. */
export type Sealing = {
  readonly files: FileStore;
  readonly keyring: Keyring;
  /** How papers are set; as this machine can when left out. */
  readonly render?: typeof renderPaper;
};

/**
 * Seals what came into force, as a job: a tagged PDF with the page of signatures and what happened, under the agency's own
 * certificate, filed in the child's file and given to each signer as their copy. Whoever signs later, as the birth family
 * may, gets a new file in place of the one before. Sealed as it stands: run again it changes nothing.
 */
export function sealAgreements(sealing: Sealing): readonly LateHearer[] {
  const seal: LateHearer['hear'] = (fact, query, now) =>
    sealAgreement(fact.body.agreementId!, query, sealing, Temporal.Instant.from(now));
  return [
    {
      hears: AgreementChanged.name,
      name: 'agreements.seal-in-force',
      hear: async (fact, query, now) => (fact.body.to === 'in_force' ? seal(fact, query, now) : undefined),
    },
    { hears: AgreementSigned.name, name: 'agreements.seal-signed', hear: seal },
  ];
}

async function sealAgreement(
  agreementId: string,
  query: Query,
  sealing: Sealing,
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await query('select app_definer.agreement_to_seal($1) as work', [agreementId]);
  const agreement = rows[0]?.work as AgreementToSeal | null | undefined;
  if (!agreement) return;
  const identity = await identityOf(agreement, query, sealing, now);
  const kept: Kept[] = [];
  for (const copy of copiesToSeal(agreement.signatures))
    kept.push(await keepCopy(agreement, copy, identity, query, sealing, now));
  await file(agreement, kept, query, now);
}

type Kept = { readonly copy: SealedCopy; readonly fileId: string; readonly paper: Omit<RenderedPaper, 'pdf'> };

async function keepCopy(
  agreement: AgreementToSeal,
  copy: SealedCopy,
  identity: AgencyCertificate,
  query: Query,
  { files, render = renderPaper }: Sealing,
  now: Temporal.Instant,
): Promise<Kept> {
  const { pdf, ...paper } = await render(saySealedPaper(agreement, copy));
  const { name, county } = agreement.agency;
  const reason = sayIn(copy.language)('agreements', 'sealed.reason');
  const bytes = await sealPaper(pdf, identity, { name, reason, place: county ?? name, at: now });
  const stored = await files.write(bytes);
  await query('select app_definer.keep_sealed_copy($1, $2, $3, $4, $5, $6, $7, $8)', [
    agreement.id,
    stored.id,
    bytes.length,
    createHash('sha256').update(bytes).digest(),
    stored.sealedKey,
    stored.keyId,
    now.toString(),
    copy.copyOf.map(signature => signature.id),
  ]);
  return { copy, fileId: stored.id, paper };
}

/** Files the first copy, under a title without names, and tells when a letter could not be printed in any of them. */
async function file(
  agreement: AgreementToSeal,
  kept: readonly Kept[],
  query: Query,
  now: Temporal.Instant,
): Promise<void> {
  const [first] = kept;
  if (!first) return;
  const { copy, fileId, paper } = first;
  const title = copy.language === 'es' ? agreement.titleEs : agreement.titleEn;
  const day = now.toZonedDateTimeISO(agreement.agency.timeZone).toPlainDate().toString();
  await query('select app_definer.keep_sealed_agreement($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
    agreement.id,
    agreement.versionId,
    fileId,
    newId(),
    title,
    day,
    paper.accessible,
    kept.every(one => one.paper.missing.length === 0),
    now.toString(),
    newId(),
  ]);
}

/** What the key of a certificate is sealed for. */
const keyContext = (certificateId: string): string => `agency_certificate:${certificateId}`;

/** The agency's certificate of the day; made when there is none. */
async function identityOf(
  { agencyId, agency }: AgreementToSeal,
  query: Query,
  { keyring }: Sealing,
  now: Temporal.Instant,
): Promise<AgencyCertificate> {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate();
  const { rows } = await query('select id, certificate, key_sealed from app_definer.certificate_of_agency($1, $2)', [
    agencyId,
    today.toString(),
  ]);
  const kept = rows[0] as { id: string | null; certificate: string; key_sealed: string } | undefined;
  if (kept?.id)
    return { certificatePem: kept.certificate, privateKeyPem: keyring.openText(kept.key_sealed, keyContext(kept.id)) };
  const made = await makeCertificate({ agencyName: agency.name, at: now });
  const id = newId();
  await query('select app_definer.keep_certificate($1, $2, $3, $4, $5, $6)', [
    id,
    agencyId,
    made.certificatePem,
    keyring.seal(made.privateKeyPem, keyContext(id)),
    // The last days are left to the next one, so that no paper outlives its certificate on the day it is made.
    `[${today.toString()},${today.add({ years: 10 }).subtract({ days: 30 }).toString()})`,
    now.toString(),
  ]);
  return made;
}
