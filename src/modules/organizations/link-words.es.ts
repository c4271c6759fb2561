import type { Translation } from '#platform/words/say.ts';
import type { linkWords as en } from './link-words.en.ts';

/** Palabras de los enlaces con los que una organización trabaja con la agencia sin cuenta. */
export const linkWords: Translation<typeof en> = {
  tab: 'Enlaces sin cuenta',
  title: 'Enlaces sin cuenta',
  lead: 'Con ellos {{name}} ve lo que se le pide y cuida su propia ficha, sin cuenta.',
  go: 'Enlaces sin cuenta',
  inbox: 'Buzón: todo lo que se le pide',
  inboxText:
    'Abre todas las solicitudes vivas a esta organización, menos las que protege una regla propia. Siempre pide seis números: dígalos por teléfono, nunca en un mensaje.',
  entry: 'Su ficha en el directorio',
  entryText: 'Dicen que es cierta, la cambian y avisan si hay lugar.',
  needsDirector: 'Un buzón muestra solicitudes de muchos niños. Lo abre una dirección de programa.',
  stands: 'Hecho el {{made}} por {{name}}, funciona hasta el {{ends}}. {{used}}',
  used: 'Abierto por última vez el {{day}}.',
  notUsed: 'Aún no se ha abierto.',
  none: 'Ahora no hay ningún enlace.',
  make: 'Hacer el enlace',
  renew: 'Hacer uno nuevo',
  renewText: 'El anterior termina al momento.',
  end: 'Terminarlo',
  ended: 'El enlace ha terminado. Quien lo abra ahora no lee nada.',
  sent: 'El enlace se envió a {{email}}',
  byHand: 'No hay correo electrónico. Entregue usted la dirección.',
  once: 'Esto se ve una sola vez',
  digits: 'Seis números',
  until: 'Funciona hasta',
  address: 'Dirección',
};
