/** A plan's state in few words, on cards of other pages. */
export const cardWords = {
  lacking: {
    waits: 'Still to sign: {{names}}',
    caregiver: 'a caregiver',
    authorized_person: 'the facility',
    case_manager: 'the case manager',
    agency_representative: 'the agency',
    state_department: 'the state department',
    parent: 'a parent',
    youth: 'the young person',
  },
};
