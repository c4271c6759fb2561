/**
 * Reads comma-separated text (RFC 4180: quotes, doubled quotes, line breaks inside quotes) into one object per line,
 * by the names of the first line. Every value is text; an empty field is an empty text.
 */
export function readCsv(text: string): Record<string, string>[] {
  const [head, ...lines] = readLines(text);
  if (!head) return [];
  return lines.map(line => Object.fromEntries(head.map((name, index) => [name, line[index] ?? ''])));
}

function readLines(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let field = '';
  let quoted = false;
  const endField = () => {
    line.push(field);
    field = '';
  };
  const endLine = () => {
    endField();
    if (line.length > 1 || line[0] !== '') lines.push(line);
    line = [];
  };
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[index + 1] === '"') {
        field += '"';
        index++;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') endField();
    else if (character === '\n') endLine();
    else if (character !== '\r') field += character;
  }
  endLine();
  return lines;
}
