/** What the database holds when two plan at the same moment. */
export const TAKEN_AT_ONCE = {
  family_visit__one_at_a_time: { kind: 'two-visits-at-once' },
  family_visit__room_is_free: {
    kind: 'invalid',
    problems: [{ at: 'roomId', code: 'resource-taken', fill: { when: '' } }],
  },
  family_visit__car_is_free: {
    kind: 'invalid',
    problems: [{ at: 'carId', code: 'resource-taken', fill: { when: '' } }],
  },
} as const;
