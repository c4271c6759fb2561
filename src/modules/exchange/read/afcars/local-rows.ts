import { type LocalAgency, localKey } from './map-record.ts';
import type { ReadElement } from './read-records.ts';
import type { SheetRow } from './sheet.ts';

/** Who stands in for what the file does not tell of a local agency: its office, a unit, and the worker of its cases. */
export function localRows(
  { code, line }: LocalAgency,
  organizationId: string | null,
  /** E1 and E2; given with the first local agency alone, because one organization stands in for all. */
  head: readonly ReadElement[] | null,
): SheetRow[] {
  const key = localKey(code);
  const at = code ?? 'not told';
  const waits = `Not assigned yet (${at})`;
  const organization = organizationId ?? ORGANIZATION;
  const number = head?.find(({ tag }) => tag.startsWith('E1_'))?.value ?? '';
  const agency = { key, organization, name: `Local agency ${at} (AFCARS)` };
  return [
    ...(organizationId === null && head !== null
      ? [
          {
            file: 'care_organizations' as const,
            line,
            cells: {
              key: ORGANIZATION,
              name: `Title IV-E agency ${number} (AFCARS)`,
              short_name: `AFCARS ${number}`,
              part: 'lead_agency',
            },
          },
        ]
      : []),
    { file: 'offices', line, cells: agency },
    { file: 'units', line, cells: { key, office: key, name: waits } },
    { file: 'accounts', line, cells: { key, kind: 'staff', name: waits, language: 'en', active: 'no' } },
    { file: 'staff', line, cells: { key, account: key, organization, name: waits, title: 'Stands in for a worker' } },
  ];
}

const ORGANIZATION = 'title-iv-e-agency';
