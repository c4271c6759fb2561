import type { Block, Paper } from '#kernel/paper.ts';
import { NOT_ALLOWED, POWERS } from './authority.ts';
import type { Speech } from './plan-content.ts';

/** Everything a letter of authority says. Days are ISO. */
export type LetterContent = {
  readonly agency: string;
  readonly child: { readonly name: string; readonly bornOn: string | null };
  readonly caregivers: readonly string[];
  readonly since: string;
  readonly given: string;
  readonly contact: { readonly name: string; readonly organization: string; readonly phone: string | null };
};

/** The letter caregivers show at school and at the doctor's: who they are, what they may do, what not, and whom to call. */
export function letterPaper(content: LetterContent, speech: Speech): Paper {
  const { say, day, list } = speech;
  const { agency, child, contact } = content;
  const { name } = child;
  const caregivers = list(content.caregivers);
  const since = day(content.since);
  const text = (words: string): Block => ({ kind: 'text', words });
  const lead = child.bornOn
    ? say('letter.lead', { agency, name, caregivers, day: since, born: day(child.bornOn) })
    : say('letter.leadNoBirth', { agency, name, caregivers, day: since });
  const { name: worker, organization, phone } = contact;
  return {
    language: speech.language,
    title: say('letter.title', { name }),
    blocks: [
      text(say('letter.toWhom')),
      text(lead),
      { kind: 'heading', level: 2, words: say('letter.may', { caregivers, count: content.caregivers.length }) },
      { kind: 'list', items: POWERS.map(power => say(`letter.${power}`, { name })) },
      { kind: 'heading', level: 2, words: say('letter.mayNot') },
      { kind: 'list', items: NOT_ALLOWED.map(limit => say(`letter.${limit}`, { name })) },
      text(say('letter.until', { day: since, name })),
      text(
        phone
          ? say('letter.ask', { name: worker, organization, phone })
          : say('letter.askNoPhone', { name: worker, organization }),
      ),
      text(say('letter.given', { day: day(content.given) })),
    ],
  };
}
