import { Spark } from './spark.tsx';

export type CompareCell = {
  readonly key: string;
  /** Null: nothing was counted. */
  readonly text: string | null;
  readonly of: string | null;
  /** Of fewer people than the floor. */
  readonly few: boolean;
  /** 0 to 1, of a share. */
  readonly share: number | null;
  readonly spark: { readonly lines: readonly string[]; readonly label: string } | null;
};

/**
 * One figure among many: the number, what it was counted of, a bar with the line of all together, and how it went. What is
 * of few people stands back, because it swings by chance.
 */
export function CompareFigure({
  cell,
  line,
  words,
}: {
  cell: CompareCell;
  line: number | null;
  words: { few: string; none: string };
}) {
  if (cell.text === null) return <span className="al-compare al-second">{words.none}</span>;
  return (
    <span className="al-compare">
      <span>
        {cell.few ? cell.text : <b>{cell.text}</b>}
        {(cell.of || cell.few) && (
          <small className="al-second"> {[cell.of, cell.few && words.few].filter(Boolean).join(', ')}</small>
        )}
      </span>
      {cell.share !== null && <Bar share={cell.share} line={line} few={cell.few} />}
      {cell.spark && <Spark {...cell.spark} />}
    </span>
  );
}

/** The share as a bar; the thin line is all together. */
function Bar({ share, line, few }: { share: number; line: number | null; few: boolean }) {
  const at = (part: number) => 0.5 + Math.min(1, Math.max(0, part)) * 99;
  return (
    <svg
      className={`al-compare__bar${few ? ' al-compare__bar--few' : ''}`}
      viewBox="0 0 100 16"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="al-compare__edge" x="0.5" y="3" width="99" height="10" />
      <rect x="0.5" y="3" width={at(share) - 0.5} height="10" />
      {line !== null && <line x1={at(line)} x2={at(line)} y1="0" y2="16" />}
    </svg>
  );
}
