/** What caregivers may do with the letter: enroll and go to school, everyday care and everyday life. */
export const POWERS = [
  'enroll-school',
  'school-meetings',
  'ordinary-care',
  'emergency-care',
  'health-records',
  'everyday',
] as const;

/** What stays with parents, the court and the agency. */
export const NOT_ALLOWED = ['no-surgery', 'no-psychotropic', 'no-rights'] as const;
