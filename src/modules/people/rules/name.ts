/** The name a person goes by, in two parts; the last one may not be known. */
export type Name = { readonly first_name: string; readonly last_name: string | null };

/** The whole chosen name, first name first. */
export const fullName = ({ first_name, last_name }: Name): string =>
  last_name ? `${first_name} ${last_name}` : first_name;
