import { Mark } from '../ui/arches.tsx';
import { useWords } from '../ui/words-context.tsx';

/** The mark and the name, leading home. */
export function Brand({ href = '/' }: { href?: string }) {
  return (
    <a className="al-brand" href={href}>
      <Mark />
      <span>{useWords().product}</span>
    </a>
  );
}
