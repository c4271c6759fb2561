import { ButtonLink } from '#web/ui/button.tsx';

/** The one thing to do about a duty; its name is read out with the button, which says the same on every row. */
export function SettleLink({ href, label, title }: { href: string; label: string; title: string }) {
  return (
    <ButtonLink href={href} kind="outline">
      {label}
      <span className="usa-sr-only"> {title}</span>
    </ButtonLink>
  );
}
