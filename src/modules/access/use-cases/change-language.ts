import { sql } from 'kysely';
import { ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Language } from '#platform/http/who.ts';

/** Switches the language of one's own account, on every device. */
export async function changeLanguage(ask: Ask, language: Language): Promise<Result<null, never>> {
  await sql`select app_definer.choose_language(${language})`.execute(ask.tx);
  return ok(null);
}
