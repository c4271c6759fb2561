import { Children, type ReactNode } from 'react';
import { DateLeaf, type Leaf } from './date-leaf.tsx';
import { Disclosure } from './disclosure.tsx';
import { Icon } from './icon.tsx';
import { type State, StateTag } from './state-tag.tsx';
import { useWords } from './words-context.tsx';

type DueGroupProps = { state: State; word: ReactNode; count?: ReactNode; children: ReactNode };

/** Dates of one urgency under their word: "Late 1", "Due this week 4". */
export function DueGroup({ state, word, count, children }: DueGroupProps) {
  return (
    <>
      <h3 className="al-due-group">
        <StateTag state={state}>{word}</StateTag>
        {count !== undefined && <span>{count}</span>}
      </h3>
      {Children.count(children) > 0 && <ul>{children}</ul>}
    </>
  );
}

type DueRowProps = {
  leaf: Leaf;
  title: string;
  href?: string;
  state?: State;
  stateWord?: string;
  /** Why this date: a page, or the reason in place. */
  why?: { href: string } | { text: ReactNode };
  note?: ReactNode;
  action?: ReactNode;
  level?: 3 | 4;
};

/** One due date: leaf, what, state in words, why this date, one action. */
export function DueRow({ leaf, title, href, state, stateWord, why, note, action, level = 4 }: DueRowProps) {
  const Heading = `h${level}` as const;
  return (
    <li className={state === 'late' ? 'al-due al-due--late' : 'al-due'}>
      <DateLeaf {...leaf} />
      <div>
        <Heading className="al-quiet-link">{href ? <a href={href}>{title}</a> : title}</Heading>
        <div className="al-due__meta">
          {state && stateWord && (
            <StateTag state={state} icon={false}>
              {stateWord}
            </StateTag>
          )}
          {why && <Why why={why} of={title} />}
          {note && <span>{note}</span>}
        </div>
      </div>
      {action && <div className="al-due__act">{action}</div>}
    </li>
  );
}

function Why({ why, of }: { why: NonNullable<DueRowProps['why']>; of: string }) {
  const words = useWords();
  const label = (
    <>
      {words.whyThisDate}
      <span className="usa-sr-only"> {of}</span>
    </>
  );
  if ('text' in why) return <Disclosure summary={label}>{why.text}</Disclosure>;
  return (
    <a href={why.href}>
      <Icon name="help_outline" />
      <span>{label}</span>
    </a>
  );
}
