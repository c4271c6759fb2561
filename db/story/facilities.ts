import type { StoryDay } from './day.ts';
import type { FacilityKey, Words } from './keys.ts';
import type { Point } from './places.ts';

/** A licensed facility. */
export type Facility = {
  readonly key: FacilityKey;
  readonly name: string;
  readonly kind: 'group-care' | 'qrtp';
  readonly point: Point;
  readonly beds: number;
  readonly licensedTo: StoryDay;
  readonly accredited?: true;
  readonly notes?: readonly Words[];
};

export const FACILITIES: readonly Facility[] = [
  {
    key: 'R1',
    name: 'Cypress Bend Youth Home',
    kind: 'group-care',
    point: { x: 33.0, y: 25.0 },
    beds: 12,
    licensedTo: 'D+160',
  },
  {
    key: 'R2',
    name: 'Lantern Hill Treatment Program',
    kind: 'qrtp',
    point: { x: 28.8, y: 5.5 },
    beds: 16,
    licensedTo: 'D+210',
    accredited: true,
    notes: [
      { en: 'trauma model', es: 'modelo que entiende el trauma' },
      { en: 'nurse on call', es: 'enfermería de guardia' },
    ],
  },
];
