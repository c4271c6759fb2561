import { createHash } from 'node:crypto';
import { type Block, canonical, type Paper } from '#kernel/paper.ts';

/** A section as it is printed. */
export type PaperPart = {
  readonly section: string;
  readonly title: string;
  readonly gathered: readonly Block[] | null;
  readonly words: string | null;
};

export type ReportWords = {
  readonly nothing: string;
  readonly fromRecord: string;
  readonly notGathered: string;
};

/** What stands before and after the sections: finished labels and values. */
export type ReportHead = {
  readonly title: string;
  readonly language: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Sentences about approvals and what is missing. */
  readonly notes: readonly string[];
};

/**
 * A report as a paper: every section of the list stands in it, also when nothing is recorded and nobody wrote anything
 * (S2-39). What the author wrote comes first, what the record says after it, and the two are told apart.
 */
export function reportPaper(head: ReportHead, parts: readonly PaperPart[], words: ReportWords): Paper {
  const entries = head.facts.map(({ label, value }) => ({ label, said: [{ words: value }], none: '' }));
  return {
    language: head.language,
    title: head.title,
    blocks: [
      { kind: 'entries', entries },
      ...parts.flatMap(part => sectionBlocks(part, words)),
      ...head.notes.map((note): Block => ({ kind: 'note', words: note })),
    ],
  };
}

function sectionBlocks({ title, gathered, words: own }: PaperPart, words: ReportWords): Block[] {
  const written = paragraphs(own);
  const recorded = gathered ?? [];
  return [
    { kind: 'heading', level: 2, words: title },
    ...written,
    ...(written.length > 0 && recorded.length > 0
      ? [{ kind: 'heading', level: 3, words: words.fromRecord } as const]
      : []),
    ...recorded,
    ...(written.length === 0 && recorded.length === 0
      ? [{ kind: 'text', words: gathered === null ? words.notGathered : words.nothing } as const]
      : []),
  ];
}

/** What somebody typed, one text for each paragraph; lines that begin with a dash are a list. */
function paragraphs(text: string | null): Block[] {
  return (text ?? '')
    .split(/\n\s*\n/)
    .map(each => each.trim())
    .filter(Boolean)
    .map((each): Block => {
      const lines = each.split('\n');
      return lines.every(line => /^\s*[-•]\s+/.test(line))
        ? { kind: 'list', items: lines.map(line => line.replace(/^\s*[-•]\s+/, '')) }
        : { kind: 'text', words: each };
    });
}

/** SHA-256 (hexadecimal) of what a report says as it stands: what an approval is of. */
export const textDigest = (about: unknown, parts: readonly Omit<PaperPart, 'title'>[]): string =>
  createHash('sha256')
    .update(canonical({ about, parts: parts.map(({ section, gathered, words }) => ({ section, gathered, words })) }))
    .digest('hex');
