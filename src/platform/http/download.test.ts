import { expect, test } from 'vitest';
import { replyWith } from './download.ts';

const reply = (name: string, mediaType = 'application/pdf') =>
  replyWith({ bytes: new TextEncoder().encode('%PDF-'), mediaType, name, subjects: [] });

test('a file is saved, never shown, and nothing in it can run as this site', async () => {
  const { headers } = reply('Dental report.pdf');
  expect(Object.fromEntries(headers)).toEqual({
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="Dental report.pdf"; filename*=UTF-8''Dental%20report.pdf`,
    'content-length': '5',
    'content-security-policy': "sandbox; default-src 'none'",
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
  });
  expect(await reply('a.pdf').text()).toBe('%PDF-');
});

test.each([
  ['Informe de la niña.pdf', 'Informe de la ni_a.pdf', 'Informe%20de%20la%20ni%C3%B1a.pdf'],
  ['a"b\r\nSet-Cookie: x.pdf', 'a_b__Set-Cookie_ x.pdf', 'a%22b%0D%0ASet-Cookie%3A%20x.pdf'],
  ["d'Or (2)*.pdf", 'd_Or _2__.pdf', 'd%27Or%20%282%29%2A.pdf'],
  ['\ud800.pdf', '_.pdf', '%EF%BF%BD.pdf'],
])('the name %j cannot leave its header', (name, plain, encoded) => {
  expect(reply(name).headers.get('content-disposition')).toBe(
    `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
  );
});

test('text says its letters', () => {
  expect(reply('a.txt', 'text/plain').headers.get('content-type')).toBe('text/plain; charset=utf-8');
});
