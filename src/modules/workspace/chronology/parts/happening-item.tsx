import { fillWords } from '#kernel/fill-words.ts';
import { EventItem } from '#web/ui/events.tsx';
import type { IconName } from '#web/ui/icon.tsx';
import type { Group } from '../contract.ts';
import type { SaidEvent } from '../say-chronology.ts';
import type { chronologyWords } from '../words.chronology.en.ts';

const ICONS: Readonly<Record<Group, IconName>> = {
  home: 'home',
  people: 'people',
  contact: 'phone',
  plan: 'flag',
  court: 'account_balance',
  health: 'favorite',
  school: 'school',
  services: 'support_agent',
  papers: 'file_present',
};

type HappeningItemProps = {
  event: SaidEvent;
  words: typeof chronologyWords;
  /** In the decision log who decided and why are said also where they are missing. */
  decided: boolean;
};

/** One event of a chronology: when, what, and more about it. */
export function HappeningItem({ event, words, decided }: HappeningItemProps) {
  return (
    <EventItem icon={ICONS[event.group]} when={event.when} title={event.title}>
      {event.lines.length > 0 && <p>{event.lines.join(' · ')}</p>}
      {event.why ? <p>{fillWords(words.why, { why: event.why })}</p> : decided && <p>{words.whyMissing}</p>}
      {event.by && <p>{fillWords(decided ? words.decidedBy : words.by, { name: event.by })}</p>}
    </EventItem>
  );
}
