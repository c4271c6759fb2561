import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import { writeRange } from '#kernel/ranges.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { AddHomeAdult } from '../contract.ts';
import { HomeAdultAdded } from '../facts.ts';

/** Adds an adult to a home. A caregiver with an account sees their home, and its children, from that moment. */
export async function addHomeAdult(ask: Ask, input: AddHomeAdult): Promise<Result<void, never>> {
  await ask.tx
    .insertInto('app.home_adult')
    .values({
      id: newId(),
      agency_id: ask.who.agencyId,
      home_id: input.homeId,
      person_id: input.personId,
      part: input.part,
      during: writeRange({ from: input.from, to: input.to ?? null }),
    })
    .execute();
  await sql`select app_definer.follow_home(${input.homeId})`.execute(ask.tx);
  const { homeId, personId, part } = input;
  await recordFact(ask, HomeAdultAdded, [homeId], { homeId, personId, part });
  return ok(undefined);
}
