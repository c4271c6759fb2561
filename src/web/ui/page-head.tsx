import type { ReactNode } from 'react';
import { Arches } from './arches.tsx';
import { Avatar } from './avatar.tsx';
import { type Fact, FactList } from './fact-list.tsx';
import { Actions, Wrap } from './layout.tsx';
import { PersonName } from './person-name.tsx';

type PageHeadProps = {
  title: ReactNode;
  /** A line above the title: the date. */
  over?: ReactNode;
  /** `<Crumbs>` above everything. */
  crumbs?: ReactNode;
  /** One or two sentences: what now? */
  lead?: ReactNode;
  actions?: ReactNode;
  arches?: boolean;
  children?: ReactNode;
};

/** The band at the top of a page: greeting or title, a sentence, the one filled button. */
export function PageHead({ title, over, crumbs, lead, actions, arches = true, children }: PageHeadProps) {
  return (
    <div className="al-band">
      <Wrap>
        {arches && <Arches />}
        <div className="al-pagehead">
          {crumbs}
          {over && <p className="al-pagehead__over">{over}</p>}
          <h1>{title}</h1>
          {lead && <p className="al-pagehead__lead">{lead}</p>}
          {actions && <Actions>{actions}</Actions>}
          {children}
        </div>
      </Wrap>
    </div>
  );
}

type ChildHeadProps = {
  name: string;
  initials: string;
  /** Pronouns, age, languages, legal name. */
  about?: ReactNode;
  facts: Fact[];
  actions?: ReactNode;
  side?: 'child' | 'caregiver';
};

/** The head of a child's (or home's) record: chosen name first. */
export function ChildHead({ name, initials, about, facts, actions, side = 'child' }: ChildHeadProps) {
  return (
    <div className="al-band">
      <Wrap>
        <div className="al-childhead">
          <Avatar side={side} initials={initials} size="l" />
          <div>
            <h1>
              <PersonName>{name}</PersonName> {about && <small>{about}</small>}
            </h1>
            <FactList facts={facts} />
          </div>
          {actions && <Actions>{actions}</Actions>}
        </div>
      </Wrap>
    </div>
  );
}
