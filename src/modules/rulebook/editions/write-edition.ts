import { type Pack, pack as shape } from '../language/rule.ts';

/**
 * A pack as a file: what stands first in the schema comes first, whatever order the database keeps. Read again, it is the same
 * edition.
 */
export function writeEdition(content: Pack): string {
  const inOrder = shape.safeParse(content);
  return `${JSON.stringify(inOrder.success ? inOrder.data : content, null, 2)}\n`;
}
