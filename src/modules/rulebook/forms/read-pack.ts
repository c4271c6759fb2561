import { type ReadEdition, readUpload } from '../editions/read-edition.ts';
import { shippedPack, shippedPackNames } from '../load/shipped-packs.ts';

/**
 * What the form brings: a file that was uploaded, or one of the packs that came with the product for this state (two
 * letters), by its name.
 */
export async function readPack(form: FormData, stateCode: string): Promise<ReadEdition> {
  const shipped = form.get('shipped');
  if (typeof shipped === 'string' && shippedPackNames(stateCode).includes(shipped))
    return { content: shippedPack(shipped), problem: null };
  return readUpload(form.get('file'));
}
