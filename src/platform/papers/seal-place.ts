/**
 * The place of a seal in a PDF, made by an incremental update (ISO 32000-1, 7.5.6): the document keeps every byte, and
 * after it come an invisible signature field and an empty hole for the message. Written for what our typesetter makes:
 * one classic cross-reference table, every object a plain one.
 */
export type SealPlace = {
  /** The whole file; the hole is filled with zeros. */
  readonly file: Buffer;
  /** Where the hole's `<` stands, and the first byte after its `>`. */
  readonly hole: readonly [start: number, end: number];
};

export type SealWords = {
  /** Who seals: shown by readers, and the name of the field for those who hear the paper. */
  readonly name: string;
  readonly reason: string;
  readonly place: string;
  readonly at: Temporal.Instant;
};

/** Makes room for a message of so many bytes. Throws when the PDF is not one of ours, or has a form already. */
export function makeSealPlace(pdf: Uint8Array, words: SealWords, messageLength: number): SealPlace {
  const old = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const { previous, size, root, trailer, objectAt } = readEnd(old);
  const catalog = objectAt(root);
  if (catalog.includes('/AcroForm')) throw new Error('The paper has a form or a seal already.');
  const pageNumber = firstPage(catalog, objectAt);
  const page = objectAt(pageNumber);
  if (page.includes('/Annots')) throw new Error('The first page has annotations already.');
  const [field, seal] = [size, size + 1];
  const head = `\n${seal} 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached\n/ByteRange `;
  const objects = [
    [root, withEntries(catalog, `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`)],
    [pageNumber, withEntries(page, `/Annots [${field} 0 R] /Tabs /S`)],
    [
      field,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Seal) /TU ${text(words.name)} /Rect [0 0 0 0] /F 130 /P ${pageNumber} 0 R /V ${seal} 0 R >>`,
    ],
  ] as const;

  let added = '';
  const at = new Map<number, number>();
  for (const [number, body] of objects) {
    at.set(number, old.length + added.length + 1);
    added += `\n${number} 0 obj\n${body}\nendobj`;
  }
  at.set(seal, old.length + added.length + 1);
  // Twelve digits are room for any file; the numbers are known once the hole's place is.
  const rangeLength = '[0 000000000000 000000000000 000000000000]'.length;
  const start = old.length + added.length + head.length + rangeLength + '\n/Contents '.length;
  const end = start + messageLength * 2 + 2;
  const tail =
    `\n/Name ${text(words.name)}\n/Reason ${text(words.reason)}\n/Location ${text(words.place)}` +
    `\n/M (D:${words.at.toString({ smallestUnit: 'second' }).replaceAll(/\D/g, '')}Z) >>\nendobj\n`;
  const table = end + tail.length;
  const sections = [...at].toSorted(([a], [b]) => a - b).map(([number, place]) => `${number} 1\n${entry(place)}`);
  const close =
    `xref\n${sections.join('')}trailer\n<< /Size ${size + 2} /Root ${root} 0 R${trailer} /Prev ${previous} >>\n` +
    `startxref\n${table}\n%%EOF\n`;
  const range = `[0 ${start} ${end} ${tail.length + close.length}]`.padEnd(rangeLength);
  added += `${head}${range}\n/Contents <${'0'.repeat(messageLength * 2)}>${tail}${close}`;
  return { file: Buffer.concat([old, Buffer.from(added, 'latin1')]), hole: [start, end] };
}

function readEnd(old: Buffer) {
  const end = old.toString('latin1', Math.max(0, old.length - 4096));
  const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN);
  const table = Number.isNaN(previous) ? '' : old.toString('latin1', previous);
  const entries = /^xref\s+0 (\d+)\s*?\n/.exec(table);
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(table)?.[1] ?? '';
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1] ?? Number.NaN);
  if (!entries || Number.isNaN(root))
    throw new Error('The PDF has no cross-reference table of the kind we write, or it is sealed already.');
  const size = Number(entries[1]);
  const objectAt = (number: number): string => {
    const from = Number(table.slice(entries[0].length + number * 20, entries[0].length + number * 20 + 10));
    const found = /^\d+ 0 obj\s*(<<[\s\S]*>>)\s*$/.exec(old.toString('latin1', from, old.indexOf('endobj', from)));
    if (!found?.[1]) throw new Error('The PDF has an object of a kind we do not write.');
    return found[1];
  };
  const kept = [/\/Info \d+ 0 R/, /\/ID \[[^\]]*\]/].map(part => part.exec(trailer)?.[0] ?? '').join(' ');
  return { previous, size, root, trailer: ` ${kept}`, objectAt };
}

function firstPage(catalog: string, objectAt: (number: number) => string): number {
  let number = Number(/\/Pages (\d+) 0 R/.exec(catalog)?.[1]);
  for (let node = objectAt(number); /\/Type \/Pages\b/.test(node); node = objectAt(number)) {
    number = Number(/\/Kids \[(\d+) 0 R/.exec(node)?.[1]);
  }
  return number;
}

const withEntries = (object: string, entries: string): string => `${object.slice(0, -2)}  ${entries}\n>>`;

const entry = (place: number): string => `${String(place).padStart(10, '0')} 00000 n \n`;

/** A text string as UTF-16 in hexadecimal (ISO 32000-1, 7.9.2.2): nothing in it can end the string. */
const text = (words: string): string =>
  `<feff${Buffer.from(words.toWellFormed(), 'utf16le').swap16().toString('hex')}>`;
