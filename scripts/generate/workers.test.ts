import { expect, test } from 'vitest';
import { DAY, YEAR } from './moments.ts';
import { randomFrom } from './random.ts';
import { fillSeat } from './seats.ts';
import { workersOf } from './workers.ts';

const now = Date.UTC(2026, 10, 22, 15);
const since = now - 10 * YEAR;
let hires = 0;
const newHire = () => {
  hires += 1;
  return String(hires);
};

test('a job has been held without a gap since the beginning, and changes hands as often as published', () => {
  const random = randomFrom(4);
  const seats = Array.from({ length: 200 }, () => fillSeat(random, now, since, newHire));
  const hired = seats.flat().length;
  for (const seat of seats) {
    expect(seat[0]!.from).toBeLessThan(since);
    expect(seat.at(-1)!.to).toBe(null);
    for (const [index, holder] of seat.entries()) if (index > 0) expect(seat[index - 1]!.to).toBe(holder.from);
  }
  expect((hired - 200) / 200 / 10).toBeGreaterThan(0.25);
  expect((hired - 200) / 200 / 10).toBeLessThan(0.35);
});

test('a case has a worker at every moment of its life, and the last holder of its job in the end', () => {
  const random = randomFrom(5);
  for (let number = 0; number < 300; number += 1) {
    const seats = Array.from({ length: 6 }, () => fillSeat(random, now, since, newHire));
    const life = { from: now - random.whole(3, 9 * 365) * DAY, to: null };
    const workers = workersOf(random, seats, seats[2]!, life, now);
    expect(workers[0]!.from).toBe(life.from);
    expect(workers.at(-1)!.to).toBe(null);
    for (const [index, worker] of workers.entries()) if (index > 0) expect(workers[index - 1]!.to).toBe(worker.from);
    expect(workers.at(-1)!.id).toBe(seats[2]!.at(-1)!.id);
  }
});
