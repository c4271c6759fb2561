// biome-ignore-all lint/a11y/noRedundantRoles: display: grid takes the roles away, these give them back
import { Avatar } from '#web/ui/avatar.tsx';
import { Icon, type IconName } from '#web/ui/icon.tsx';
import type { PairSubject } from '../contract.ts';

/** One side of one pair: what is promised, what it means for this child, what the record shows. */
export type PairSideData = {
  readonly lines: readonly string[];
  readonly notes: readonly { readonly text: string; readonly lang?: string }[];
};
export type PairData = {
  readonly subject: string;
  readonly about: string;
  readonly left: PairSideData;
  readonly right: PairSideData;
  /** Ways to note something beside this pair and to ask to talk about it. */
  readonly links: readonly { readonly href: string; readonly label: string; readonly of: string }[];
};
export type PairsData = {
  readonly title: string;
  readonly aboutLabel: string;
  readonly nothing: string;
  readonly left: { readonly promise: string; readonly who: string; readonly initials: string };
  readonly right: { readonly promise: string; readonly who: string; readonly initials: string };
  readonly pairs: readonly PairData[];
};

const iconOf: Record<PairSubject, IconName> = {
  respect: 'people',
  planning: 'groups',
  parenting: 'favorite',
  speaking_up: 'campaign',
  knowing_how: 'school',
  staying: 'home',
  appointments: 'directions_car',
  family_ties: 'favorite_border',
  records: 'folder_open',
};
const isSubject = (subject: string): subject is PairSubject => subject in iconOf;

/** Both sides' promises side by side, never one without the other; on a phone each side says whose it is. */
export function Pairs({ data }: { data: PairsData }) {
  const { left, right, pairs } = data;
  return (
    <section className="al-card al-card--flush" aria-labelledby="pairs-h">
      <h2 id="pairs-h" className="usa-sr-only">
        {data.title}
      </h2>
      <table className="al-pairs" role="table" aria-labelledby="pairs-h">
        <thead role="rowgroup">
          <tr className="al-pairs__head" role="row">
            <th className="al-pairs__left" role="columnheader" scope="col">
              <Avatar side="caregiver" initials={left.initials} size="s" />
              <span>{left.promise}</span>
            </th>
            <th className="al-pairs__about" role="columnheader" scope="col">
              {data.aboutLabel}
            </th>
            <th className="al-pairs__right" role="columnheader" scope="col">
              <Avatar side="agency" initials={right.initials} size="s" />
              <span>{right.promise}</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {pairs.map(pair => (
            <tr key={pair.subject} className="al-pair" role="row">
              <PairSide side="left" who={left.who} data={pair.left} nothing={data.nothing} />
              <th className="al-pair__about" role="rowheader" scope="row">
                <Icon name={isSubject(pair.subject) ? iconOf[pair.subject] : 'star'} />
                <span className="al-pair__name">{pair.about}</span>
                {pair.links.length > 0 && (
                  <span className="al-pair__links al-linkrow">
                    {pair.links.map(link => (
                      <a key={link.href} href={link.href} aria-label={link.of}>
                        {link.label}
                      </a>
                    ))}
                  </span>
                )}
              </th>
              <PairSide side="right" who={right.who} data={pair.right} nothing={data.nothing} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type PairSideProps = { side: 'left' | 'right'; who: string; data: PairSideData; nothing: string };

function PairSide({ side, who, data, nothing }: PairSideProps) {
  return (
    <td className={`al-pair__side--${side}`} role="cell">
      <span className="al-pair__whose">{who}</span>
      {data.lines.map(line => (
        <p key={line} className="al-pair__line">
          {line}
        </p>
      ))}
      {data.notes.map(note => (
        <p key={note.text} className="al-pair__note" dir="auto" lang={note.lang}>
          {note.text}
        </p>
      ))}
      {data.notes.length === 0 && <p className="al-pair__none">{nothing}</p>}
    </td>
  );
}
