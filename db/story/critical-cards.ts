import type { StoryMoment, StoryWhen } from './day.ts';
import type { ChildKey, FamilyPersonKey, HomePersonKey, StaffKey, Words } from './keys.ts';

export type CardBox = 'safety' | 'routine' | 'health' | 'contact';

/** A line of the first-night card. `comfort` marks what soothes the child. */
export const CARD_LINES: readonly {
  readonly child: ChildKey;
  readonly box: CardBox;
  readonly words: Words;
  readonly by?: FamilyPersonKey;
  readonly comfort?: true;
}[] = [
  { child: 'K01', box: 'routine', words: { en: 'Likes to be called Zuri', es: 'Le gusta que la llamen Zuri' } },
  {
    child: 'K01',
    box: 'routine',
    words: { en: 'Sleeps with the hall light on', es: 'Duerme con la luz del pasillo encendida' },
    comfort: true,
  },
  {
    child: 'K01',
    box: 'routine',
    words: { en: 'Her purple blanket came with her', es: 'Trajo su cobija morada' },
    comfort: true,
  },
  { child: 'K01', box: 'routine', words: { en: 'Cheese toast', es: 'Pan tostado con queso' }, comfort: true },
  {
    child: 'K01',
    box: 'safety',
    words: {
      en: 'Her mother is in the hospital, stable, and agrees to a call',
      es: 'Su mamá está en el hospital, estable, y está de acuerdo con una llamada',
    },
  },
  {
    child: 'K01',
    box: 'health',
    words: { en: 'No allergies, reported by her mother', es: 'Sin alergias, según su mamá' },
    by: 'F01-keisha',
  },
];

/** What the card says is not known, and whom to call about it. */
export const CARD_UNKNOWNS: readonly { readonly child: ChildKey; readonly words: Words }[] = [
  { child: 'K01', words: { en: 'Medicines', es: 'Medicinas' } },
  { child: 'K01', words: { en: 'Doctor', es: 'Médico o médica' } },
  { child: 'K01', words: { en: 'Father', es: 'Padre' } },
  { child: 'K01', words: { en: 'Any kin in the county', es: 'Familiares en el condado' } },
];

/** Who answers questions about the card, in turn. */
export const CARD_CONTACTS: readonly {
  readonly child: ChildKey;
  readonly who: StaffKey;
  readonly until?: StoryMoment;
}[] = [
  { child: 'K01', who: 'S16', until: 'D+0 08:00' },
  { child: 'K01', who: 'S22' },
];

/** A change on a critical card, and each adult caregiver's confirmation (asked within 24 hours). */
export const CARD_CHANGES: readonly {
  readonly child: ChildKey;
  readonly what: Words;
  readonly at: StoryMoment;
  readonly due: StoryMoment;
  readonly confirmations: readonly {
    readonly who: HomePersonKey;
    readonly at?: StoryWhen;
  }[];
}[] = [
  {
    child: 'K17',
    what: { en: 'Penicillin allergy added', es: 'Se agregó alergia a la penicilina' },
    at: 'D-2 10:15',
    due: 'D-1 10:15',
    confirmations: [{ who: 'H12-helen', at: 'D-2 11:02' }, { who: 'H12-bram' }],
  },
];
