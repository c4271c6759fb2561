import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

type CardHeadProps = { title: ReactNode; id: string; level?: 2 | 3; count?: ReactNode; aside?: ReactNode };

/** Title of a card with a link or a sentence at its end. */
export function CardHead({ title, id, level = 2, count, aside }: CardHeadProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="al-card__head">
      <Heading id={id}>
        {title}
        {count !== undefined && <span className="al-card__count"> {count}</span>}
      </Heading>
      {aside && <div className="al-card__aside">{aside}</div>}
    </div>
  );
}

type CardProps = {
  title?: ReactNode;
  level?: 2 | 3;
  count?: ReactNode;
  aside?: ReactNode;
  /** `sunken` for side remarks, `honey` for a person's own page, `decide` where the reader decides. */
  tone?: 'plain' | 'sunken' | 'honey' | 'teal' | 'decide';
  /** No inner edge: rows reach the sides. */
  flush?: boolean;
  id?: string;
  children: ReactNode;
};

/** A sheet of paper on the page; with a title it is a region named by it. */
export function Card({ title, level, count, aside, tone = 'plain', flush, id, children }: CardProps) {
  const made = useId();
  const headId = `${id ?? made}-h`;
  const look = classNames('al-card', tone !== 'plain' && `al-card--${tone}`, flush && 'al-card--flush');
  if (!title)
    return (
      <div className={look} id={id}>
        {children}
      </div>
    );
  return (
    <section className={look} id={id} aria-labelledby={headId}>
      <CardHead title={title} id={headId} level={level} count={count} aside={aside} />
      {children}
    </section>
  );
}
