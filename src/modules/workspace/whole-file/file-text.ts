import { createHash } from 'node:crypto';
import type { Paper } from '#kernel/paper.ts';
import { withoutHiddenAddresses } from '#modules/court/index.ts';
import { fullName, personById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayIn } from '#platform/words/say.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { fileParts } from './file-parts.ts';
import { filePaper } from './rules/file-paper.ts';
import { itemsOf } from './store/items.ts';
import { type FileRequest, redactionRules } from './store/requests.ts';

/** SHA-256 (hexadecimal) of a file as it was shown: whoever approves it stands by what they read, and by nothing later. */
export const textDigest = (paper: Paper): string => createHash('sha256').update(JSON.stringify(paper)).digest('hex');

/** A file as it would be given now: what is held back left out, hidden addresses taken out of everything else. */
export async function fileText(given: Ask, request: FileRequest): Promise<Paper> {
  const { language } = request;
  const say = sayIn(language);
  const ask: Ask = { ...given, language, say };
  const { tx } = ask;
  const child = (await personById(tx, request.childId)) ?? notThere();
  const parts = (await fileParts(ask)).filter(({ code }) => request.sections.includes(code));
  const rules = new Map((await redactionRules(tx)).map(rule => [rule.code, rule]));
  const items = (await itemsOf(tx, request.id)).map(({ rule, ...item }) => {
    const found = rule === null ? undefined : rules.get(rule);
    return { ...item, heldBack: found ? { reason: found[language], citation: found.citation } : null };
  });
  const words = say.group('workspace', 'filePaper');
  const paper = filePaper(
    {
      title: say('workspace', 'filePaper.title', { name: fullName(child) }),
      language,
      facts: [
        [words.askedBy, request.askedBy],
        [words.basis, [say('workspace', `fileBases.${request.basis}`), request.reference].filter(Boolean).join(', ')],
        [
          words.period,
          say('workspace', 'filePaper.fromTo', {
            from: request.since ? sayDay(language, request.since) : words.beginning,
            to: sayDay(language, request.until),
          }),
        ],
      ],
    },
    parts,
    items,
    {
      ...words,
      redaction: (number, reason, citation) => say('workspace', 'filePaper.redaction', { number, reason, citation }),
    },
  );
  return JSON.parse(await withoutHiddenAddresses(tx, request.childId, JSON.stringify(paper), words.withheld)) as Paper;
}
