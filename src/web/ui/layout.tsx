import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** The width of the content, centered. `body` adds the gap under the band. */
export function Wrap({ children, body }: { children: ReactNode; body?: boolean }) {
  return <div className={classNames('al-wrap', body && 'al-body')}>{children}</div>;
}

/** Things under each other with the usual gap. */
export function Stack({ children, tight }: { children: ReactNode; tight?: boolean }) {
  return <div className={classNames('al-stack', tight && 'al-stack--tight')}>{children}</div>;
}

type GridProps = { kind: 'main-side' | 'side-main' | 'halves' | 'thirds'; children: ReactNode };

/** Columns that go under each other on narrow screens, in reading order. */
export function Grid({ kind, children }: GridProps) {
  return <div className={`al-grid al-grid--${kind}`}>{children}</div>;
}

/** Buttons beside each other. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="al-actions">{children}</div>;
}
