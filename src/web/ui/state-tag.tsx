import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** States of the product; each is an icon, a word and a color, never one alone. */
export type State =
  | 'late'
  | 'soon'
  | 'info'
  | 'ok'
  | 'waiting'
  | 'open'
  | 'talk'
  | 'cannot-tell'
  | 'partly-checked'
  | 'plain'
  | 'kin';

export const stateIcon: Record<State, IconName | null> = {
  late: 'priority_high',
  soon: 'schedule',
  info: 'event',
  ok: 'check_circle',
  waiting: 'hourglass_empty',
  open: 'radio_button_unchecked',
  talk: 'chat',
  'cannot-tell': 'help',
  'partly-checked': 'help',
  plain: null,
  kin: 'favorite',
};

type StateTagProps = { state: State; icon?: IconName | false; children: ReactNode };

/** A state with its word: "3 days late", "Tomorrow", "Cannot tell: finding date is missing". */
export function StateTag({ state, icon, children }: StateTagProps) {
  const shown = icon === undefined ? stateIcon[state] : icon;
  return (
    <span className={`usa-tag al-tag al-tag--${state}`}>
      {shown && <Icon name={shown} />}
      <span>{children}</span>
    </span>
  );
}
