import { useWords } from './words-context.tsx';

/** The way back to where this page belongs; the last one is the page itself. */
export function Crumbs({ items }: { items: { label: string; href?: string }[] }) {
  return (
    <nav className="al-crumbs" aria-label={useWords().crumbs}>
      <ol>
        {items.map(item => (
          <li key={item.label}>
            {item.href ? <a href={item.href}>{item.label}</a> : <span aria-current="page">{item.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
