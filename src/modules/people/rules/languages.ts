/** Languages offered on forms (BCP 47), the most spoken of the state first; a person's own ones are always among them. */
const COMMON = ['en', 'es', 'ht', 'pt', 'fr', 'vi', 'zh', 'ar', 'ru', 'tl', 'de'] as const;

/** The languages to choose from when these are known already. */
export const offeredLanguages = (known: readonly (string | null)[]): string[] => [
  ...new Set([...COMMON, ...known.filter(code => code !== null)]),
];
