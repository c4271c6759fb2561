import { Card } from '#web/ui/card.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { type State, StateTag } from '#web/ui/state-tag.tsx';

type Row = {
  readonly key: string;
  readonly title: string;
  readonly about: string;
  readonly tag: { readonly state: State; readonly word: string };
  readonly verb: string;
  readonly label: string;
  readonly href: string | null;
};

/** The sections of a draft, with what is there and what its author still owes. */
export function SectionRows({ words, sections }: { words: { readonly sections: string }; sections: readonly Row[] }) {
  return (
    <Card title={words.sections}>
      <MiniList>
        {sections.map(row => (
          <MiniRow
            key={row.key}
            start={null}
            title={row.title}
            end={
              <>
                <StateTag state={row.tag.state}>{row.tag.word}</StateTag>{' '}
                {row.href && (
                  <a href={row.href} aria-label={row.label}>
                    {row.verb}
                  </a>
                )}
              </>
            }
          >
            {row.about}
          </MiniRow>
        ))}
      </MiniList>
    </Card>
  );
}
