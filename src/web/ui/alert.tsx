import { type ReactNode, useEffect, useRef } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { Actions } from './layout.tsx';

const iconOf: Record<AlertKind, IconName> = {
  late: 'priority_high',
  soon: 'schedule',
  info: 'info',
  ok: 'check_circle',
};
type AlertKind = 'late' | 'soon' | 'info' | 'ok';
type AlertProps = {
  /** `late` only for late legal dates and broken promises, never for people. */
  kind: AlertKind;
  title?: ReactNode;
  action?: ReactNode;
  /** Announce it: it answers what the reader just did. */
  live?: boolean;
  children?: ReactNode;
};

/** A sentence that must not be missed, with its one action. */
export function Alert({ kind, title, action, live, children }: AlertProps) {
  return (
    <div className={`usa-alert usa-alert--${kind}`} role={live ? 'status' : undefined}>
      <Icon name={iconOf[kind]} />
      <div className="al-alert__body">
        {title && (
          <p>
            <b>{title}</b>
          </p>
        )}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
      {action}
    </div>
  );
}

type SuccessPanelProps = { title: ReactNode; children?: ReactNode; action?: ReactNode };

/** What was saved and what happens next; takes the focus so that it is read first. */
export function SuccessPanel({ title, children, action }: SuccessPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <div className="al-success" role="status" tabIndex={-1} ref={panel}>
      <Icon name="check_circle" />
      <div>
        <h2>{title}</h2>
        {typeof children === 'string' ? <p>{children}</p> : children}
        {action && <Actions>{action}</Actions>}
      </div>
    </div>
  );
}
