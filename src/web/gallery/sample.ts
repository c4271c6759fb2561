import type { SampleDrawings } from './sample-drawings.ts';

/** What every part of the gallery is given: `t` picks the language. */
export type Sample = { t: (en: string, es: string) => string; drawings: SampleDrawings };
