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
};
