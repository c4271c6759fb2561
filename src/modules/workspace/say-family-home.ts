import { newId } from '#kernel/ids.ts';
import { initialsOf } from '#kernel/initials.ts';
import type { CardOfChild } from '#modules/health/index.ts';
import { type SaidPlansForMe, sayPlansForMe, type WaitingItem } from '#modules/partnership-plan/index.ts';
import { ageOn, fullName } from '#modules/people/index.ts';
import { completePath, donePath, sayTask } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayList, sayMoment, sayTime } from '#platform/words/say-date.ts';
import type { LoadedFamilyHome } from './load-family-home.ts';
import { cardsToRead, endsForMe, type NextForMe, tasksForMe } from './rules/next-for-me.ts';
import { sayAwayShort } from './say-children.ts';
import { dayIn, leafOf, sayNearDay } from './say-leaf.ts';
import { sayWhoToCall } from './who-to-call.ts';

/** The first page of somebody outside the agency, in finished words. */
export function sayFamilyHome(ask: Ask, loaded: LoadedFamilyHome) {
  const { say, language, today, who } = ask;
  const { stays, children, workers, phones } = loaded;
  const isCaregiver = who.kind === 'caregiver' || who.kind === 'kin';
  const plans = sayPlansForMe(ask, loaded.plans);
  const names = new Map([
    ...loaded.plans.plans.map(plan => [plan.childId, plan.name] as const),
    ...children.map(child => [child.childId, child.first_name] as const),
  ]);
  const [first, ...after] = sayWaiting(ask, loaded, plans, names);
  const day = sayNearDay(language, today.toString());
  const isElsewhere = (stay: Stay) => stay.layer === 'placement' && Boolean(loaded.places.get(stay.childId)?.away);
  const present = stays.filter(stay => !isElsewhere(stay));
  const withMe = sayList(
    language,
    present.map(stay => stay.first_name),
  );
  const here =
    present.length > 0
      ? say('workspace', 'home.withYou', { count: present.length, names: withMe })
      : isCaregiver
        ? say('workspace', 'home.nobody')
        : '';
  return {
    lead: [say('workspace', 'home.day', { day }), here].filter(Boolean).join(' '),
    next: first ?? (isCaregiver ? sayNothing(ask) : null),
    after: after.slice(0, MOST_AFTER),
    afterTitle: plans.afterThat,
    family: plans.family,
    familyTitle: plans.familyTitle,
    tiles: stays.map(stay => ({
      ...sayTile(ask, stay, loaded.cards.get(stay.childId)),
      plan: plans.tiles.get(stay.childId) ?? null,
      away: isElsewhere(stay) ? sayAwayShort(ask, loaded.places.get(stay.childId)!.away!) : null,
    })),
    others: isCaregiver ? [] : sayOthers(ask, loaded),
    othersTitle: say('workspace', who.kind === 'court' ? 'home.appointed' : 'home.children'),
    dates: sayOwnDates(ask, loaded),
    call: sayWhoToCall(ask, workers, names, phones),
    // Somebody without anything to do here is told that they may ask.
    welcome: !isCaregiver && who.kind !== 'court',
    help: who.kind !== 'court' && who.kind !== 'partner',
  };
}

/** Nothing waits: said quietly, so that nobody looks for a button. */
const sayNothing = ({ say }: Ask): WaitingRow => ({
  key: 'nothing',
  what: say('workspace', 'home.nothing'),
  text: say('workspace', 'home.nothingText'),
  link: null,
  done: null,
});

/** Something that waits: with a link to where it is done, or a button that says it is. */
export type WaitingRow = {
  readonly key: string;
  readonly what: string;
  readonly text: string;
  readonly link: { readonly href: string; readonly label: string } | null;
  readonly done: { readonly action: string; readonly fields: Readonly<Record<string, string>> } | null;
};

/** So many things are named after the first; what is further down waits until those are done. */
const MOST_AFTER = 6;

/** Everything that waits for this person: signatures first, then cards to read, news, tasks, promises, ends. */
function sayWaiting(
  ask: Ask,
  loaded: LoadedFamilyHome,
  plans: SaidPlansForMe,
  names: ReadonlyMap<string, string>,
): WaitingRow[] {
  const { cards, tasks, stays } = loaded;
  const linked = ({ key, what, text, link }: WaitingItem): WaitingRow => ({ key, what, text, link, done: null });
  const own = (next: NextForMe<Task>) => sayNext(ask, next, names);
  return [
    ...plans.sign.map(linked),
    ...cardsToRead(ask.who.personId, [...cards.values()]).map(own),
    ...plans.rest.map(linked),
    ...tasksForMe(tasks).map(own),
    ...endsForMe(stays).map(own),
  ];
}

