import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { no } from '#kernel/result.ts';
import { checkUpload } from './check-upload.ts';
import { MOST_BYTES } from './kinds.ts';

const text = (words: string) => new TextEncoder().encode(words);
const PDF = text('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const HTML = text('<!doctype html><script>alert(1)</script>');

const picture = () => sharp({ create: { width: 8, height: 4, channels: 3, background: '#a04020' } });
const photoWithPlace = () =>
  picture()
    .withExif({
      IFD0: { Make: 'Camera', Software: 'secret-place' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '27/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '81/1 45/1 0/1' },
    })
    .jpeg()
    .toBuffer();

describe('what is kept', () => {
  test.each([
    ['letter.pdf', PDF, 'application/pdf'],
    ['SCAN.PDF', PDF, 'application/pdf'],
    ['without-ending', PDF, 'application/pdf'],
    ['note.txt', text('Duerme con la luz encendida. ñ 🙂\r\n'), 'text/plain'],
  ])('%s', async (name, bytes, mediaType) => {
    expect(await checkUpload({ name, bytes })).toEqual({ ok: true, value: { bytes, mediaType } });
  });

  test.each(['jpeg', 'png', 'webp'] as const)('a %s picture, drawn anew', async format => {
    const bytes = await picture().toFormat(format).toBuffer();
    const kept = await checkUpload({ name: `photo.${format}`, bytes });
    expect(kept).toMatchObject({ ok: true, value: { mediaType: `image/${format}` } });
  });

  test('a photo keeps neither its place nor its camera, and stands upright', async () => {
    const photo = await photoWithPlace();
    const turned = await sharp(photo).withMetadata({ orientation: 6 }).toBuffer();
    expect((await sharp(turned).metadata()).exif).toBeDefined();
    const kept = await checkUpload({ name: 'photo.jpg', bytes: turned });
    if (!kept.ok) throw new Error('refused');
    const { exif, xmp, iptc, icc, orientation, width, height } = await sharp(kept.value.bytes).metadata();
    expect({ exif, xmp, iptc, icc, orientation, width, height }).toEqual({ width: 4, height: 8 });
    expect(Buffer.from(kept.value.bytes).includes('secret-place')).toBe(false);
  });

  test('what was appended to a picture is gone', async () => {
    const bytes = Buffer.concat([await picture().png().toBuffer(), HTML]);
    const kept = await checkUpload({ name: 'photo.png', bytes });
    expect(kept.ok && Buffer.from(kept.value.bytes).includes('<script>')).toBe(false);
    expect(kept.ok).toBe(true);
  });
});

describe('what is refused', () => {
  const zip = Uint8Array.from([0x50, 0x4b, 3, 4, ...Array(40).fill(0)]);
  const program = Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, ...Array(60).fill(0)]);
  const heic = Uint8Array.from([0, 0, 0, 24, ...text('ftypheic'), 0, 0, 0, 0, ...text('mif1heic')]);
  test.each([
    ['no file', undefined, 'file-missing'],
    ['an empty file', { name: 'a.pdf', bytes: new Uint8Array() }, 'file-missing'],
    ['one byte too many', { name: 'a.txt', bytes: new Uint8Array(MOST_BYTES + 1).fill(65) }, 'file-too-large'],
    ['a program', { name: 'tool.exe', bytes: program }, 'file-kind-not-taken'],
    ['an archive', { name: 'papers.zip', bytes: zip }, 'file-kind-not-taken'],
    ['a web page', { name: 'page.html', bytes: HTML }, 'file-kind-not-taken'],
    ['text without an ending', { name: 'README', bytes: text('hello') }, 'file-kind-not-taken'],
    ['a program named as a picture', { name: 'photo.jpg', bytes: program }, 'file-disguised'],
    ['a web page named as a paper', { name: 'letter.pdf', bytes: HTML }, 'file-disguised'],
    ['a paper named as a picture', { name: 'photo.png', bytes: PDF }, 'file-disguised'],
    ['a paper with a program’s name', { name: 'letter.pdf.exe', bytes: PDF }, 'file-disguised'],
    ['bytes named as text', { name: 'note.txt', bytes: Uint8Array.from([104, 0, 105]) }, 'file-disguised'],
    ['text that is not UTF-8', { name: 'note.txt', bytes: Uint8Array.from([0xe9, 0x20, 0x61]) }, 'file-disguised'],
    ['a phone’s own photo format', { name: 'IMG_1.HEIC', bytes: heic }, 'file-is-heic'],
  ])('%s', async (_, sent, refusal) => {
    expect(await checkUpload(sent)).toEqual(no(refusal));
  });

  test('a picture that breaks off', async () => {
    const noise = await sharp({
      create: {
        width: 200,
        height: 200,
        channels: 3,
        background: '#fff',
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
      },
    })
      .jpeg()
      .toBuffer();
    expect(await checkUpload({ name: 'a.jpg', bytes: noise.subarray(0, noise.length / 2) })).toEqual(
      no('file-not-readable'),
    );
  });

  test('a small file that unfolds to a giant picture', async () => {
    const giant = await sharp({ create: { width: 16000, height: 8000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(giant.length).toBeLessThan(MOST_BYTES);
    expect(await checkUpload({ name: 'a.png', bytes: giant })).toEqual(no('file-not-readable'));
  });
});
