import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

type Look = {
  /** One filled button a page; the others are outlined or quiet, or look like a link inside a line. */
  kind?: 'fill' | 'outline' | 'quiet' | 'warm' | 'link';
  size?: 's' | 'm' | 'big';
  icon?: IconName;
  children: ReactNode;
};

const lookOf = ({ kind = 'fill', size = 'm' }: Look) =>
  classNames(
    'usa-button',
    kind === 'outline' && 'usa-button--outline',
    kind === 'quiet' && 'al-button--quiet',
    kind === 'warm' && 'al-button--warm',
    kind === 'link' && 'usa-button--unstyled',
    size !== 'm' && `al-button--${size}`,
  );

type ButtonProps = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style' | 'disabled'>;

/** A button of a form. It is never disabled: say why not beside it. */
export function Button({ kind, size, icon, children, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button className={lookOf({ kind, size, children })} type={type} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

type ButtonLinkProps = Look & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className' | 'style'> & { href: string };

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ kind, size, icon, children, ...rest }: ButtonLinkProps) {
  return (
    <a className={lookOf({ kind, size, children })} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

type PostButtonProps = Look & { action: string; fields?: Readonly<Record<string, string>> };

/** A form of one button: changes something, with what it needs in hidden fields. */
export function PostButton({ action, fields = {}, children, ...look }: PostButtonProps) {
  return (
    <form className="al-button-form" method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button {...look}>{children}</Button>
    </form>
  );
}
