import type { Language } from '#platform/http/who.ts';

/** A number as people write it in their language: "12,345". */
export const sayFigure = (language: Language, number: number): string => number.toLocaleString(language);
