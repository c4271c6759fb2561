import type { Sent } from '#platform/files/check-upload.ts';

/** What a scanner gives of a paper signed by hand: a small PDF of one page, drawn here because nobody in the county can write. */
export function scanOf(reference: string): Sent {
  const strokes = '120 300 m 140 330 160 270 180 300 c 200 330 215 280 240 300 c S';
  const words = `BT /F1 12 Tf 120 340 Td (Signed by hand. ${reference}) Tj ET`;
  const drawn = `${words}\n1 w ${strokes}`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}${trailer}`;
  return { name: 'signed-by-hand.pdf', bytes: new TextEncoder().encode(body) };
}
