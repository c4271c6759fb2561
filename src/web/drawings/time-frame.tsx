import { type ReactNode, useId } from 'react';
import type { Span } from './place-bars.ts';
import type { Tick } from './time-axis.ts';

/** Where the parts every drawing over time has are laid out. */
export type TimeFrameLayout = {
  readonly width: number;
  readonly height: number;
  readonly frame: Span;
  readonly ticks: readonly Tick[];
  readonly today: number;
  readonly foot: number;
};

type TimeFrameProps = {
  drawing: TimeFrameLayout;
  title: string;
  /** What is seen, in a sentence. */
  desc: string;
  /** The word on today's flag. */
  today: string;
  /** Patterns for hatching, to be named by the caller. */
  patterns: ReactNode;
  legend: ReactNode;
  children: ReactNode;
};

/** A drawing over time: the months behind it, what lies ahead shaded, today flagged; on a narrow page it scrolls sideways. */
export function TimeFrame({ drawing, title, desc, today: word, patterns, legend, children }: TimeFrameProps) {
  const id = useId();
  const { width, height, frame, today, foot } = drawing;
  return (
    <figure className="al-drawing">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard must reach it */}
      {/* biome-ignore lint/a11y/useSemanticElements: a section of this name stands around it, and a fieldset holds fields */}
      <div className="al-time-frame" role="group" aria-label={title} tabIndex={0}>
        <svg className="al-time" viewBox={`0 -5 ${width} ${height + 5}`} role="img" aria-labelledby={`${id}t ${id}d`}>
          <title id={`${id}t`}>{title}</title>
          <desc id={`${id}d`}>{desc}</desc>
          <defs>{patterns}</defs>
          <rect className="al-t-ahead" x={today} y="30" width={Math.max(0, frame.to - today)} height={foot - 30} />
          {drawing.ticks.map(tick => (
            <g key={tick.x}>
              <line className="al-t-grid" x1={tick.x} x2={tick.x} y1="30" y2={foot} />
              {tick.year && (
                <text className="al-t-strong" x={tick.x + 5} y="10">
                  {tick.year}
                </text>
              )}
              <text className="al-t-quiet" x={tick.x + 5} y="25">
                {tick.label}
              </text>
            </g>
          ))}
          {children}
          <line className="al-t-now" x1={today} x2={today} y1="30" y2={foot + 4} />
          <rect className="al-t-flag" x={today - 32} y={foot + 4} width="64" height="22" rx="4" />
          <text className="al-t-today" x={today} y={foot + 19.5} textAnchor="middle">
            {word}
          </text>
        </svg>
      </div>
      {legend}
    </figure>
  );
}

/** Slanting stripes under a name; `stripe` is the class and width of one. */
export function Hatch({ id, stripe, width }: { id: string; stripe: 'stripe' | 'quiet'; width: number }) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="al-hatch__ground" width="8" height="8" />
      <rect className={`al-hatch__${stripe}`} width={width} height="8" />
    </pattern>
  );
}
