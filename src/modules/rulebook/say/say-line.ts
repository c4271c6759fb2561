/** Something a rule says, and the things it is made of: drawn as a list in a list. */
export type Line = { readonly text: string; readonly of: readonly Line[] };

export const leaf = (text: string): Line => ({ text, of: [] });

/** A line over others. */
export const over = (text: string, of: readonly Line[]): Line => ({ text, of });

/** A line about one other: in the same line where that is made of nothing more, else over it. */
export const around = (line: Line, about: (what: string) => string): Line =>
  line.of.length === 0 ? leaf(about(line.text)) : over(about('').trimEnd(), [line]);
