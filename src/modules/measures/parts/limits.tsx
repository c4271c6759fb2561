import { Disclosure } from '#web/ui/disclosure.tsx';

/** What is counted and what is missing: the limits stand open, the definitions behind one click. */
export function Limits({ summary, limits, definitions }: { summary: string; limits: string[]; definitions: string[] }) {
  return (
    <>
      {limits.map(text => (
        <p key={text} className="al-limit">
          {text}
        </p>
      ))}
      <Disclosure summary={summary}>
        {definitions.map(text => (
          <p key={text}>{text}</p>
        ))}
      </Disclosure>
    </>
  );
}
