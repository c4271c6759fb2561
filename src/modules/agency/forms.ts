import { defineFields } from '#web/form/field-spec.ts';
import { AREA_KINDS } from './store-areas.ts';

export const areaFields = defineFields({
  name: { kind: 'text', max: 120 },
  kind: { kind: 'choice', options: AREA_KINDS, required: false },
  outline: { kind: 'text', max: 20_000, lines: true, required: false },
  postalCodes: { kind: 'text', max: 2000, required: false },
  people: { kind: 'number', min: 0, max: 10_000_000, required: false },
  from: { kind: 'date' },
});

export const milesFields = defineFields({ miles: { kind: 'number', min: 0.5, max: 100, decimals: 1 } });

export const smallGroupFields = defineFields({
  floor: { kind: 'number', min: 3, max: 50 },
  reason: { kind: 'text', max: 500, lines: true },
});
