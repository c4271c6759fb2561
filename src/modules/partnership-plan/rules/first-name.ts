import { whatTellsTheHome } from './tells-the-home.ts';

/**
 * The first name of somebody whose surname is among the telling words; without it, the first word of the name. Empty when
 * even that would tell the surname of somebody in the home.
 */
export function firstNameOf(name: string, telling: readonly string[]): string {
  const surname = telling.find(word => name.toLowerCase().endsWith(` ${word.toLowerCase()}`));
  const first = surname ? name.slice(0, name.length - surname.length).trim() : (name.trim().split(/\s+/)[0] ?? '');
  return whatTellsTheHome(first, telling) ? '' : first;
}
