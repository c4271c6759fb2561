import { Arches } from '#web/ui/arches.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { DateLeaf, type Leaf } from '#web/ui/date-leaf.tsx';
import { Wrap } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { Tag } from '../say/say-standing.ts';

type WhyHeadProps = {
  crumbs: { label: string; href?: string }[];
  leaf: Leaf;
  title: string;
  lead: string;
  tag: Tag;
};

/** The band of the answer: the day as a leaf beside what is due. */
export function WhyHead({ crumbs, leaf, title, lead, tag }: WhyHeadProps) {
  return (
    <div className="al-band">
      <Wrap>
        <Arches />
        <div className="al-pagehead">
          <Crumbs items={crumbs} />
          <div className="al-whyhead">
            <DateLeaf {...leaf} />
            <div>
              <h1>{title}</h1>
              <p className="al-pagehead__lead">{lead}</p>
              <p>
                <StateTag state={tag.state}>{tag.word}</StateTag>
              </p>
            </div>
          </div>
        </div>
      </Wrap>
    </div>
  );
}
