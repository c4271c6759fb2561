import type { ReactNode } from 'react';
import { Icon } from '#web/ui/icon.tsx';

/** What nobody wrote down: said, and never blank or zero. */
export const Missing = ({ children }: { children: ReactNode }) => (
  <span className="al-missing">
    <Icon name="help" /> {children}
  </span>
);
