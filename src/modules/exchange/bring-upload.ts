import type { Id } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import { fileStore } from '#platform/files/file-store.ts';
import type { Ask } from '#platform/http/ask.ts';
import { readExtract } from './forms/read-extract.ts';
import { type BringExtractRefusal, bringExtract } from './use-cases/bring-extract.ts';

/** Brings what a form uploaded, into the process's own file store. */
export const bringUpload = async (ask: Ask, form: FormData): Promise<Result<{ id: Id }, BringExtractRefusal>> =>
  bringExtract(ask, await readExtract(form), fileStore());
