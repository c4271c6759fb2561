export const pageWords = {} as const;
