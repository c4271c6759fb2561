import { classNames } from './class-names.ts';
import type { iconNames } from './icon-names.ts';
import drawings from './icons.svg?url';

export type IconName = (typeof iconNames)[number];
type IconProps = { name: IconName; size?: 's' | 'm' | 'l' | 'xl'; label?: string; className?: string };

/** A USWDS icon. Without `label` it is hidden from screen readers: the words beside it say it. */
export function Icon({ name, size = 'm', label, className }: IconProps) {
  const spoken = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is hidden, or named by aria-label
    <svg
      className={classNames('usa-icon', size !== 'm' && `al-icon--${size}`, className)}
      viewBox="0 0 24 24"
      focusable="false"
      {...spoken}
    >
      <use href={`${drawings}#${name}`} />
    </svg>
  );
}
