import { expect, test } from 'vitest';
import { stillToSign } from './still-to-sign.ts';

const place = (id: string, capacity: string, more = {}) => ({
  id,
  capacity,
  required: true,
  each: true,
  signed: false,
  ...more,
});
const ids = (places: readonly { id: string }[]) => places.map(one => one.id);

test('who signs now, who has signed and who need not are left out', () => {
  const places = [
    place('ines', 'caregiver'),
    place('omar', 'caregiver'),
    place('ana', 'case_manager', { signed: true }),
    place('rosa', 'parent', { required: false }),
  ];
  expect(ids(stillToSign(places, 'ines'))).toEqual(['omar']);
});

test('where one of a capacity is enough, the second is not waited for', () => {
  const places = [
    place('ines', 'caregiver', { each: false }),
    place('omar', 'caregiver', { each: false }),
    place('ana', 'case_manager'),
  ];
  expect(ids(stillToSign(places, 'ines'))).toEqual(['ana']);
  expect(ids(stillToSign(places, 'ana'))).toEqual(['ines', 'omar']);
});
