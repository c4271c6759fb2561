/** Words of organizations in English. */
export const words = {
  problems: { 'already-listed': 'An organization of this name is in the directory already' },
};

declare module '#platform/words/say.ts' {
  interface AllWords {
    organizations: typeof words;
  }
}
