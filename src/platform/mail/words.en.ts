/** Messages that leave the house. They say nothing about anybody. */
export const words = {
  'sign-in-link': {
    subject: 'Your link to sign in',
    text: '{{agency}}: here is the link you asked for. It works once, for 15 minutes.\n{{link}}\nIf you did not ask for it, you can ignore this message. Please do not pass it on.',
  },
  invitation: {
    subject: 'Set up how you sign in',
    text: '{{agency}}: use this link to choose a password and set up your second step. It works once, for 3 days.\n{{link}}\nPlease do not pass it on.',
  },
  'paper-to-sign': {
    subject: 'Something to read and sign',
    text: '{{agency}}: here is the link we agreed on, to read and sign.\n{{link}}\nIt asks for six digits. We tell you those in person or by telephone, never in a message. Please do not pass them on.',
  },
  'guest-entry': {
    subject: 'Is this still true? · ¿Sigue siendo cierto?',
    text: '{{agency}}: please check what the community directory says about your organization. No account is needed.\n{{link}}\n{{agency}}: por favor, revise lo que el directorio de la comunidad dice de su organización. No necesita una cuenta.',
  },
  'guest-referral': {
    subject: 'Somebody asks for your service · Alguien pide su servicio',
    text: '{{agency}}: somebody asks for your service. No account is needed. It asks for six digits, which we tell you by telephone.\n{{link}}\n{{agency}}: alguien pide su servicio. No necesita una cuenta. Le pedirá seis números, que le decimos por teléfono.',
  },
  'referral-reminder': {
    subject: 'A request of ours waits for you · Una solicitud nuestra le espera',
    text: '{{agency}}: a request of ours waits for your answer. Please open the message we sent you, or call us.\n{{agency}}: una solicitud nuestra espera su respuesta. Por favor, abra el mensaje que le enviamos o llámenos.',
  },
  'capacity-changed': {
    subject: 'News of a service you follow',
    text: '{{agency}}: a service you follow has said something new about its room. Sign in to read it.\n{{link}}',
  },
  'guest-inbox': {
    subject: 'Requests for your services · Solicitudes de sus servicios',
    text: '{{agency}}: everything that was asked of your organization is here. No account is needed. It asks for six digits, which we tell you by telephone.\n{{link}}\n{{agency}}: aquí está todo lo que se le pidió a su organización. No necesita una cuenta. Le pedirá seis números, que le decimos por teléfono.',
  },
  invited: {
    subject: 'You are invited',
    text: '{{agency}}: you are invited. Please sign in to read when and where, and to answer.\n{{link}}',
  },
  'to-read': {
    subject: 'Something new for you to read',
    text: '{{agency}}: there is something new for you to read. Please sign in.\n{{link}}',
  },
  'hearing-notice': {
    subject: 'Something to read before a day that is set',
    text: '{{agency}}: there is something for you to read. A day is set that you may want to plan for. Please sign in to read it.\n{{link}}',
  },
  'answer-by-link': {
    subject: 'Is this day right for you?',
    text: '{{agency}}: please tell us whether a day suits you. No account is needed.\n{{link}}\nThe link is for you alone. You can also call us.',
  },
};
