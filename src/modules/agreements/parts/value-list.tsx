import { Icon, type IconName } from '#web/ui/icon.tsx';
import type { SaidLine } from '../say-signing.ts';

const icons: readonly IconName[] = ['home', 'favorite', 'people', 'chat'];

/** What we believe: each sentence with a picture. */
export function ValueList({ lines }: { lines: readonly SaidLine[] }) {
  return (
    <ul className="al-values">
      {lines.map(({ place, words, lang }, index) => (
        <li key={place}>
          <Icon name={icons[index % icons.length]!} />
          <span lang={lang}>{words}</span>
        </li>
      ))}
    </ul>
  );
}
