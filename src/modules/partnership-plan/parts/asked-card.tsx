import { Card } from '#web/ui/card.tsx';
import { type State, StateTag } from '#web/ui/state-tag.tsx';

export type AskedData = {
  readonly id: string;
  readonly meta: string;
  readonly about: string | null;
  readonly words: string;
  readonly lang?: string;
  readonly state: State;
  readonly word: string;
  /** The answer, or what came of the talk. */
  readonly answer: string | null;
  readonly link: { readonly href: string; readonly label: string; readonly of: string } | null;
};

/** What somebody asked, proposed or wants to talk about, and what came of it. */
export function AskedCard({ title, rows, id }: { title: string; rows: readonly AskedData[]; id: string }) {
  return (
    <Card title={title} id={id}>
      <div>
        {rows.map(row => (
          <div key={row.id} className="al-note">
            <p className="al-small">{[row.meta, row.about].filter(Boolean).join(' · ')}</p>
            <p dir="auto" lang={row.lang}>
              {row.words}
            </p>
            {row.answer && (
              <p className="al-remark" dir="auto">
                {row.answer}
              </p>
            )}
            <p className="al-linkrow">
              <StateTag state={row.state}>{row.word}</StateTag>
              {row.link && (
                <a href={row.link.href} aria-label={row.link.of}>
                  {row.link.label}
                </a>
              )}
            </p>
          </div>
        ))}
      </div>
    </Card>
  );
}
