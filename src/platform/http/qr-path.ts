import { encode } from 'uqr';

/** A QR code as the path of an SVG of `size` by `size` units, quiet zone included. Made on the server only. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => {
    // Dark fields that lie side by side are one stroke: no seams, and a third of the text.
    const line = row.map(dark => (dark ? '#' : ' ')).join('');
    return [...line.matchAll(/#+/g)].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`);
  });
  return { size, path: path.join('') };
}
