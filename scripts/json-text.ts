const WIDTH = 120;

/** JSON as the formatter of this repository writes it: lists of plain values in one line where there is room. */
export function jsonText(schema: object): string {
  return `${write(schema, '', 0)}\n`;
}

function write(value: unknown, indent: string, before: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const plain = `[${value.map(each => JSON.stringify(each)).join(', ')}]`;
    const fits = indent.length + before + plain.length <= WIDTH && value.every(each => typeof each !== 'object');
    return fits ? plain : `[\n${value.map(each => inner + write(each, inner, 0)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, each]) => {
    const name = `${JSON.stringify(key)}: `;
    return `${inner}${name}${write(each, inner, name.length + 1)}`;
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
