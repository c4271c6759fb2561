import type { Translation } from '#platform/words/say.ts';
import type { words as en } from './words.en.ts';

/** Mensajes que salen de la casa. No dicen nada de nadie. */
export const words: Translation<typeof en> = {
  'sign-in-link': {
    subject: 'Su enlace para entrar',
    text: '{{agency}}: este es el enlace que pidió. Sirve una sola vez, durante 15 minutos.\n{{link}}\nSi usted no lo pidió, puede ignorar este mensaje. Por favor, no lo comparta.',
  },
  invitation: {
    subject: 'Prepare su forma de entrar',
    text: '{{agency}}: use este enlace para elegir una contraseña y preparar su segundo paso. Sirve una sola vez, durante 3 días.\n{{link}}\nPor favor, no lo comparta.',
  },
  'paper-to-sign': {
    subject: 'Algo para leer y firmar',
    text: '{{agency}}: este es el enlace que acordamos, para leer y firmar.\n{{link}}\nLe pedirá seis números. Se los decimos en persona o por teléfono, nunca en un mensaje. Por favor, no los comparta.',
  },
};
