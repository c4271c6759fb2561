import { X509Certificate } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** SHA-256 of each certificate the agency has sealed papers with, in lowercase hexadecimal. */
export async function ownFingerprints(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ certificate: string }>`
    select certificate from app_definer.certificates_of_my_agency() as certificate`.execute(tx);
  return rows.map(({ certificate }) =>
    new X509Certificate(certificate).fingerprint256.replaceAll(':', '').toLowerCase(),
  );
}
