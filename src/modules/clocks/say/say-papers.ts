import type { Document } from '#modules/documents/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import type { SelectOption } from '#web/ui/field-select.tsx';

/** The papers of a child's file to choose among; replaced ones are left out. */
export const sayPapers = (
  { language, who }: Pick<Ask, 'language' | 'who'>,
  documents: readonly Document[],
): SelectOption[] =>
  documents
    .filter(({ replaced }) => !replaced)
    .map(one => ({
      value: one.id,
      label: `${one.title} (${one[language]}, ${sayDayOf(language, who.timeZone, one.added_at)})`,
    }));
