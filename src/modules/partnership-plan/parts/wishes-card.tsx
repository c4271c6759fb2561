import { Card } from '#web/ui/card.tsx';
import { Quote } from '#web/ui/quote.tsx';

export type WishesData = {
  readonly title: string;
  readonly words: readonly {
    readonly id: string;
    readonly text: string;
    readonly lang?: string;
    readonly translation: string | null;
    readonly by: string;
    readonly seen: string;
  }[];
  /** Orders that keep something from a parent, in words. */
  readonly limits: readonly string[];
  readonly none: string;
  readonly add: { readonly href: string; readonly label: string } | null;
};

/** What the birth family adds, in their own words, and when a caregiver saw it. */
export function WishesCard({ data }: { data: WishesData }) {
  return (
    <Card title={data.title} aside={data.add && <a href={data.add.href}>{data.add.label}</a>}>
      {data.words.length === 0 && <p className="al-second">{data.none}</p>}
      <div>
        {data.words.map(word => (
          <div key={word.id} className="al-note">
            <Quote by={word.by}>
              <span dir="auto" lang={word.lang}>
                {word.text}
              </span>
            </Quote>
            {word.translation && <p className="al-second">{word.translation}</p>}
            <p className="al-small">{word.seen}</p>
          </div>
        ))}
      </div>
      {data.limits.map(limit => (
        <p key={limit} className="al-remark">
          {limit}
        </p>
      ))}
    </Card>
  );
}
