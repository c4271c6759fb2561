import type { Block, Paper } from '#kernel/paper.ts';

/** An item as it is printed: given with its blocks, or held back by a rule with its citation. */
export type PaperItem = {
  readonly section: string;
  readonly place: number;
  readonly title: string;
  readonly content: readonly Block[];
  readonly heldBack: { readonly reason: string; readonly citation: string } | null;
};
export type FileWords = {
  readonly redaction: (number: number, reason: string, citation: string) => string;
  readonly redactions: string;
  readonly noRedactions: string;
  readonly number: string;
  readonly section: string;
  readonly reason: string;
  readonly law: string;
  readonly emptySection: string;
};

/**
 * A whole file as one paper: a section under a heading of the second rank each, in the order asked for, so that the
 * contents list names it with its page. What is held back leaves its number, the reason and the law in its place, never
 * its title; the list of redactions at the end repeats each.
 */
export function filePaper(
  head: { readonly title: string; readonly language: string; readonly facts: readonly (readonly [string, string])[] },
  sections: readonly { readonly code: string; readonly title: string }[],
  items: readonly PaperItem[],
  words: FileWords,
): Paper {
  const held = items.flatMap(({ heldBack, ...item }) => (heldBack ? [{ ...item, ...heldBack }] : []));
  const titleOf = new Map(sections.map(({ code, title }) => [code, title]));
  return {
    language: head.language,
    title: head.title,
    blocks: [
      { kind: 'entries', entries: head.facts.map(([label, value]) => ({ label, said: [{ words: value }], none: '' })) },
      ...sections.flatMap(({ code, title }): Block[] => {
        const own = items.filter(({ section }) => section === code);
        return [
          { kind: 'heading', level: 2, words: title },
          ...(own.length === 0 ? [{ kind: 'text' as const, words: words.emptySection }] : []),
          ...own.flatMap(item => itemBlocks(item, item.title !== title, words)),
        ];
      }),
      { kind: 'heading', level: 2, words: words.redactions },
      ...(held.length === 0
        ? [{ kind: 'text' as const, words: words.noRedactions }]
        : [
            {
              kind: 'table' as const,
              caption: words.redactions,
              head: [words.number, words.section, words.reason, words.law],
              rows: held.map(item => [String(item.place), titleOf.get(item.section) ?? '', item.reason, item.citation]),
            },
          ]),
    ],
  };
}

function itemBlocks({ place, title, content, heldBack }: PaperItem, named: boolean, words: FileWords): Block[] {
  if (heldBack) return [{ kind: 'note', words: words.redaction(place, heldBack.reason, heldBack.citation) }];
  return [
    ...(named ? [{ kind: 'heading' as const, level: 3 as const, words: title }] : []),
    ...content.map((block): Block => (block.kind === 'heading' ? { ...block, level: 3 } : block)),
  ];
}
