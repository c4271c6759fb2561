/** Sectors of people who have lived it themselves. */
const LIVED = ['parents', 'youth', 'caregivers'];

export type VoicePartner = { readonly sector: string | null; readonly languages: readonly string[] };
export type Voices = {
  /** How many of the sectors that are sought are there. */
  readonly there: number;
  readonly sought: number;
  /** Sought, and not there. */
  readonly missing: readonly string[];
  /** How many partners of each sector that is there or sought, in the given order; none where it is missing. */
  readonly mix: readonly { readonly sector: string; readonly partners: number; readonly sought: boolean }[];
  /** Somebody who has lived it themselves is there. */
  readonly lived: boolean;
  /** Languages that nobody of the partners speaks. */
  readonly silent: readonly string[];
};

/**
 * Who is at a community's table and who is not (S4-53): by walk of life, by lived experience, by language. Where no sector
 * was chosen, all of them are sought. What has no sector on file counts for none.
 */
export function voicesOf(
  partners: readonly VoicePartner[],
  sectors: readonly string[],
  chosen: readonly string[],
  languages: readonly string[],
): Voices {
  const sought = new Set(chosen.length === 0 ? sectors : chosen);
  const count = (sector: string) => partners.filter(partner => partner.sector === sector).length;
  const missing = sectors.filter(sector => sought.has(sector) && count(sector) === 0);
  return {
    there: sought.size - missing.length,
    sought: sought.size,
    missing,
    mix: sectors
      .filter(sector => sought.has(sector) || count(sector) > 0)
      .map(sector => ({ sector, partners: count(sector), sought: sought.has(sector) })),
    lived: partners.some(({ sector }) => sector !== null && LIVED.includes(sector)),
    silent: languages.filter(language => !partners.some(partner => partner.languages.includes(language))),
  };
}

/** Languages of a field that lists them by codes: `en, es`. */
export const languagesIn = (speaks: string | null): string[] =>
  (speaks ?? '')
    .toLowerCase()
    .split(/[\s,;/]+/)
    .filter(code => code !== '');
