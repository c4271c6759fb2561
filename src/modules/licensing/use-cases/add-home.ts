import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { AddHome } from '../contract.ts';
import { HomeAdded } from '../facts.ts';

/** Adds a home or facility, with its telephone and address in the strict table of their own. */
export async function addHome(ask: Ask, input: AddHome): Promise<Result<{ id: Id }, never>> {
  const id = input.id ?? newId();
  const { tx, who, today } = ask;
  await tx
    .insertInto('app.home')
    .values({
      id,
      agency_id: who.agencyId,
      name: input.name,
      kind: input.kind,
      area_id: input.areaId ?? null,
      place: input.place ? `(${input.place.x},${input.place.y})` : null,
      respite_only: input.respiteOnly ?? false,
      languages: [...(input.languages ?? [])],
      skills: [...(input.skills ?? [])],
      confirmed_at: input.confirmedAt ?? null,
      closed_on: null,
      note: null,
    })
    .execute();
  if (input.contact) {
    const { phone, street, city, postalCode } = input.contact;
    await sql`select app_definer.record_home_contact(${newId()}, ${id}, ${phone ?? null}, ${street ?? null}, ${city ?? null}, ${postalCode ?? null}, ${today.toString()}::date)`.execute(
      tx,
    );
  }
  await recordFact(ask, HomeAdded, [id], { homeId: id, kind: input.kind });
  return ok({ id });
}
