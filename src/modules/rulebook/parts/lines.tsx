import type { Line } from '../say/say-line.ts';

/** What a rule says about one thing: a line, or a list in a list where it is made of several. */
export function Lines({ lines }: { lines: readonly Line[] }) {
  const [only, ...others] = lines;
  return only && others.length === 0 && only.of.length === 0 ? only.text : <Within lines={lines} />;
}

function Within({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="al-lines">
      {lines.map(line => (
        <li key={keyOf(line)}>
          {line.text}
          {line.of.length > 0 && <Within lines={line.of} />}
        </li>
      ))}
    </ul>
  );
}

/** Two lines of one list differ in something. */
const keyOf = ({ text, of }: Line): string => [text, ...of.map(keyOf)].join(' ');
