import type { cardWords as en } from './card.en.ts';

/** A plan's state in few words, in Spanish. */
export const cardWords: typeof en = {
  lacking: {
    waits: 'Falta la firma de: {{names}}',
    caregiver: 'una persona cuidadora',
    authorized_person: 'el centro',
    case_manager: 'la persona a cargo del caso',
    agency_representative: 'la agencia',
    state_department: 'el departamento estatal',
    parent: 'la madre o el padre',
    youth: 'la persona joven',
  },
};
