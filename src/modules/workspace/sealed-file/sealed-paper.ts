import type { Id } from '#kernel/ids.ts';
import type { Paper } from '#kernel/paper.ts';
import { withoutHiddenAddresses } from '#modules/court/index.ts';
import { fullName, personById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { fileParts, itemsOfPart } from '../whole-file/file-parts.ts';
import { filePaper, type PaperItem } from '../whole-file/rules/file-paper.ts';
import { redactionRules } from '../whole-file/store/requests.ts';

/** Before any record began. */
const BEGINNING = '1900-01-01';

/**
 * A sealed file as an order of a court opens it: every part of it, the family of birth as well. What a law of its own protects
 * is held back with that law, hidden addresses are taken out, and papers are named and not opened.
 */
export async function sealedPaper(ask: Ask, childId: Id): Promise<Paper> {
  const { tx, say, language, today } = ask;
  const child = (await personById(tx, childId)) ?? notThere();
  const about = { childId, name: child.first_name, since: BEGINNING, until: today.toString(), hearingId: null };
  const parts = await fileParts(ask);
  const rules = new Map((await redactionRules(tx)).map(rule => [rule.code, rule]));
  const items: PaperItem[] = [];
  for (const part of parts)
    for (const { section, title, blocks, rule } of await itemsOfPart(ask, part, about)) {
      const held = rule === null || rule === 'other_person' ? undefined : rules.get(rule);
      const heldBack = held ? { reason: held[language], citation: held.citation } : null;
      items.push({ section, place: items.length + 1, title, content: blocks, heldBack });
    }
  const words = say.group('workspace', 'filePaper');
  const paper = filePaper(
    { title: say('workspace', 'filePaper.title', { name: fullName(child) }), language, facts: [] },
    parts,
    items,
    {
      ...words,
      emptySection: say('workspace', 'sealedFile.emptySection'),
      redaction: (number, reason, citation) => say('workspace', 'filePaper.redaction', { number, reason, citation }),
    },
  );
  return JSON.parse(await withoutHiddenAddresses(tx, childId, JSON.stringify(paper), words.withheld)) as Paper;
}
