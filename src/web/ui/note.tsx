import type { ReactNode } from 'react';

type NoteProps = { title: ReactNode; meta: ReactNode; children: ReactNode; level?: 3 | 4 };

/** A note: what, who wrote it and when, the words. */
export function Note({ title, meta, children, level = 3 }: NoteProps) {
  const Heading = `h${level}` as const;
  return (
    <article className="al-note">
      <Heading>{title}</Heading>
      <p className="al-small">{meta}</p>
      {typeof children === 'string' ? <p>{children}</p> : children}
    </article>
  );
}
