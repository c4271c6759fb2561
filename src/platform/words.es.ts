import type { Translation } from '#platform/words/say.ts';
import type { words as english } from './words.en.ts';

export const words: Translation<typeof english> = {
  problems: {
    'form-without-key': 'Este formulario ya no está al día. Abra la página de nuevo; lo que escribió sigue abajo.',
    'sent-before-with-other-content':
      'Este formulario ya se envió con otras respuestas. Abra la página de nuevo para hacer otro cambio.',
    'changed-meanwhile':
      'Alguien cambió este expediente mientras usted trabajaba. Vea lo que dice ahora y envíe de nuevo.',
    'not-allowed': 'Su función en este caso no incluye esto.',
    'opened-in-emergency':
      'Usted abrió este expediente en una emergencia. Puede leerlo; los cambios los hace el equipo del caso.',
    'in-the-future': 'Esto no puede estar en el futuro',
    'before-birth': 'Esto es antes de que naciera la niña o el niño',
  },
  failure: {
    notFoundTitle: 'No encontramos esa página',
    notFound:
      'Tal vez no existe, o tal vez usted no puede verla. Revise la dirección o comience de nuevo desde su primera página.',
    notAllowedTitle: 'Esta página es para otra función',
    notAllowed: 'Su función no incluye esta página. Si la necesita, pregunte a la agencia.',
    conflictTitle: 'No se pudo guardar',
    brokenTitle: 'Algo falló de nuestro lado',
    broken:
      'Nada de lo que envió quedó a medias: se guardó todo o no se guardó nada. Intente de nuevo. Si vuelve a pasar, llame y dé este número: {{request}}',
    home: 'Ir a su primera página',
  },
};
