/** Languages people of the story speak, as BCP 47 tags (`cpf` is Creole French, `ase` American Sign Language). */
export type Language =
  | 'ar'
  | 'ase'
  | 'cpf'
  | 'de'
  | 'en'
  | 'es'
  | 'fr'
  | 'he'
  | 'hi'
  | 'ht'
  | 'hu'
  | 'ig'
  | 'pl'
  | 'ru'
  | 'tl';

/** A name as written. `family` is missing when nobody knows it. */
export type Name = {
  readonly title?: string;
  readonly given: string;
  readonly family?: string;
  readonly suffix?: string;
};

/** The name as people write it: title, given name, family name, and a suffix after a comma. */
export function fullName({ title, given, family, suffix }: Name): string {
  const name = [title, given, family].filter(part => part !== undefined).join(' ');
  return suffix ? `${name}, ${suffix}` : name;
}

const mailPart = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z-]+/g, '-');

/** `first.last@domain`, without accents; a name of several words is joined by hyphens. */
export const mailAddress = (name: Name, domain: string): string =>
  `${[name.given, name.family]
    .filter(part => part !== undefined)
    .map(mailPart)
    .join('.')}@${domain}`;

/** Families, caregivers and everyone else without an organization of their own. */
export const HOME_MAIL = 'mail.example.org';
