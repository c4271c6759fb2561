import { Table } from '#web/ui/table.tsx';
import type { reportedWords as english } from '../reported-words.en.ts';
import type { SaidElement } from '../say-reported.ts';

type ReportedElementsProps = {
  words: Pick<typeof english, 'element' | 'answer' | 'line'>;
  caption: string;
  elements: readonly SaidElement[];
};

/** Elements of a federal record under each other: what each asks, its official tag, the answer and the line. */
export function ReportedElements({ words, caption, elements }: ReportedElementsProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      head={[
        { key: 'element', label: words.element },
        { key: 'answer', label: words.answer },
        { key: 'line', label: words.line, kind: 'number' },
      ]}
      rows={elements.map(({ key, label, tag, answer, line }) => ({
        key,
        cells: {
          element: (
            <>
              {label}
              <br />
              <TagName tag={tag} />
            </>
          ),
          answer,
          line,
        },
      }))}
    />
  );
}

/** A tag may break after each of its underscores. */
function TagName({ tag }: { tag: string }) {
  const pieces = tag.split(/(?<=_)/);
  let at = 0;
  return (
    <code className="al-second" translate="no">
      {pieces.map(piece => {
        at += piece.length;
        return (
          <span key={at}>
            {piece}
            <wbr />
          </span>
        );
      })}
    </code>
  );
}
