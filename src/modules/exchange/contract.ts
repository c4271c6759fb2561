import type { Id } from '#kernel/ids.ts';
import type { Sent } from '#platform/files/check-upload.ts';
import { defineFields } from '#web/form/field-spec.ts';

/** What kind of extract: the agency's own CSV files, or the file of the federal AFCARS report. */
export type ExtractFormat = 'caseload' | 'afcars';

/** How far an import is. */
export type RunState = 'received' | 'checking' | 'checked' | 'taking' | 'taken' | 'failed' | 'dropped';

/** Why an import ended without a report. */
export const failures = ['process-ended', 'file-gone', 'not-allowed', 'another-import-runs', 'unexpected'] as const;
export type Failure = (typeof failures)[number];

/** The most that may be uploaded at once: 64 MiB. Larger extracts are brought by the command on the server. */
export const MOST_MEGABYTES = 64;
export const MOST_EXTRACT_BYTES = MOST_MEGABYTES * 1024 * 1024;

/** A system's name: keys of one system are told apart from those of another by it. */
export const SOURCE = /^[a-z0-9][a-z0-9_-]{0,39}$/;

export const bringFields = defineFields({ source: { kind: 'text', max: 40 } });

export type BringExtract = {
  /** The files as they were uploaded: one zip, one AFCARS .xml, or CSV files. */
  readonly files: readonly Sent[];
  readonly mapping: Sent | undefined;
  /** The name of the system the extract comes from. */
  readonly source: string;
};

export type TakeExtract = { readonly runId: Id; readonly withoutRefused: boolean };
export type DropExtract = { readonly runId: Id };
