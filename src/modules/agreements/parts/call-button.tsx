import { ButtonLink } from '#web/ui/button.tsx';
import type { SaidCaller } from '../say-signing.ts';

/** Somebody answers questions by telephone: on every page of a signing. */
export function CallButton({ caller }: { caller: SaidCaller | null }) {
  if (!caller) return null;
  return (
    <ButtonLink kind="outline" size="big" icon="phone" href={caller.href}>
      <span>
        {caller.text} <span className="al-nowrap">{caller.phone}</span>
      </span>
    </ButtonLink>
  );
}
