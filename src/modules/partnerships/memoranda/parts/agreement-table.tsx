import { type State, StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';

type Line = {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly kind: string;
  readonly partners: string;
  readonly stands: { readonly state: State; readonly word: string };
  readonly ends: { readonly soon: boolean; readonly text: string };
  readonly lacks: string | null;
};

type AgreementTableProps = {
  words: { caption: string; what: string; partners: string; state: string; ends: string };
  lines: readonly Line[];
};

/** Agreements with where they stand and when they end. */
export function AgreementTable({ words, lines }: AgreementTableProps) {
  return (
    <Table
      caption={words.caption}
      hideCaption
      head={[
        { key: 'what', label: words.what, kind: 'wide' },
        { key: 'partners', label: words.partners },
        { key: 'state', label: words.state },
        { key: 'ends', label: words.ends },
      ]}
      rows={lines.map(line => ({
        key: line.id,
        cells: {
          what: (
            <>
              <a href={line.href}>{line.title}</a>
              <br />
              <span className="al-second">{line.kind}</span>
            </>
          ),
          partners: line.partners,
          state: (
            <>
              <StateTag state={line.stands.state}>{line.stands.word}</StateTag>
              {line.lacks && (
                <>
                  <br />
                  <small>{line.lacks}</small>
                </>
              )}
            </>
          ),
          ends: line.ends.soon ? <StateTag state="soon">{line.ends.text}</StateTag> : line.ends.text,
        },
      }))}
    />
  );
}
