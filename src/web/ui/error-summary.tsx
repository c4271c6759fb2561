import { useEffect, useRef } from 'react';
import { fillWords } from '#kernel/fill-words.ts';
import { useWords } from './words-context.tsx';

/** A problem in the reader's words. `at` is the field's name; empty for the whole form. */
export type SaidProblem = { at: string; message: string };

/** All that is wrong, at the top, each with a link to its place; takes the focus. */
export function ErrorSummary({ problems }: { problems: readonly SaidProblem[] }) {
  const words = useWords().form;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (problems.length === 0) return null;
  return (
    <div className="al-errors" role="alert" tabIndex={-1} ref={box} id="problems">
      <h2>{problems.length === 1 ? words.errorsOne : fillWords(words.errors, { count: problems.length })}</h2>
      <ul>
        {problems.map(problem => (
          <li key={`${problem.at} ${problem.message}`}>
            {problem.at ? <a href={`#${problem.at}`}>{problem.message}</a> : <b>{problem.message}</b>}
          </li>
        ))}
      </ul>
    </div>
  );
}
