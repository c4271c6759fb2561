import sharp from 'sharp';
import type { MediaType } from './kinds.ts';

export type ImageType = Extract<MediaType, `image/${string}`>;

/** A picture of more points than this is refused: a small file can unfold to gigabytes. */
const MOST_POINTS = 120_000_000;
/** Enough to read a photographed letter; larger pictures are made smaller. */
const LONGEST_SIDE = 6000;

// One picture at a time in one thread: two cores serve everybody.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Draws an uploaded picture anew: place, time, camera and everything else hidden in the file are gone, and so is
 * whatever was appended to it. The turn of the camera is applied first. Undefined when the picture cannot be read whole.
 */
export async function cleanImage(bytes: Uint8Array, type: ImageType): Promise<Buffer | undefined> {
  try {
    const picture = sharp(bytes, { failOn: 'warning', limitInputPixels: MOST_POINTS, autoOrient: true }).resize({
      width: LONGEST_SIDE,
      height: LONGEST_SIDE,
      fit: 'inside',
      withoutEnlargement: true,
    });
    if (type === 'image/png') return await picture.png({ compressionLevel: 9 }).toBuffer();
    if (type === 'image/webp') return await picture.webp({ quality: 88 }).toBuffer();
    return await picture.jpeg({ quality: 88, mozjpeg: true }).toBuffer();
  } catch {
    return undefined;
  }
}
