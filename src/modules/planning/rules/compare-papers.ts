import type { Block, Paper } from '#kernel/paper.ts';

/** A line of a paper and what became of it between two versions. */
export type ComparedLine = { readonly is: 'same' | 'added' | 'taken'; readonly words: string };

/** A paper as lines one after the other, as somebody reads it aloud. */
export const linesOf = ({ blocks }: Paper): string[] => blocks.flatMap(linesOfBlock);

function linesOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'list':
      return [...block.items];
    case 'quote':
      return [block.said.words];
    case 'pair':
      return [block.about, ...block.left.lines, ...block.right.lines];
    case 'entries':
      return block.entries.map(
        ({ label, said, none }) => `${label}: ${said.length > 0 ? said.map(({ words }) => words).join(' ') : none}`,
      );
    case 'table':
      return [block.caption, ...block.rows.map(row => row.join(' · '))];
    default:
      return [block.words];
  }
}

/** Two versions line by line: what was taken stands before what came in its place (longest common run of lines). */
export function comparePapers(before: Paper, after: Paper): ComparedLine[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const lines: ComparedLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const same = i < a.length && j < b.length && a[i] === b[j];
    if (same) {
      lines.push({ is: 'same', words: a[i]! });
      i++;
      j++;
    } else if (i < a.length && (j === b.length || common[i + 1]![j]! >= common[i]![j + 1]!))
      lines.push({ is: 'taken', words: a[i++]! });
    else lines.push({ is: 'added', words: b[j++]! });
  }
  return lines;
}
