import { Card } from '#web/ui/card.tsx';

type ChangesProps = {
  changes: {
    readonly title: string;
    readonly clauses: readonly {
      readonly code: string;
      readonly name: string;
      readonly lines: readonly { readonly is: 'same' | 'added' | 'taken'; readonly words: string }[];
    }[];
  };
};

/** A redline: what was taken is struck out, what came is underlined; readers by ear hear deletions and insertions. */
export function Changes({ changes }: ChangesProps) {
  return (
    <Card title={changes.title} id="changes" tone="sunken">
      {changes.clauses.map(clause => (
        <div key={clause.code} className="al-part">
          <h3>{clause.name}</h3>
          {clause.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name
            <p key={index}>
              {line.is === 'same' && line.words}
              {line.is === 'added' && <ins>{line.words}</ins>}
              {line.is === 'taken' && <del>{line.words}</del>}
            </p>
          ))}
        </div>
      ))}
    </Card>
  );
}
