import { type ReactNode, useId } from 'react';
import { Icon } from './icon.tsx';
import { useWords } from './words-context.tsx';

type NextCardProps = { title?: string; what: ReactNode; children?: ReactNode; actions?: ReactNode };

/** The next thing for a family member, with both ways to do it. */
export function NextCard({ title, what, children, actions }: NextCardProps) {
  const words = useWords();
  const id = useId();
  return (
    <section className="al-next" aria-labelledby={id}>
      <h2 id={id}>
        <Icon name="arrow_forward" />
        {title ?? words.nextForYou}
      </h2>
      <div className="al-next__in">
        <h3>{what}</h3>
        {typeof children === 'string' ? <p>{children}</p> : children}
        {actions && <div className="al-next__actions">{actions}</div>}
      </div>
    </section>
  );
}
