import type { ReactNode } from 'react';
import { Icon } from '#web/ui/icon.tsx';
import { Wrap } from '#web/ui/layout.tsx';

type PlanLookProps = {
  title: string;
  /** Whose plan it is: the words of the way back. */
  name: string;
  back: string;
  over?: string;
  lead?: string;
  children: ReactNode;
};

/** A page beside the forms of a plan on which there is nothing to send: the way back, the title, what there is. */
export function PlanLook({ title, name, back, over, lead, children }: PlanLookProps) {
  return (
    <Wrap body>
      <div className="al-formpage">
        <a className="al-back" href={back}>
          <Icon name="arrow_back" size="s" />
          {name}
        </a>
        {over && <p className="al-formpage__over">{over}</p>}
        <h1 dir="auto">{title}</h1>
        {lead && <p className="al-pagehead__lead">{lead}</p>}
        {children}
      </div>
    </Wrap>
  );
}
