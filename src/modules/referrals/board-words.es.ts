import type { Translation } from '#platform/words/say.ts';
import type { boardWords as english, driverProblems as englishProblems } from './board-words.en.ts';

/** Palabras para dar seguimiento a las referencias. */
export const boardWords: Translation<typeof english> = {
  board: {
    metaTitle: 'Referencias | Alongside',
    title: 'Referencias',
    lead: 'Cada referencia en marcha, hasta que alguien haya leído su resultado. Lo atrasado va primero.',
    caption: 'Referencias en marcha',
    none: 'No hay referencias aquí',
    noneText: 'Nada está en espera. Lo que se refiere llega aquí por sí solo.',
    filter: 'Acotar la lista',
    waitsFor: 'Qué espera',
    anything: 'Cualquier cosa',
    worker: 'Persona a cargo del caso',
    allWorkers: 'Todas las personas a cargo',
    organization: 'Organización',
    allOrganizations: 'Todas las organizaciones',
    urgency: 'Urgencia',
    allUrgencies: 'Cualquier urgencia',
    show: 'Mostrar',
    counts: 'Qué está en espera',
    all: 'Todas',
    first: 'Volver al principio',
    person: 'Para',
    service: 'Servicio',
    state: 'Espera',
    next: 'Quién sigue, y para cuándo',
    since: 'Desde hace',
    hidden: 'Nombre no mostrado',
    by: 'Para el {{day}}',
    appointment: 'Cita {{when}}',
    days_one: '{{count}} día',
    days_other: '{{count}} días',
    waits: {
      'answer-late': 'Respuesta atrasada',
      'update-late': 'Noticias atrasadas',
      result: 'Resultado por leer',
      ride: 'Falta transporte o intérprete',
      draft: 'Borrador por enviar',
      answer: 'Respuesta',
      place: 'Lugar en la lista de espera',
      help: 'La ayuda sigue',
    },
  },
  follow: {
    card: 'Referencias que le necesitan',
    cardAll: 'Todas las referencias',
    cardRow: '{{number}}, {{service}}',
    noneNeeded: 'Ya no hace falta.',
  },
  driver: {
    title: 'Pedir a una persona voluntaria que conduzca',
    lead: '{{when}}, {{service}}. Solo pueden conducir quienes tienen revisiones vigentes ese día.',
    who: 'Quién conduce',
    none: 'No hay personas voluntarias anotadas para conducir. Cada organización tiene en el directorio una página de sus personas voluntarias.',
    save: 'Organizar el viaje',
    ready: 'Sus revisiones valen ese día',
  },
};

/** Por qué no se pudo pedir a alguien que conduzca. */
export const driverProblems: Translation<typeof englishProblems> = {
  'check-expired': 'No puede conducir ese día. {{why}}.',
  'no-check': 'No puede conducir ese día. {{why}}.',
  'volunteer-left': 'Esta persona voluntaria ya se fue',
  'not-a-driver': 'Esta persona voluntaria no conduce',
  'appointment-passed': 'Esta cita ya pasó',
};
