import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf, sayMoment } from '#platform/words/say-date.ts';
import type { CriticalCard } from './critical-card.ts';
import type { MustKnowData, PartData, ReaderData } from './parts/must-know.tsx';
import { waitingSince } from './rules/card-state.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'now' | 'who'>;

/** Somebody to call about what is not known. */
export type CallLine = { readonly name: string; readonly phone: string | null };

type Manner = {
  /** The child's chosen name. */
  readonly firstName: string;
  /** The first of these with a telephone is named where something is not known. */
  readonly call?: readonly CallLine[];
  /** The page with all of it. */
  readonly href?: string;
};

/** The card in four parts as the drawing `<MustKnow>` shows it on a child's record: finished words. */
export function sayMustKnow(ask: Speaker, card: CriticalCard, manner: Manner): MustKnowData {
  const { say } = ask;
  return {
    title: say('health', 'card.title', { name: manner.firstName }),
    ...(manner.href && { more: { href: manner.href, label: say('health', 'card.full') } }),
    parts: [
      allergyPart(ask, card, manner),
      medicinePart(ask, card, manner),
      textPart(ask, 'comforts', card.comforts, manner),
    ],
    ...(card.readers.length > 0 && {
      readers: {
        title: say('health', 'card.readers'),
        list: card.readers.map(reader => readerLine(ask, card, reader)),
      },
    }),
  };
}

/** Every part of the card in plain reading order, for the caregiver's own page. */
export const sayPlainCard = (ask: Speaker, card: CriticalCard, manner: Manner): PartData[] => [
  allergyPart(ask, card, manner),
  medicinePart(ask, card, manner),
  ...(card.conditions.length > 0 ? [conditionPart(ask, card)] : []),
  textPart(ask, 'safety', card.safety, manner),
  textPart(ask, 'comforts', card.comforts, manner),
  textPart(ask, 'routines', card.routines, manner),
  textPart(ask, 'contacts', card.contacts, manner),
  textPart(ask, 'doctor', card.doctor, manner),
];

/** What changed last, and when: "Nov 16, 10:15 AM: allergy added: Penicillin". Null when there is no card. */
export function sayChange({ say, language, who }: Speaker, card: CriticalCard): string | null {
  if (!card.version || !card.changed) return null;
  const what = say('health', `changes.${card.changed.code}`, { name: card.changed.name ?? '' });
  return say('health', 'card.changed', { when: sayMoment(language, who.timeZone, card.version), what });
}

function allergyPart(ask: Speaker, card: CriticalCard, manner: Manner): PartData {
  const { say } = ask;
  const { known, list } = card.allergies;
  const title = say('health', list.length > 1 ? 'parts.allergies' : 'parts.allergy');
  const base = { key: 'allergies', title };
  if (known === 'none') return { ...base, lines: [say('health', 'card.noAllergies')] };
  if (known === 'not_known') return notKnown(ask, base, manner);
  const sentence = (allergy: (typeof list)[number]) =>
    say('health', `allergic.${allergy.severity}`, { substance: allergy.substance });
  const about = (allergy: (typeof list)[number]) =>
    [allergy.reaction, allergy.what_to_do].filter(line => line !== null);
  const [worst, ...others] = list;
  return {
    ...base,
    strong: worst && sentence(worst),
    lines: [...(worst ? about(worst) : []), ...others.flatMap(allergy => [sentence(allergy), ...about(allergy)])],
  };
}

function medicinePart(ask: Speaker, card: CriticalCard, manner: Manner): PartData {
  const { known, list } = card.medicines;
  const base = { key: 'medicines', title: ask.say('health', list.length > 1 ? 'parts.medicines' : 'parts.medicine') };
  if (known === 'none') return { ...base, lines: [ask.say('health', 'card.noMedicines')] };
  if (known === 'not_known') return notKnown(ask, base, manner);
  return {
    ...base,
    lines: list.map(({ name, dose, times }) =>
      [[name, dose].filter(Boolean).join(' '), times].filter(Boolean).join(', '),
    ),
  };
}

const conditionPart = ({ say }: Speaker, { conditions }: CriticalCard): PartData => ({
  key: 'conditions',
  title: say('health', 'parts.conditions'),
  lines: conditions.map(({ name, care }) => (care ? `${name}: ${care}` : name)),
});

function textPart(
  ask: Speaker,
  key: 'comforts' | 'routines' | 'safety' | 'contacts' | 'doctor',
  text: string | null,
  manner: Manner,
): PartData {
  const base = { key, title: ask.say('health', `parts.${key}`, { name: manner.firstName }) };
  return text ? { ...base, lines: text.split('\n').filter(line => line.trim() !== '') } : notKnown(ask, base, manner);
}

/** Unknown is said as unknown, with somebody to call. */
function notKnown({ say }: Speaker, base: Pick<PartData, 'key' | 'title'>, { call = [] }: Manner): PartData {
  const someone = call.find(line => line.phone !== null);
  const line = someone
    ? say('health', 'card.notKnownCall', { name: someone.name, phone: someone.phone ?? '' })
    : say('health', 'card.notKnown');
  return { ...base, lines: [line], unknown: true };
}

function readerLine(
  { say, language, now, who }: Speaker,
  { version }: CriticalCard,
  reader: CriticalCard['readers'][number],
): ReaderData {
  const { personId: key, name, confirmedAt } = reader;
  if (confirmedAt)
    return {
      key,
      state: 'done',
      text: say('health', 'card.readOn', { name, day: sayDayOf(language, who.timeZone, confirmedAt) }),
    };
  const { hours, over } = version ? waitingSince(version, now) : { hours: 0, over: false };
  return {
    key,
    state: 'waiting',
    text: over ? say('health', 'card.notReadFor', { name, count: hours }) : say('health', 'card.notRead', { name }),
  };
}
