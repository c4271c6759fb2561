import { ButtonLink } from '#web/ui/button.tsx';
import type { IconName } from '#web/ui/icon.tsx';
import { Actions } from '#web/ui/layout.tsx';

/** A way on from the plan; the label is finished. */
export type Way = { readonly href: string; readonly label: string; readonly icon: IconName };

type PlanHeadProps = {
  title: string;
  lead: string;
  /** What comes next; the one filled button. Null when nothing waits for the reader. */
  next: Way | null;
  others: readonly Way[];
};

/** What this plan is for, and the next step. */
export function PlanHead({ title, lead, next, others }: PlanHeadProps) {
  return (
    <header className="al-planhead">
      <h2 dir="auto">{title}</h2>
      <p className="al-planhead__lead">{lead}</p>
      {(next || others.length > 0) && (
        <Actions>
          {next && (
            <ButtonLink href={next.href} icon={next.icon}>
              {next.label}
            </ButtonLink>
          )}
          {others.map((way, index) => (
            <ButtonLink key={way.href} href={way.href} icon={way.icon} kind={index === 0 ? 'outline' : 'quiet'}>
              {way.label}
            </ButtonLink>
          ))}
        </Actions>
      )}
    </header>
  );
}
