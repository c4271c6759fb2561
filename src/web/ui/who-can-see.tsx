import type { ReactNode } from 'react';
import { Card } from './card.tsx';
import { Icon } from './icon.tsx';
import { useWords } from './words-context.tsx';

type WhoCanSeeProps = { title?: string; children: ReactNode; href?: string; link?: string; level?: 2 | 3 };

/** Who can see this: said on the record, before signing, before sending. */
export function WhoCanSee({ title, children, href, link, level }: WhoCanSeeProps) {
  const words = useWords().whoCanSee;
  return (
    <Card title={title ?? words.title} tone="sunken" level={level}>
      <div className="al-see">
        {typeof children === 'string' ? <p>{children}</p> : children}
        {href && (
          <a href={href}>
            <Icon name="visibility" />
            {link ?? words.link}
          </a>
        )}
      </div>
    </Card>
  );
}
