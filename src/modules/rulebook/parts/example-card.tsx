import { Table } from '#web/ui/table.tsx';
import type { SaidExample } from '../say/say-example.ts';
import type { words as english } from '../words.en.ts';

type Words = (typeof english)['example'];

/** A worked example: what is known, and what comes out on the day one looks. */
export function ExampleTables({ example, words }: { example: SaidExample; words: Words }) {
  const { says, facts, also, seen, comes } = example;
  const until = facts.some(fact => fact.until !== '');
  return (
    <section className="al-example">
      <h3 lang="en">{says}</h3>
      <Table
        caption={words.fact}
        hideCaption
        head={[
          { key: 'what', label: words.fact },
          { key: 'when', label: words.when },
          ...(until ? [{ key: 'until', label: words.until }] : []),
        ]}
        rows={facts.map(fact => ({ key: fact.key, cells: fact }))}
        empty=""
      />
      {also.length > 0 && (
        <p className="al-second">
          {words.known}: {also.join('; ')}
        </p>
      )}
      <Table
        caption={seen}
        head={[
          { key: 'state', label: words.state },
          { key: 'due', label: words.due },
        ]}
        rows={comes.map(one => ({ key: one.key, cells: one }))}
        empty={
          <p>
            <b>{seen}:</b> {words.nothing}
          </p>
        }
      />
    </section>
  );
}
