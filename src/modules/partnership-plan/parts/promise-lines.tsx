import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';

export type PromiseLine = {
  readonly key: string;
  readonly words: string;
  readonly lang?: string;
  readonly state: 'done' | 'doing' | 'open' | 'talk';
  readonly texts: readonly string[];
  readonly ways: readonly { readonly href: string; readonly label: string; readonly of: string }[];
};

/** Dated promises of one side with where each stands. None is ever red. */
export function PromiseLines({ lines }: { lines: readonly PromiseLine[] }) {
  return (
    <MarkList>
      {lines.map(line => (
        <MarkItem
          key={line.key}
          state={line.state}
          title={
            <span dir="auto" lang={line.lang}>
              {line.words}
            </span>
          }
        >
          {line.texts.map(text => (
            <p key={text}>{text}</p>
          ))}
          {line.ways.length > 0 && (
            <p className="al-linkrow">
              {line.ways.map(way => (
                <a key={way.href} href={way.href} aria-label={way.of}>
                  {way.label}
                </a>
              ))}
            </p>
          )}
        </MarkItem>
      ))}
    </MarkList>
  );
}
