import { Icon, type IconName } from '#web/ui/icon.tsx';
import type { MonthMark } from '../contract.ts';

const ICONS: Readonly<Record<MonthMark['mark'], IconName>> = {
  done: 'check_circle',
  open: 'schedule',
  missing: 'radio_button_unchecked',
  none: 'remove_circle',
};

/** The months in a row, each with a mark and its word. */
export function MonthMarks({ marks }: { readonly marks: readonly MonthMark[] }) {
  return (
    <ol className="al-visitmonths">
      {marks.map(({ key, month, mark, said }) => (
        <li key={key} className={`al-visitmonths__${mark}`}>
          <Icon name={ICONS[mark]} />
          <b>{month}</b>
          <span>{said}</span>
        </li>
      ))}
    </ol>
  );
}
