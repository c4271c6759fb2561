import type { ReactNode } from 'react';
import { Icon } from '#web/ui/icon.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';

export type PaperData = {
  readonly id: string;
  readonly title: string;
  /** Where it is downloaded. */
  readonly href: string;
  readonly label: string;
  /** Kind, day on the paper, when it was added. */
  readonly about: string;
};

/** Papers with the way to save each; `after` draws what else can be done with one. */
export function PaperList({
  papers,
  after,
}: {
  papers: readonly PaperData[];
  after?: (paper: PaperData) => ReactNode;
}) {
  return (
    <MiniList>
      {papers.map(paper => (
        <MiniRow
          key={paper.id}
          start={<Icon name="file_present" />}
          title={
            <a href={paper.href} download aria-label={paper.label}>
              <bdi>{paper.title}</bdi>
            </a>
          }
          end={after?.(paper)}
        >
          {paper.about}
        </MiniRow>
      ))}
    </MiniList>
  );
}
