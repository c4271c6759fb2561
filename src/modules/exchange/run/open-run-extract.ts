import { fileAt, fileOf } from '#platform/extracts/list-folder.ts';
import type { AfcarsAgency } from '../read/afcars/open-afcars.ts';
import { openAfcars } from '../read/afcars/open-afcars.ts';
import { openExtract, type Uploaded } from '../read/open-extract.ts';
import { readMapping } from '../read/read-mapping.ts';
import type { Found, Source } from '../read/source.ts';

export type RunExtract = {
  /** A path on the disk, or the one file that was stored. */
  readonly from: string | Uploaded;
  /** A mapping file's text, if one came with it. */
  readonly mapping: string | null;
  /** Of an AFCARS file: what reading it must know of the agency. Null for the files of the caseload set. */
  readonly afcars: AfcarsAgency | null;
};

/** Opens what was brought for a run. What cannot be opened at all comes out as an extract that says why. */
export async function openRunExtract({ from, mapping, afcars }: RunExtract): Promise<Source> {
  if (afcars)
    return openAfcars((typeof from === 'string' ? fileAt(from, 0) : fileOf(from.name, from.bytes)).bytes(), afcars);
  const mapped = mapping === null ? null : readMapping(mapping);
  if (mapped && !mapped.ok) return onlyFound(mapped.refusal);
  const opened = await openExtract(typeof from === 'string' ? from : [from], {
    ...(mapped && { mapping: mapped.value }),
  });
  return opened.ok ? opened.value : onlyFound(opened.refusal);
}

async function* onlyFound(all: readonly Found[]): Source {
  for (const found of all) yield { is: 'found', found };
}
