import { Alert } from '#web/ui/alert.tsx';
import type { SaidStart } from '../say-start.ts';

/** What should stand before work with a partner starts; nothing when it stands. */
export function StartAlert({ start }: { start: SaidStart | null }) {
  if (start === null) return null;
  return (
    <Alert kind="soon" title={start.title} action={<a href={start.link.href}>{start.link.label}</a>}>
      <ul>
        {start.warnings.map(warning => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </Alert>
  );
}
