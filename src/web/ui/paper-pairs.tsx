// biome-ignore-all lint/a11y/noRedundantRoles: display: block on a phone takes the roles away, these give them back
// biome-ignore-all lint/a11y/useSemanticElements: the header of a group of rows is a header with that scope already
// biome-ignore-all lint/suspicious/noArrayIndexKey: a paper does not change while it is shown
import type { PairSide } from '#kernel/paper.ts';
import type { Pairs } from '#kernel/paper-pairs.ts';
import { SaidWords } from './said-words.tsx';

/** What two sides promise each other, subject by subject: side by side, and on a phone one under the other with names. */
export function PaperPairs({ left, right, pairs }: Omit<Pairs, 'kind'>) {
  return (
    <table className="al-paperpairs" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" className="al-paperpairs__left">
            {left}
          </th>
          <th scope="col" role="columnheader" className="al-paperpairs__right">
            {right}
          </th>
        </tr>
      </thead>
      {pairs.map((pair, at) => (
        <tbody key={at} role="rowgroup">
          {pair.about && (
            <tr role="row">
              <th scope="rowgroup" role="rowheader" colSpan={2} className="al-paperpairs__about">
                {pair.about}
              </th>
            </tr>
          )}
          <tr role="row">
            <Side side={pair.left} className="al-paperpairs__left" />
            <Side side={pair.right} className="al-paperpairs__right" />
          </tr>
        </tbody>
      ))}
    </table>
  );
}

function Side({ side, className }: { side: PairSide; className: string }) {
  return (
    <td role="cell" className={className}>
      {/* Seen on a phone only; those who hear the table hear the column's header. */}
      <p className="al-paperpairs__who" aria-hidden="true">
        {side.who}
      </p>
      {side.lines.map((words, at) => (
        <p key={at} className="al-paperpairs__line">
          {words}
        </p>
      ))}
      {side.notes.map((said, at) => (
        <div key={at} className="al-paperpairs__note">
          <SaidWords said={said} />
        </div>
      ))}
    </td>
  );
}
