const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** Is it the same thing written another way: capitals, accents and spaces do not count. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);
