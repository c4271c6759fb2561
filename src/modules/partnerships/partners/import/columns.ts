/** What a column of a list of partners can mean. */
export const TARGETS = [
  'name',
  'description',
  'phone',
  'email',
  'sector',
  'community',
  'state',
  'since',
  'contact',
  'title',
  'contactPhone',
  'contactEmail',
  'lastContact',
] as const;
export type Target = (typeof TARGETS)[number];

/** A header without capitals, accents, signs and blanks around it. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const guesses: readonly (readonly [RegExp, Target])[] = [
  [
    /^(contact|person|primary contact|main contact) (phone|telephone|tel|cell|mobile)( number)?$|^telefono del contacto$/,
    'contactPhone',
  ],
  [/^(contact|person|primary contact|main contact) (e ?mail|email address)$|^correo del contacto$/, 'contactEmail'],
  [/^(contact|person)( person)? (title|role|position)$|^title$|^position$|^cargo$|^puesto$/, 'title'],
  [/^(contact|contact name|contact person|primary contact|main contact|person)$|^(persona de )?contacto$/, 'contact'],
  [
    /^((partner|agency|organi[sz]ation|org|company|nonprofit|group)( name)?|name)$|^(nombre( de la organizacion)?|organizacion|entidad|organizacion aliada)$/,
    'name',
  ],
  [
    /^(description|about|what they do|services|mission|notes?)$|^(descripcion|servicios|a que se dedica)$/,
    'description',
  ],
  [/^(phone|telephone|tel|phone number|main phone)$|^telefono$/, 'phone'],
  [/^(e ?mail|email address)$|^correo( electronico)?$/, 'email'],
  [/^(sector|walk of life|type|category|kind|field)$|^(tipo|categoria)$/, 'sector'],
  [/^(community|neighborhood|site|area)$|^(comunidad|vecindario|barrio)$/, 'community'],
  [/^(status|state|stage|standing|relationship)$|^(estado|situacion|etapa)$/, 'state'],
  [
    /^(last|latest|most recent) (contact|contacted|meeting|talk|conversation|touch)( date| on)?$|^(date of )?last contact$|^ultimo contacto$|^fecha del ultimo contacto$/,
    'lastContact',
  ],
  [/^(since|start|start date|partner since|began|date)$|^(desde|fecha|inicio)$/, 'since'],
];

/** What a header means by its name; null when it tells nothing. */
export const targetOf = (header: string): Target | null =>
  guesses.find(([pattern]) => pattern.test(plain(header)))?.[1] ?? null;

/** A meaning for each column, the first of two with the same one. */
export function guessColumns(header: readonly string[]): (Target | null)[] {
  const used = new Set<Target>();
  return header.map(name => {
    const target = targetOf(name);
    if (target === null || used.has(target)) return null;
    used.add(target);
    return target;
  });
}
