import { expect, test } from 'vitest';
import { timelineOf } from './timeline.ts';

const hearing = (id: string, set_for: string, held_at: string | null = null) => ({ id, set_for, held_at });
const made = (id: string, on: string, hearing_id: string | null = null) => ({ id, on, hearing_id });

test('a court’s record is one line, the latest first, and a hearing brings what was made there', () => {
  const line = timelineOf(
    {
      hearings: [
        hearing('held', '2026-06-12T13:00:00Z', '2026-06-13T03:30:00Z'),
        hearing('ahead', '2026-12-10T14:00:00Z'),
        hearing('early', '2026-06-12T13:00:00Z', '2026-06-12T12:00:00Z'),
      ],
      findings: [made('there', '2026-06-12', 'held'), made('outside', '2026-06-12'), made('later', '2026-07-01')],
      orders: [made('ordered', '2026-06-12', 'held'), made('written', '2026-06-14', 'another')],
      petitions: [{ id: 'asked', on: '2026-06-12' }],
    },
    'America/New_York',
  );
  // The hearing held at half past eleven at night lies on the day of the county, not of Greenwich.
  expect(line.map(({ row, day }) => `${day} ${row.id}`)).toEqual([
    '2026-12-10 ahead',
    '2026-07-01 later',
    '2026-06-14 written',
    '2026-06-12 outside',
    '2026-06-12 held',
    '2026-06-12 early',
    '2026-06-12 asked',
  ]);
  expect(line[4]).toMatchObject({ findings: [{ id: 'there' }], orders: [{ id: 'ordered' }] });
  expect(line[5]).toMatchObject({ findings: [], orders: [] });
});

test('an empty record has no lines', () => {
  expect(timelineOf({ hearings: [], findings: [], orders: [], petitions: [] }, 'America/New_York')).toEqual([]);
});
