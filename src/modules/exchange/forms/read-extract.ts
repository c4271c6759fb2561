import { cleanText } from '#web/form/clean-text.ts';
import type { BringExtract } from '../contract.ts';

/** Reads the form with which an extract is brought. Fields without a file come as empty ones. */
export async function readExtract(form: FormData): Promise<BringExtract> {
  const files = await Promise.all(form.getAll('files').filter(isFile).map(sentOf));
  const mapping = form.get('mapping');
  return {
    files,
    mapping: isFile(mapping) ? await sentOf(mapping) : undefined,
    source: cleanText(String(form.get('source') ?? '')).text.toLowerCase(),
  };
}

const isFile = (value: FormDataEntryValue | null): value is File => value instanceof File && value.size > 0;

const sentOf = async (file: File): Promise<BringExtract['files'][number]> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});
