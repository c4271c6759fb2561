/** Puts values into a sentence's `{{name}}` places. A place without a value stays visible, so that the mistake shows. */
export const fillWords = (sentence: string, values: Readonly<Record<string, string | number>> = {}): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place));
