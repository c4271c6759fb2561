import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { useWords } from './words-context.tsx';

type MarkState = 'done' | 'doing' | 'open' | 'waiting' | 'talk' | 'star' | 'must' | 'hope' | 'unknown';

const iconOf: Record<MarkState, IconName> = {
  done: 'check_circle',
  doing: 'schedule',
  open: 'radio_button_unchecked',
  waiting: 'hourglass_empty',
  talk: 'chat',
  star: 'star',
  must: 'lock',
  hope: 'star_outline',
  unknown: 'help',
};

/** Things with a mark each: promises, steps, what is going well, what is needed. */
export function MarkList({ children }: { children: ReactNode }) {
  return <ul className="al-marks">{children}</ul>;
}

type MarkProps = { state: MarkState; title?: ReactNode; children?: ReactNode };

/** One marked thing; the mark's word is spoken. */
export function MarkItem({ state, title, children }: MarkProps) {
  const word = useWords().marks[state];
  return (
    <li>
      <Icon name={iconOf[state]} className={`al-mark--${state}`} />
      <div>
        {word && <span className="usa-sr-only">{word} </span>}
        {title && <b>{title}</b>}
        {children && <div className={title ? 'al-mark__text' : undefined}>{children}</div>}
      </div>
    </li>
  );
}
