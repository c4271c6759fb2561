import { Disclosure } from '#web/ui/disclosure.tsx';
import { Table } from '#web/ui/table.tsx';

type Line = { key: string; line: string; value: string; told: string };
type Group = {
  key: string;
  place: string;
  count: string;
  is: string;
  do: string;
  told: string;
  lines: readonly Line[];
  more: string;
};
type FoundWords = { line: string; value: string; why: string; nothing: string };

/** What was found in an extract, one reason in one column after another, each with its first lines folded under it. */
export function FoundGroups({ groups, words }: { groups: readonly Group[]; words: FoundWords }) {
  return (
    <ul className="al-found">
      {groups.map(group => (
        <li key={group.key}>
          <h3>
            {group.place} {group.count && <small>{group.count}</small>}
          </h3>
          <p>
            {group.is} {group.told}
          </p>
          <p className="al-second">{group.do}</p>
          {group.lines.length > 0 && <FirstLines group={group} words={words} />}
        </li>
      ))}
    </ul>
  );
}

/** One line is shown as it is, several are folded. */
function FirstLines({ group, words }: { group: Group; words: FoundWords }) {
  const { lines, more } = group;
  const only = lines.length === 1 && !more ? lines[0] : undefined;
  if (only)
    return (
      <p className="al-found__only">
        {only.line && `${words.line} ${only.line}: `}
        <span className="al-found__value">{only.value || words.nothing}</span> {only.told}
      </p>
    );
  const hasMore = lines.some(({ told }) => told !== '');
  return (
    <Disclosure
      summary={`${words.line} ${lines
        .map(({ line }) => line)
        .slice(0, 3)
        .join(', ')}${lines.length > 3 || more ? ' …' : ''}`}
    >
      <Table
        caption={group.place}
        hideCaption
        head={[
          { key: 'line', label: words.line },
          { key: 'value', label: words.value },
          ...(hasMore ? [{ key: 'told', label: words.why }] : []),
        ]}
        rows={lines.map(({ key, line, value, told }) => ({
          key,
          cells: { line, value: <span className="al-found__value">{value || words.nothing}</span>, told },
        }))}
      />
      {more && <p className="al-second">{more}</p>}
    </Disclosure>
  );
}
