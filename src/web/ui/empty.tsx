import type { ReactNode } from 'react';
import { Actions } from './layout.tsx';

/** Nothing here, said kindly, with the way on. */
export function Empty({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="al-empty">
      <p>
        <b>{title}</b>
      </p>
      {typeof children === 'string' ? <p className="al-second">{children}</p> : children}
      {action && <Actions>{action}</Actions>}
    </div>
  );
}
