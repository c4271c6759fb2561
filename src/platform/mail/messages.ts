import { fillWords } from '#kernel/fill-words.ts';
import { words as en } from './words.en.ts';
import { words as es } from './words.es.ts';

/** What can be sent outside. A message names the agency and holds a link; no person, no child, no case. */
export type Template = keyof typeof en;

/** A message as it would be sent. `subject` is for e-mail only. */
export type Message = { readonly subject: string; readonly text: string };

/** Writes a message in the reader's language. */
export function writeMessage(
  template: Template,
  language: 'en' | 'es',
  fill: { readonly agency: string; readonly link: string },
): Message {
  const { subject, text } = (language === 'es' ? es : en)[template];
  return { subject: fillWords(subject, fill), text: fillWords(text, fill) };
}
