import type { Translation } from '#platform/words/say.ts';
import type { inboxWords as en } from './inbox-words.en.ts';

/** Palabras del buzón en el que una organización encuentra todo lo que se le pide, sin cuenta. */
export const inboxWords: Translation<typeof en> = {
  title: 'Lo que se le pide',
  lead: '{{agency}} y {{organization}}: todo en una dirección. Arriba está lo que más le necesita.',
  none: 'Ahora no se le pide nada',
  noneText: 'Cuando alguien pida uno de sus servicios, estará aquí.',
  done: 'Gracias. La agencia ya lo tiene.',
  doneRoom: 'Gracias. Ahora lo ve todo el que mire.',
  row: '{{number}}: {{service}}',
  groups: {
    new: 'Nuevas: por favor, responda',
    due: 'Por favor, cuente cómo va',
    yes: 'Aceptadas, sin empezar',
    going: 'En marcha',
    ended: 'Terminadas: la agencia lee qué resultó',
  },
  answerBy: 'Responda antes del {{day}}',
  answerLate: 'Esperábamos su respuesta el {{day}}',
  updateBy: 'Noticias del avance antes del {{day}}',
  updateLate: 'Esperábamos noticias del avance el {{day}}',
  urgent: 'Hoy',
  late: 'Con retraso',
  waitsForYou: 'Le espera',
  waits: 'Unos {{days}} días de espera',
  nextAt: 'Próxima cita {{when}}',
  unsaid: 'Por favor, diga quién vino',
  ahead: 'Citas que vienen',
  load: 'Nuestro camino juntos',
  loadLead: 'Pedimos, usted responde, la ayuda empieza, usted cuenta cómo va, leemos qué resultó. Así están ahora:',
  loadSteps: {
    answer: 'Su respuesta: {{count}}',
    begin: 'Por empezar: {{count}}',
    going: 'En marcha: {{count}}',
    read: 'Leemos: {{count}}',
  },
  room: 'Diga si hay lugar',
  entry: 'Lo que el directorio dice de usted',
  entryText: 'Lo leen familias y trabajadores. Lo cuida con el mismo enlace.',
  entryGo: 'Verlo y cambiarlo',
  apart: 'Lo que protege una regla propia llega con su propio enlace y no está aquí.',
};
