import type { ReactNode } from 'react';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';

export type CommunityCard = {
  readonly key: string;
  readonly name: string;
  readonly href: string;
  readonly since: string;
  readonly lead: string | null;
  /** Partners, promises kept, the goal: each with its label. */
  readonly more: readonly { readonly label: string; readonly value: string }[];
  /** Says that its gate is open; null where something is missing. */
  readonly ready: string | null;
  readonly marks: readonly { readonly key: string; readonly done: boolean; readonly text: string }[];
};
export type Lane = {
  readonly key: string;
  readonly number: number;
  readonly over: string;
  readonly title: string;
  readonly lead: string;
  readonly cards: readonly CommunityCard[];
};
type LanesProps = { lanes: readonly Lane[]; needs: string; nobody: string };

/** Communities by phase: five columns beside each other, under each other where the page is narrow. */
export function PhaseLanes({ lanes, needs, nobody }: LanesProps) {
  return (
    <div className="al-lanes">
      {lanes.map(lane => (
        <section className="al-lane" key={lane.key} aria-labelledby={`lane-${lane.key}`}>
          <h3 id={`lane-${lane.key}`}>
            <span className="al-lane__number" aria-hidden="true">
              {lane.number}
            </span>
            <span>
              <span className="usa-sr-only">{lane.over} </span>
              {lane.title}
              <small>{lane.lead}</small>
            </span>
          </h3>
          {lane.cards.length === 0 && <p className="al-second">{nobody}</p>}
          {lane.cards.map(card => (
            <CommunityTile key={card.key} card={card} needs={needs} />
          ))}
        </section>
      ))}
    </div>
  );
}

/** One community: since when it stands there, what is on file, what its gate still needs. */
export function CommunityTile({ card, needs, children }: { card: CommunityCard; needs: string; children?: ReactNode }) {
  return (
    <article className="al-lane__card">
      <h4>
        <a href={card.href}>{card.name}</a>
      </h4>
      <p className="al-second">{[card.since, card.lead].filter(Boolean).join(' · ')}</p>
      <MarkList>
        {card.marks.map(mark => (
          <MarkItem key={mark.key} state={mark.done ? 'done' : 'open'}>
            {!mark.done && <b>{needs} </b>}
            {mark.text}
          </MarkItem>
        ))}
      </MarkList>
      {card.ready && (
        <p>
          <StateTag state="ok">{card.ready}</StateTag>
        </p>
      )}
      {card.more.length > 0 && (
        <dl className="al-lane__more">
          {card.more.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {children}
    </article>
  );
}
