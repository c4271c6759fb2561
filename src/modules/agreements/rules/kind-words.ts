import type { TemplateLine } from '../contract.ts';

/** A word of threat found in a line: which line (by its place in the list), in which language, and the words as written. */
export type HarshWords = { readonly line: number; readonly language: 'en' | 'es'; readonly found: string };

/**
 * Wording that speaks of oversight and threat. A plan is a promise between partners (S3-12), so a template without it is
 * the only one that is published. Stems, so that forms of a word are found with it.
 */
const threats: Readonly<Record<'en' | 'es', readonly string[]>> = {
  en: [
    'violat\\p{L}*',
    'non-?\\s?complian\\p{L}*',
    '(?:must|shall|will be required to|required to|fail(?:s|ed|ure)? to) comply',
    'failure to',
    '(?:will|may|shall|can) be (?:terminated|removed|revoked|suspended|punished|penalized|sanctioned|reported|disciplined|held responsible)',
    '(?:will|may|can) lose (?:your|the|their) (?:license|home|placement)',
    'terminat(?:e|ed|ion) of (?:the|your|this) (?:agreement|license|placement|plan)',
    'revo(?:ke|ked|cation)',
    'penalt(?:y|ies)',
    'sanctions?',
    'disciplinary',
    'corrective action',
    'infractions?',
    'misconduct',
    'zero tolerance',
    'or else',
    'subject to (?:removal|termination|revocation|investigation)',
    'grounds for',
    'strictly (?:prohibited|forbidden)',
    'under no circumstances',
  ],
  es: [
    'violaci(?:ón|ones)',
    'infracci(?:ón|ones)',
    'incumpl\\p{L}*',
    '(?:debe|deben|deberá|deberán|tiene que|tienen que) (?:cumplir|acatar|obedecer)',
    'falta de cumplimiento',
    '(?:será|serán|podrá ser|podrán ser|puede ser|pueden ser) (?:terminad|retirad|revocad|suspendid|castigad|penalizad|sancionad|reportad|despedid)[oa]s?',
    '(?:perderá|perderán|puede perder|pueden perder) (?:su|la|el) (?:licencia|hogar|colocación)',
    'se (?:dará|dan|da) por terminad[oa]',
    'rescisi(?:ón|ones)',
    'revocaci(?:ón|ones)',
    'sanci(?:ón|ones)',
    'penalizaci(?:ón|ones)',
    'medidas? disciplinarias?',
    'acci(?:ón|ones) correctivas?',
    'tolerancia cero',
    'so pena de',
    'de lo contrario',
    'sujet[oa]s? a (?:retiro|terminación|revocación|investigación)',
    'estrictamente prohibid[oa]s?',
    'bajo ninguna circunstancia',
  ],
};

/** Whole words only, whatever letters stand beside them. */
const patterns = {
  en: patternOf(threats.en),
  es: patternOf(threats.es),
};

function patternOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.join('|').replaceAll(' ', '\\s+')})(?![\\p{L}\\p{M}])`, 'giu');
}

/** "Never" before it turns a threat into a promise: "You will never be punished for it". */
const promised = { en: /\b(?:never|nobody)\b[^.!?;]*$/iu, es: /(?<!\p{L})(?:nunca|jamás|nadie)(?!\p{L})[^.!?;]*$/iu };

/** Every wording of threat in a template's lines, in both languages. */
export function harshWordsIn(lines: readonly Pick<TemplateLine, 'en' | 'es'>[]): HarshWords[] {
  return lines.flatMap((line, index) =>
    (['en', 'es'] as const).flatMap(language => {
      const text = (line[language] ?? '').normalize('NFC');
      return [...text.matchAll(patterns[language])]
        .filter(match => !promised[language].test(text.slice(0, match.index)))
        .map(([found]) => ({ line: index, language, found }));
    }),
  );
}
