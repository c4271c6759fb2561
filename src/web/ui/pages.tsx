import { fillWords } from '#kernel/fill-words.ts';
import { Icon } from './icon.tsx';
import { useWords } from './words-context.tsx';

type PagesProps =
  | { page: number; pages: number; href: (page: number) => string }
  | { earlier?: string; later?: string };

/** Numbered pages, or only earlier and later where counting would tell or cost too much. */
export function Pages(props: PagesProps) {
  const words = useWords().pages;
  const counted = 'page' in props;
  const earlier = counted ? (props.page > 1 ? props.href(props.page - 1) : undefined) : props.earlier;
  const later = counted ? (props.page < props.pages ? props.href(props.page + 1) : undefined) : props.later;
  if (!earlier && !later) return null;
  return (
    <nav className="al-pages" aria-label={words.label}>
      {earlier && (
        <a href={earlier} rel="prev">
          <Icon name="arrow_back" size="s" />
          {words.earlier}
        </a>
      )}
      {counted &&
        pagesShown(props.page, props.pages).map((page, index) =>
          page === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other name
            <span key={`gap-${index}`} className="al-pages__gap" aria-hidden="true">
              …
            </span>
          ) : (
            <a
              key={page}
              href={props.href(page)}
              aria-label={fillWords(words.page, { page })}
              aria-current={page === props.page ? 'page' : undefined}
            >
              {page}
            </a>
          ),
        )}
      {later && (
        <a href={later} rel="next">
          {words.later}
          <Icon name="arrow_forward" size="s" />
        </a>
      )}
    </nav>
  );
}

/** First, last and the neighbors of the current page; null stands for a gap. */
export function pagesShown(page: number, pages: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter(n => n >= 1 && n <= pages);
  const shown: (number | null)[] = [];
  for (const n of [...new Set(near)].sort((a, b) => a - b)) {
    const last = shown.at(-1);
    if (typeof last === 'number' && n - last === 2) shown.push(n - 1);
    else if (typeof last === 'number' && n - last > 2) shown.push(null);
    shown.push(n);
  }
  return shown;
}
