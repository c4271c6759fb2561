import { expect, test } from 'vitest';
import { downloadName, endingOf } from './kinds.ts';

test.each([
  ['Dental report', 'application/pdf', 'Dental report.pdf'],
  ['../../etc/passwd', 'text/plain', 'etc passwd.txt'],
  ['invoice.exe', 'image/jpeg', 'invoice.exe.jpg'],
  ['Niña: 1er día', 'image/png', 'Niña 1er día.png'],
  ['تقرير', 'application/pdf', 'تقرير.pdf'],
  ['***', 'application/pdf', 'document.pdf'],
  ['x'.repeat(200), 'application/pdf', `${'x'.repeat(80)}.pdf`],
])('%s as %s is saved as %s', (title, mediaType, name) => {
  expect(downloadName(title, mediaType)).toBe(name);
});

test.each([
  ['a.PDF', 'pdf'],
  ['a.tar.gz', 'gz'],
  ['noending', ''],
  ['.hidden', 'hidden'],
  ['a.', ''],
])('the ending of %s is %j', (name, ending) => {
  expect(endingOf(name)).toBe(ending);
});
