export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/** The first line of a table that has something on it, once it is complete; undefined while it may go on. */
export function headerLine(text: string, isAll: boolean): string | undefined {
  let quoted = false;
  let begin = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '"') quoted = !quoted;
    if (quoted || (character !== '\n' && character !== '\r')) continue;
    const line = text.slice(begin, index);
    if (line.trim() !== '') return line;
    begin = index + 1;
  }
  return isAll ? text.slice(begin) : undefined;
}

/**
 * What stands between the cells of a table, told from its header: the separator that gives most names that are known,
 * then the one that gives most names, then the comma.
 */
export function tellSeparator(header: string, isKnown: (name: string) => boolean): Separator {
  const scored = separators.map(separator => {
    const cells = splitHeader(header, separator);
    return { separator, known: cells.filter(isKnown).length, cells: cells.length };
  });
  return scored.toSorted((a, b) => b.known - a.known || b.cells - a.cells)[0]!.separator;
}

/** `sep=;`: a first line by which a spreadsheet names the separator itself. */
export function namedSeparator(header: string): Separator | undefined {
  const named = /^"?sep=(.)"?\s*$/i.exec(header.trimStart())?.[1];
  return separators.find(separator => separator === named);
}

function splitHeader(header: string, separator: string): string[] {
  let quoted = false;
  const cells = [''];
  for (const character of header) {
    if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) cells.push('');
    else cells[cells.length - 1] += character;
  }
  return cells;
}
