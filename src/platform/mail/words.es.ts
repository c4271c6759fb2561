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
  'guest-entry': {
    subject: '¿Sigue siendo cierto? · Is this still true?',
    text: '{{agency}}: por favor, revise lo que el directorio de la comunidad dice de su organización. No necesita una cuenta.\n{{link}}\n{{agency}}: please check what the community directory says about your organization. No account is needed.',
  },
  'guest-referral': {
    subject: 'Alguien pide su servicio · Somebody asks for your service',
    text: '{{agency}}: alguien pide su servicio. No necesita una cuenta. Le pedirá seis números, que le decimos por teléfono.\n{{link}}\n{{agency}}: somebody asks for your service. No account is needed. It asks for six digits, which we tell you by telephone.',
  },
  'referral-reminder': {
    subject: 'Una solicitud nuestra le espera · A request of ours waits for you',
    text: '{{agency}}: una solicitud nuestra espera su respuesta. Por favor, abra el mensaje que le enviamos o llámenos.\n{{agency}}: a request of ours waits for your answer. Please open the message we sent you, or call us.',
  },
  'capacity-changed': {
    subject: 'Noticias de un servicio que usted sigue',
    text: '{{agency}}: un servicio que usted sigue ha dicho algo nuevo sobre si tiene lugar. Inicie sesión para leerlo.\n{{link}}',
  },
  'guest-inbox': {
    subject: 'Solicitudes de sus servicios · Requests for your services',
    text: '{{agency}}: aquí está todo lo que se le pidió a su organización. No necesita una cuenta. Le pedirá seis números, que le decimos por teléfono.\n{{link}}\n{{agency}}: everything that was asked of your organization is here. No account is needed. It asks for six digits, which we tell you by telephone.',
  },
  invited: {
    subject: 'Tiene una invitación',
    text: '{{agency}}: tiene una invitación. Por favor, inicie sesión para leer cuándo y dónde, y para responder.\n{{link}}',
  },
  'to-read': {
    subject: 'Algo nuevo para leer',
    text: '{{agency}}: hay algo nuevo para que lo lea. Por favor, inicie sesión.\n{{link}}',
  },
  'hearing-notice': {
    subject: 'Algo para leer antes de un día que ya está fijado',
    text: '{{agency}}: hay algo para que usted lea. Se fijó un día que quizás quiera tener en cuenta. Por favor, entre para leerlo.\n{{link}}',
  },
  'answer-by-link': {
    subject: '¿Le viene bien este día?',
    text: '{{agency}}: por favor, díganos si un día le viene bien. No necesita una cuenta.\n{{link}}\nEl enlace es solo para usted. También puede llamarnos.',
  },
};
