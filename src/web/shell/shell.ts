import type { ReactNode } from 'react';
import type { NavItem } from '../audiences.ts';
import type { ShellWords } from '../words.en.ts';

/** What every shell is given by the server. */
export type ShellProps = {
  words: ShellWords;
  lang: 'en' | 'es';
  agency: { name: string; help?: { label: string; href: string } };
  /** The made-up county: every page says so. */
  story?: boolean;
  /** Path of this page: marks the current navigation item and is the way back after a language switch. */
  path: string;
  /** Idle limit of the session; without it no warning is rendered (nobody is signed in). */
  idle?: { idleSeconds: number; warnSeconds: number };
  /** Nonce of the content security policy, for the warning's script. */
  nonce?: string;
  children: ReactNode;
};

/** Navigation of a signed-in person. `counts` holds finished words per key: "3 new". */
export type NavProps = {
  navigation: readonly NavItem[];
  counts?: Partial<Record<NavItem['key'], string>>;
};

/** Is this item the page (or the parent of the page) that is open? */
export const isCurrent = (href: string, path: string): boolean =>
  path === href || (href !== '/' && path.startsWith(`${href}/`));

/** The one item that is current: the longest address that fits; an item's own address before another's of its pages. */
export const currentItem = (items: readonly NavItem[], path: string): NavItem | undefined =>
  items
    .flatMap(item => [item.href, ...(item.also ?? [])].map(href => ({ item, href })))
    .filter(({ href }) => isCurrent(href, path))
    .sort((a, b) => b.href.length - a.href.length || Number(b.item.href === b.href) - Number(a.item.href === a.href))[0]
    ?.item;
