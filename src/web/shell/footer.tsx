import type { ReactNode } from 'react';
import { fillWords } from '#kernel/fill-words.ts';
import { useWords } from '../ui/words-context.tsx';
import type { ShellProps } from './shell.ts';

type FooterProps = Pick<ShellProps, 'agency' | 'idle'> & { children?: ReactNode };

/** Whose Alongside this is, privacy, help, and the limit of the session (which also holds without script). */
export function Footer({ agency, idle, children }: FooterProps) {
  const words = useWords().footer;
  return (
    <footer className="al-footer">
      <div className="al-wrap al-footer__in">
        <span>{fillWords(words.for, { agency: agency.name })}</span>
        {idle && <span>{fillWords(words.idle, { minutes: Math.round(idle.idleSeconds / 60) })}</span>}
        <span className="al-footer__push" />
        <a href="/privacy">{words.privacy}</a>
        {children}
        {agency.help && <a href={agency.help.href}>{agency.help.label}</a>}
      </div>
    </footer>
  );
}
