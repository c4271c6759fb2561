import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** Opens in place without script. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="al-details" open={open}>
      <summary>
        <Icon name="navigate_next" />
        <span>{summary}</span>
      </summary>
      <div className="al-details__body">{typeof children === 'string' ? <p>{children}</p> : children}</div>
    </details>
  );
}
