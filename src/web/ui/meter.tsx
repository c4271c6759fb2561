import type { ReactNode } from 'react';

type MeterProps = {
  /** 0 to 1 */
  share: number;
  tone?: 'plain' | 'soon' | 'cost';
  /** The value in words: it is the fact, the bar only repeats it. */
  children: ReactNode;
};

/** A bar with its value in words. */
export function Meter({ share, tone = 'plain', children }: MeterProps) {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return (
    <span className="al-meter">
      <svg aria-hidden="true" focusable="false">
        <rect className="al-meter__edge" x="0.5" y="0.5" width="99.5%" height="9" rx="4.5" />
        {width > 0 && (
          <rect
            className={`al-meter__fill${tone === 'plain' ? '' : ` al-meter__fill--${tone}`}`}
            x="1"
            y="1"
            width={`${Math.min(width, 99.3)}%`}
            height="8"
            rx="4"
          />
        )}
      </svg>
      <span className="al-meter__words">{children}</span>
    </span>
  );
}
