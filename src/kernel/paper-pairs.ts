import type { Block } from './paper.ts';

type Pair = Extract<Block, { kind: 'pair' }>;

/** Pairs that follow each other between the same two sides: one table, whose headers name the sides once. */
export type Pairs = {
  readonly kind: 'pairs';
  readonly left: string;
  readonly right: string;
  readonly pairs: readonly Pair[];
};

/** The blocks of a paper in their order, with such pairs put together. */
export function pairsTogether(blocks: readonly Block[]): (Exclude<Block, Pair> | Pairs)[] {
  const together: (Exclude<Block, Pair> | Pairs)[] = [];
  for (const block of blocks) {
    const last = together.at(-1);
    if (block.kind !== 'pair') together.push(block);
    else if (last?.kind === 'pairs' && last.left === block.left.who && last.right === block.right.who) {
      together[together.length - 1] = { ...last, pairs: [...last.pairs, block] };
    } else together.push({ kind: 'pairs', left: block.left.who, right: block.right.who, pairs: [block] });
  }
  return together;
}
