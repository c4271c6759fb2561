import { type ReactNode, useId } from 'react';
import { Icon } from './icon.tsx';

type CriticalPart = { title: string; strong?: ReactNode; children?: ReactNode };
type CriticalCardProps = { title: string; more?: { href: string; label: string }; parts: CriticalPart[] };

/** What one must know to keep a child safe; never folded away, first on every page about the child. */
export function CriticalCard({ title, more, parts }: CriticalCardProps) {
  const id = useId();
  return (
    <section className="al-critical" aria-labelledby={id}>
      <div className="al-critical__head">
        <Icon name="medical_services" />
        <h2 className="al-critical__title" id={id}>
          {title}
        </h2>
        {more && <a href={more.href}>{more.label}</a>}
      </div>
      <div className="al-critical__parts">
        {parts.map(part => (
          <div key={part.title}>
            <h3>{part.title}</h3>
            {part.strong && <p className="al-critical__strong">{part.strong}</p>}
            {typeof part.children === 'string' ? <p>{part.children}</p> : part.children}
          </div>
        ))}
      </div>
    </section>
  );
}
