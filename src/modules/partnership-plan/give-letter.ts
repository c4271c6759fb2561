import type { Id } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import { fileStore } from '#platform/files/file-store.ts';
import type { Ask } from '#platform/http/ask.ts';
import {
  type MakeAuthorityLetter,
  type MakeAuthorityLetterRefusal,
  makeAuthorityLetter,
} from './use-cases/make-authority-letter.ts';

/** Makes the letter of authority into the folder of files; pages know of no files. */
export const giveLetter = (
  ask: Ask,
  input: MakeAuthorityLetter,
): Promise<Result<{ documentId: Id }, MakeAuthorityLetterRefusal>> => makeAuthorityLetter(ask, input, fileStore());
