import type { Translation } from '#platform/words/say.ts';
import type { aroundWords as english } from './words.around.en.ts';

/** Words of the people around a child, in Spanish. */
export const aroundWords: Translation<typeof english> = {
  lead: 'Todas las personas alrededor de {{name}} que usted puede ver: su función, desde cuándo, cómo comunicarse y a qué puede invitarlas.',
  invite: 'Puede invitar a: {{what}}',
  invitations: { meeting: 'una reunión', familyTime: 'tiempo en familia' },
  call: 'Convocar una reunión',
  plan: 'Planear tiempo en familia',
  home: 'El hogar',
  homeNone: 'No consta ningún hogar en este momento.',
  caregiver: 'Persona cuidadora, desde el {{from}}',
  court: 'Ante la corte',
  courtNone: 'No consta ninguna parte.',
  courtMore: 'Casos y partes',
  speaksFor: 'representa a {{name}}',
  since: 'desde el {{from}}',
  outside: 'Escuela, ayuda y servicios',
  outsideNone: 'No consta ninguna escuela ni ningún servicio que haya empezado.',
  school: 'Escuela',
  service: 'Servicio',
  supervisor: 'Supervisión de la unidad',
  callName: 'Llamar a {{name}}',
  own: {
    metaTitle: 'Las personas alrededor de su niña o niño | Alongside',
    ownTitle: 'Las personas a su alrededor',
    title: 'Las personas alrededor de {{name}}',
    heading: 'Quiénes están',
    lead: 'Quién hace qué, desde cuándo y a quién puede llamar. Usted ve la parte que le corresponde.',
    none: 'Todavía no hay nadie que mostrar',
    noneText:
      'Cuando una niña o un niño está con usted, o un caso la nombra a usted, aquí están las personas a su alrededor.',
    circles: {
      agency: 'Persona a cargo del caso',
      supervisor: 'Supervisión',
      court: 'Ante la corte',
      caregiver: 'Persona cuidadora',
      parent: 'Madre o padre',
      family: 'Familia',
      school: 'Escuela',
      service: 'Servicio',
    },
    meet: '¿Le gustaría reunirse, o traer a alguien?',
    meetText:
      'En Reuniones responde a las invitaciones. Una persona joven puede pedir que venga alguien de su confianza. O llame a la persona a cargo del caso.',
    meetings: 'Reuniones',
    familyTime: 'Tiempo en familia',
    card: 'Quiénes están alrededor de la niña o el niño',
    cardText: 'Quién hace qué, desde cuándo y a quién puede llamar.',
    cardGo: 'Ver quiénes están',
  },
};
