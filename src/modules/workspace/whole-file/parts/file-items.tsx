import { Card } from '#web/ui/card.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { type State, StateTag } from '#web/ui/state-tag.tsx';

type Item = {
  readonly key: string;
  readonly title: string;
  readonly why: string | null;
  readonly tag: { readonly state: State; readonly word: string };
  readonly href: string | null;
};
type FileItemsProps = {
  words: { readonly contents: string; readonly empty: string };
  sections: readonly { readonly key: string; readonly title: string; readonly items: readonly Item[] }[];
};

/** The contents of a file that was asked for, each item with its number and whether it is given. */
export function FileItems({ words, sections }: FileItemsProps) {
  return (
    <Card title={words.contents}>
      {sections.map(section => (
        <section key={section.key} className="al-part">
          <h3>{section.title}</h3>
          {section.items.length === 0 ? (
            <p className="al-second">{words.empty}</p>
          ) : (
            <MiniList>
              {section.items.map(item => (
                <MiniRow
                  key={item.key}
                  level={4}
                  start={null}
                  title={item.title}
                  {...(item.href && { href: item.href })}
                  end={<StateTag state={item.tag.state}>{item.tag.word}</StateTag>}
                >
                  {item.why}
                </MiniRow>
              ))}
            </MiniList>
          )}
        </section>
      ))}
    </Card>
  );
}
