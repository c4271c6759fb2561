import { sql } from 'kysely';
import { mySignings, signingPath } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { ownSheets } from '../profile/store/own-sheets.ts';

/**
 * What somebody of a partner organization finds first: what it said it would do by when (its tasks and open promises),
 * which agreements wait for its signature or hold, and who speaks for each side. Read under its own rights.
 */
export async function loadPartnerHome({ tx, say, language, today }: Ask) {
  const { rows: theirs } = await sql<{ id: string; name: string; title: string | null; phone: string | null }>`
    select id, name, title, phone from app.speaks_with_me() order by name`.execute(tx);
  const signings = (await mySignings(tx)).filter(({ partnershipId }) => partnershipId !== null);
  const sheets = await ownSheets(tx);
  const [tasks, promises, people] = [
    await tx
      .selectFrom('app.partner_task')
      .select(['id', 'title', 'due_on'])
      .where('by_partner', '=', true)
      .where('done_on', 'is', null)
      .where('dropped_on', 'is', null)
      .orderBy('due_on')
      .execute(),
    await tx
      .selectFrom('app.commitment')
      .select(['id', 'what as title', 'due_on'])
      .where('by_us', '=', false)
      .where('kept_on', 'is', null)
      .where('withdrawn_on', 'is', null)
      .where('released_on', 'is', null)
      .orderBy('due_on')
      .execute(),
    await tx
      .selectFrom('app.partner_person')
      .select(['id', 'name', 'title', 'signs'])
      .where('side', '=', 'partner')
      .where('name', 'is not', null)
      .where(sql<boolean>`during @> ${today.toString()}::date`)
      .orderBy('name')
      .execute(),
  ];
  const day = today.toString();
  return {
    sheet: { any: sheets.length > 0, waits: sheets.some(({ asksPartner }) => asksPartner) },
    sheetWords: say.group('partnerships', 'ownSheet'),
    todo: [...tasks, ...promises]
      .toSorted((one, other) => one.due_on.localeCompare(other.due_on))
      .map(({ id, title, due_on }) => ({
        key: id,
        title,
        late: due_on < day,
        text: say('partnerships', due_on < day ? 'plan.dueLate' : 'plan.due', { day: sayDay(language, due_on) }),
      })),
    signings: signings.map(({ signerId, kind, state, signedAt }) => ({
      key: signerId,
      title: say.code('partnerships', `agreementKinds.${kind}`),
      waits: signedAt === null && (state === 'ready' || state === 'partly_signed'),
      inForce: state === 'in_force',
      href: signingPath(signerId),
    })),
    theirs: theirs.map(({ id, ...each }) => ({ key: id, ...each })),
    people: once(people).map(({ id, name, title, signs }) => ({ key: id, name: name!, title, signs })),
  };
}

/** Who speaks in several partnerships stands there once: first with the right to sign, where they have it in one. */
function once<T extends { name: string | null; signs: boolean }>(people: readonly T[]): T[] {
  const seen = new Map<string | null, T>();
  for (const each of people) if (!seen.get(each.name)?.signs) seen.set(each.name, each);
  return [...seen.values()];
}
