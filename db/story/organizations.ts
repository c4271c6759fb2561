import type { OrganizationKey, Words } from './keys.ts';
import type { Language } from './person.ts';
import type { AreaKey } from './places.ts';

/** A provider or partner of the county's directory, as far as a plain organization row holds it. */
export type Organization = {
  readonly key: OrganizationKey;
  readonly name: string;
  readonly services: Words;
  readonly serves: 'county' | readonly AreaKey[];
  readonly notServed?: readonly AreaKey[];
  readonly languages: readonly Language[];
  /** Set when no address, map point or area may appear anywhere; the public telephone line is then the only way. */
  readonly confidentialPlace?: true;
  readonly mail?: string;
};

const org = (
  key: OrganizationKey,
  name: string,
  services: readonly [en: string, es: string],
  serves: Organization['serves'],
  languages: readonly Language[],
  more: Pick<Organization, 'notServed' | 'confidentialPlace' | 'mail'> = {},
): Organization => ({ key, name, services: { en: services[0], es: services[1] }, serves, languages, ...more });

const EN = ['en'] as const;
const EN_ES = ['en', 'es'] as const;
const EN_ES_HT = ['en', 'es', 'ht'] as const;
const CENTER = 'port-calusa-center';

export const ORGANIZATIONS: readonly Organization[] = [
  org(
    'O01',
    'Bright Harbor Counseling',
    ['Child and family counseling', 'Consejería para niños y familias'],
    'county',
    EN_ES,
  ),
  org(
    'O02',
    'Gulf Prairie Community Health Center',
    ['Medical and dental care, shots', 'Atención médica y dental, vacunas'],
    [CENTER, 'eastbank', 'bayside'],
    EN_ES_HT,
    { mail: 'gulfprairiehealth.example.org' },
  ),
  org(
    'O03',
    'Eastbank Neighbors Network',
    ["Food, rent help, neighbors' rota", 'Alimentos, ayuda con la renta, turnos de vecinos'],
    ['eastbank'],
    EN_ES,
    { mail: 'eastbankneighbors.example.org' },
  ),
  org(
    'O04',
    'Eastbank Family Center',
    ['Family-time rooms, parenting class', 'Salas para el tiempo en familia, clase para padres'],
    ['eastbank'],
    EN_ES,
  ),
  org('O05', 'Sawgrass Visit House', ['Supervised family time', 'Tiempo en familia supervisado'], ['sawgrass'], EN_ES),
  org(
    'O06',
    'Mill Slough Community Room',
    ['Family time, youth evenings', 'Tiempo en familia, tardes para jóvenes'],
    ['mill-slough'],
    EN,
  ),
  org(
    'O07',
    'First Lantern Church Coalition',
    ['Respite meals, recruiting foster families', 'Comidas de descanso, búsqueda de familias de crianza'],
    'county',
    EN,
    { mail: 'firstlantern.example.org' },
  ),
  org(
    'O08',
    'New Dawn Recovery',
    ['Residential and outpatient substance-use care', 'Tratamiento residencial y ambulatorio por el uso de sustancias'],
    'county',
    EN_ES,
    { mail: 'newdawn.example.org' },
  ),
  org(
    'O09',
    'Harbor Light Therapy Group',
    ['Trauma therapy, adoption-competent', 'Terapia de trauma, con experiencia en adopción'],
    [CENTER, 'bayside'],
    EN,
  ),
  org(
    'O10',
    'Palmetto Parent Mentors',
    ['Parent mentors (lived experience)', 'Padres y madres de apoyo (con experiencia propia)'],
    ['palmetto-springs', 'citrus-ridge'],
    EN_ES,
  ),
  org(
    'O11',
    'Calusa County Schools student services',
    ['Evaluation, transport to school of origin', 'Evaluación, transporte a la escuela de origen'],
    'county',
    EN_ES_HT,
  ),
  org('O12', 'Second Story Furniture Bank', ['Beds, cribs', 'Camas, cunas'], 'county', EN),
  org(
    'O13',
    'Gulf Prairie Workforce Board',
    ['Jobs for parents and youth', 'Empleos para padres y jóvenes'],
    'county',
    EN_ES,
    { mail: 'gulfprairiework.example.org' },
  ),
  org('O14', 'Calusa Housing Trust', ['Deposits, family units', 'Depósitos, viviendas para familias'], 'county', EN_ES),
  org(
    'O15',
    'Gulf Legal Aid',
    ['Benefits, custody, protection orders', 'Beneficios, custodia, órdenes de protección'],
    'county',
    EN_ES,
  ),
  org('O16', 'Rides Together', ['Volunteer drivers, passes', 'Conductores voluntarios, pases'], 'county', EN, {
    notServed: ['fisher-key'],
  }),
  org('O17', 'Nightingale Home Nursing', ['Home nursing', 'Enfermería en el hogar'], 'county', EN),
  org(
    'O18',
    'LinguaBridge Interpreters',
    ['Qualified interpreters: Spanish, Haitian Creole, sign', 'Intérpretes: español, criollo haitiano, señas'],
    'county',
    ['en', 'es', 'ht', 'ase'],
  ),
  org('O19', 'Little Herons Early Learning', ['Preschool', 'Preescolar'], ['eastbank', CENTER], EN_ES),
  org('O20', 'Calusa Youth Sports League', ['Teams, fee waiver', 'Equipos, exención de cuota'], 'county', EN),
  org('O21', 'Ferry Street Library', ['Homework club, maker room', 'Club de tareas, taller creativo'], [CENTER], EN_ES),
  org(
    'O22',
    'Citrus Ridge Grange',
    ['Farm days, hall, food boxes', 'Días de granja, salón, cajas de alimentos'],
    ['citrus-ridge'],
    EN_ES,
    { mail: 'citrusridgegrange.example.org' },
  ),
  org(
    'O23',
    "Fisher Key Residents' Association",
    ['Ferry help, newsletter', 'Ayuda con el ferry, boletín'],
    ['fisher-key'],
    EN,
  ),
  org(
    'O24',
    'Healthy Start Calusa',
    ['Nurse home visits, under 3', 'Visitas de enfermería en casa, menores de 3'],
    'county',
    EN_ES_HT,
  ),
  org(
    'O25',
    'Calusa First Steps',
    ['Early intervention, under 3', 'Intervención temprana, menores de 3'],
    'county',
    EN_ES,
  ),
  org(
    'O26',
    'Calusa Child Advocacy Center',
    ['Forensic interview, team', 'Entrevista forense, equipo'],
    'county',
    EN_ES,
  ),
  org(
    'O27',
    'Calusa Benefits Center',
    ['TANF, Medicaid, food help', 'TANF, Medicaid, ayuda con alimentos'],
    'county',
    EN_ES_HT,
  ),
  org(
    'O28',
    'Tamoka River Tribe Family Services',
    ['Family center, kin help, expert witnesses', 'Centro familiar, ayuda a familiares, testigos expertos'],
    'county',
    EN,
    { mail: 'tamokariver.example.org' },
  ),
  org(
    'O29',
    'Calusa Foster & Kin Association',
    ['Peer groups, mentors', 'Grupos de apoyo, mentores'],
    'county',
    EN_ES,
    { mail: 'fosterandkin.example.org' },
  ),
  org('O30', 'Safe Shore', ['Help with domestic violence', 'Ayuda ante la violencia doméstica'], 'county', EN_ES_HT, {
    confidentialPlace: true,
  }),
];