type Task = LoadedFamilyHome['tasks'][number];

function sayNext(ask: Ask, next: NextForMe<Task>, names: ReadonlyMap<string, string>): WaitingRow {
  const { say, language, who } = ask;
  if (next.kind === 'task') {
    const { task } = next;
    const what = say('workspace', 'today.named', { name: task.child_first_name ?? '', what: sayTask(language, task) });
    const by = task.due_on ? say('workspace', 'home.by', { day: sayDay(language, task.due_on) }) : '';
    const text = [task.detail, by].filter(Boolean).join(' ');
    return task.done_in
      ? {
          key: task.id,
          what,
          text,
          link: { href: donePath(task.child_id, task.done_in, true), label: say('workspace', 'home.open') },
          done: null,
        }
      : {
          key: task.id,
          what,
          text,
          link: null,
          done: { action: completePath(task.child_id, task.id), fields: { _key: newId(), back: '/home' } },
        };
  }
  const name = names.get(next.childId) ?? '';
  if (next.kind === 'read-card')
    return {
      key: `card-${next.childId}`,
      what: say('workspace', 'home.cardChanged', { name }),
      text: say('workspace', 'home.cardChangedText'),
      link: { href: `/home/children/${next.childId}/card`, label: say('workspace', 'home.readCard') },
      done: null,
    };
  const moment = sayMoment(language, who.timeZone, next.until);
  return {
    key: `ends-${next.childId}`,
    what: say('workspace', 'home.respiteEnds', { name, moment }),
    text: say('workspace', 'home.respiteEndsText', { name }),
    link: { href: `/home/children/${next.childId}`, label: say('workspace', 'home.about', { name }) },
    done: null,
  };
}

type Stay = LoadedFamilyHome['stays'][number];

function sayTile({ say, today }: Ask, stay: Stay, card: CardOfChild | undefined) {
  const age = ageOn(stay.born_on, stay.born_precision, today);
  const name =
    age && age.years > 0
      ? say('workspace', 'home.nameAge', { name: stay.first_name, age: age.years })
      : stay.first_name;
  return {
    key: stay.childId,
    initials: initialsOf(fullName(stay)),
    title: name,
    href: `/home/children/${stay.childId}`,
    card: `/home/children/${stay.childId}/card`,
    cardLabel: say('workspace', 'home.cardOf', { name: stay.first_name }),
    allergy: sayAllergy(say, card),
  };
}

/** The worst allergy in a few words. Unknown is said as unknown, never as none. */
function sayAllergy(say: Ask['say'], card: CardOfChild | undefined): string {
  const { known, worst, count } = card?.allergies ?? { known: 'not_known', worst: null, count: 0 };
  if (known === 'none') return say('workspace', 'home.noAllergies');
  if (known === 'not_known' || !worst) return say('workspace', 'home.allergiesUnknown');
  const allergy = say('workspace', 'home.allergy', { substance: worst.substance });
  return count > 1 ? say('workspace', 'home.allergyAndMore', { allergy, count: count - 1 }) : allergy;
}

/** Days that concern a caregiver: when a respite ends, when a child who is away comes back. */
function sayOwnDates({ say, language, who }: Ask, { stays, places }: LoadedFamilyHome) {
  const dated = stays.flatMap(stay => {
    const away = places.get(stay.childId)?.away;
    if (stay.layer === 'whereabouts')
      return stay.until
        ? {
            at: stay.until,
            title: say('workspace', 'home.goesBack', { name: stay.first_name }),
            text: say('workspace', 'home.goesBackText'),
          }
        : [];
    return away?.until
      ? { at: away.until, title: say('workspace', 'home.comesBack', { name: stay.first_name }), text: away.label }
      : [];
  });
  return dated
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map(({ at, title, text }) => ({
      key: `${at} ${title}`,
      leaf: leafOf(language, dayIn(who.timeZone, at)),
      title,
      text: `${sayTime(language, who.timeZone, at)} · ${text}`,
    }));
}

/** Children somebody may see by name who do not live with them. */
function sayOthers({ say, today }: Ask, { children, places, stays }: LoadedFamilyHome) {
  const here = new Set(stays.map(stay => stay.childId));
  return children
    .filter(child => !here.has(child.childId))
    .map(child => {
      const age = ageOn(child.born_on, child.born_precision, today);
      const name = fullName(child);
      return {
        key: child.childId,
        initials: initialsOf(name),
        title: age && age.years > 0 ? say('workspace', 'home.nameAge', { name, age: age.years }) : name,
        href: `/home/children/${child.childId}`,
        text: places.get(child.childId)?.settingLabel ?? null,
      };
    });
}

export type SaidFamilyHome = ReturnType<typeof sayFamilyHome>;
