// biome-ignore-all lint/suspicious/noArrayIndexKey: a paper does not change while it is shown
import type { ReactNode } from 'react';
import type { Block, Paper } from '#kernel/paper.ts';
import { type Pairs, pairsTogether } from '#kernel/paper-pairs.ts';
import { PaperPairs } from './paper-pairs.tsx';
import { SaidWords } from './said-words.tsx';
import { Table } from './table.tsx';

/** A paper's blocks as people read and sign them; its title belongs to the page. The same blocks make the PDF. */
export function PaperView({ paper }: { paper: Paper }) {
  return (
    <div className="al-paper" lang={paper.language}>
      {pairsTogether(paper.blocks).map((block, at) => (
        <PaperBlock key={at} block={block} />
      ))}
    </div>
  );
}

function PaperBlock({ block }: { block: Exclude<Block, { kind: 'pair' }> | Pairs }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2>{block.words}</h2> : <h3>{block.words}</h3>;
    case 'text':
      return (
        <p lang={block.language} dir={block.language && 'auto'}>
          {block.words}
        </p>
      );
    case 'note':
      return <p className="al-paper__note">{block.words}</p>;
    case 'list':
      return block.items.length === 0 ? null : (
        <ul>
          {block.items.map((words, at) => (
            <li key={at}>{words}</li>
          ))}
        </ul>
      );
    case 'quote':
      return (
        <div>
          <blockquote className="al-quote" lang={block.said.language} dir={block.said.language && 'auto'}>
            {block.said.words}
          </blockquote>
          {block.said.by && <p className="al-small">{block.said.by}</p>}
        </div>
      );
    case 'pairs':
      return <PaperPairs {...block} />;
    case 'entries':
      return block.entries.length === 0 ? null : (
        <dl>
          {block.entries.map(({ label, said, none }, at) => (
            <div key={at}>
              <dt>{label}</dt>
              {said.length === 0 ? (
                <dd className="al-paper__none">{none}</dd>
              ) : (
                said.map((one, each) => (
                  <dd key={each}>
                    <SaidWords said={one} />
                  </dd>
                ))
              )}
            </div>
          ))}
        </dl>
      );
    case 'table': {
      const head = block.head.map((label, at) => ({ key: String(at), label }));
      const rows = block.rows.map((row, at) => ({ key: String(at), cells: Object.fromEntries(row.entries()) }));
      return <Table caption={block.caption} head={head} rows={rows} />;
    }
  }
}
