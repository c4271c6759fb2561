import type { ReactNode } from 'react';
import { PageHead } from '#web/ui/page-head.tsx';

type StepHeadProps = {
  /** Which of the three steps. */
  step: 1 | 2 | 3;
  /** The step in words; the bar under it is their drawing. */
  over: string;
  title: ReactNode;
  lead?: ReactNode;
};

/** The head of a signing's pages: how far along, whose paper, how long it takes. */
export function StepHead({ step, over, title, lead }: StepHeadProps) {
  const bar = (
    <>
      {over}
      <span className="al-steps" aria-hidden="true">
        {[1, 2, 3].map(one => (
          <i key={one} className={one <= step ? 'al-steps__on' : undefined} />
        ))}
      </span>
    </>
  );
  return <PageHead over={bar} title={title} lead={lead} />;
}
