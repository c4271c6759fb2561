import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { QrCode } from './qr-code.tsx';

test('the picture says in words what it holds, and is black on white without a style of its own', () => {
  const html = renderToStaticMarkup(<QrCode size={29} path="M4 4h7v1h-7z" label="The way to your plan" />);
  expect(html).toContain('role="img" aria-label="The way to your plan"');
  expect(html).toContain('viewBox="0 0 29 29"');
  expect(html).toContain('<path d="M4 4h7v1h-7z" fill="#000"');
  expect(html).toContain('<rect width="29" height="29" fill="#fff"');
  expect(html).not.toMatch(/style=|class=/);
});
