type FigureProps = { of: { text: string; href: string | null }; label: string };

/** A figure; a link to what is behind it where there is one to open. */
export function Figure({ of, label }: FigureProps) {
  if (!of.href) return of.text;
  return (
    <a href={of.href} aria-label={`${label}: ${of.text}`}>
      {of.text}
    </a>
  );
}
