import { qrPath } from '../http/qr-path.ts';

/** The QR code of an address as an SVG picture, black on white with its quiet border. */
export function pictureOfCode(address: string): string {
  const { size, path } = qrPath(address);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
  );
}
