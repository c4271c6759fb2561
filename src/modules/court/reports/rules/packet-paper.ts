import type { Block, Paper } from '#kernel/paper.ts';

/** A paper inside a packet, or what is missing from it. */
export type PacketPaper = { readonly title: string; readonly blocks: readonly Block[] };
export type Attached = { readonly title: string; readonly sha256: string };
export type PacketWords = {
  readonly attached: string;
  readonly attachedLead: string;
  readonly noneAttached: string;
  readonly paper: string;
  readonly digest: string;
  readonly missing: string;
  readonly nothingMissing: string;
};

/**
 * A packet as one paper: each of its papers under a heading of the second rank, so that the contents list names it with its
 * page; then the list of attached files with their digests, and what is missing, by name.
 */
export function packetPaper(
  { title, language }: { readonly title: string; readonly language: string },
  papers: readonly PacketPaper[],
  attached: readonly Attached[],
  missing: readonly string[],
  words: PacketWords,
): Paper {
  return {
    language,
    title,
    blocks: [
      ...papers.flatMap((paper): Block[] => [
        { kind: 'heading', level: 2, words: paper.title },
        ...paper.blocks.map(lower),
      ]),
      { kind: 'heading', level: 2, words: words.attached },
      { kind: 'text', words: attached.length === 0 ? words.noneAttached : words.attachedLead },
      ...(attached.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: words.attached,
              head: [words.paper, words.digest],
              rows: attached.map(each => [each.title, inGroups(each.sha256)]),
            },
          ]),
      { kind: 'heading', level: 2, words: words.missing },
      missing.length === 0 ? { kind: 'text', words: words.nothingMissing } : { kind: 'list', items: missing },
    ],
  };
}

/** Headings inside a paper stand below the paper's own. */
const lower = (block: Block): Block => (block.kind === 'heading' ? { ...block, level: 3 } : block);

/** A digest that breaks where eyes can follow. */
const inGroups = (digest: string): string => digest.replaceAll(/(.{16})(?=.)/g, '$1 ');
