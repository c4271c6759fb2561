/**
 * The code points a font draws, read from its table `cmap` (OpenType 1.9, formats 4 and 12: what Unicode fonts have).
 * The font is one of our own files: nothing here guards against a broken one.
 */
export function charactersOf(font: Uint8Array): number[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const start = tableAt(view, 'cmap');
  const found: number[] = [];
  for (let each = 0; each < view.getUint16(start + 2); each += 1) {
    const at = start + view.getUint32(start + 4 + each * 8 + 4);
    if (view.getUint16(at) === 4) found.push(...ofSegments(view, at));
    if (view.getUint16(at) === 12) found.push(...ofGroups(view, at));
  }
  return found;
}

function tableAt(view: DataView, name: string): number {
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map(offset => view.getUint8(at + offset)));
    if (tag === name) return view.getUint32(at + 8);
  }
  throw new Error(`The font has no table ${name}.`);
}

function* ofSegments(view: DataView, at: number): Generator<number> {
  const segments = view.getUint16(at + 6) / 2;
  const column = (which: number, each: number): number =>
    at + 14 + which * segments * 2 + (which > 0 ? 2 : 0) + each * 2;
  for (let each = 0; each < segments; each += 1) {
    const last = view.getUint16(column(0, each));
    const first = view.getUint16(column(1, each));
    const delta = view.getUint16(column(2, each));
    const range = view.getUint16(column(3, each));
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const glyph = range === 0 ? code + delta : view.getUint16(column(3, each) + range + (code - first) * 2);
      if ((glyph & 0xffff) !== 0) yield code;
    }
  }
}

function* ofGroups(view: DataView, at: number): Generator<number> {
  for (let each = 0; each < view.getUint32(at + 12); each += 1) {
    const group = at + 16 + each * 12;
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code += 1) yield code;
  }
}
