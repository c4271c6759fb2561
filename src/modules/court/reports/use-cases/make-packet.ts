import { createHash } from 'node:crypto';
import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { documentsOf, fileGeneratedPaper, openDocument } from '#modules/documents/index.ts';
import { personById } from '#modules/people/index.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { renderPaper } from '#platform/papers/render-paper.ts';
import { sayIn } from '#platform/words/say.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { readFrozen } from '../freeze-report.ts';
import { type PacketItem, packetParts } from '../packet-parts.ts';
import { reportThere } from '../report-there.ts';
import { packetPaper } from '../rules/packet-paper.ts';
import { type ContentLine, insertPacket } from '../store/packets.ts';
import { withoutHiddenAddresses } from '../without-hidden.ts';

export type MakePacket = {
  readonly childId: Id;
  readonly reportId: Id;
  /** Papers of the child's file, in the order in which they are listed. */
  readonly attach: readonly Id[];
};
export type MakePacketRefusal = { readonly kind: 'not-filed' } | Invalid;

/** As many papers as one packet takes along. */
const MOST = 40;

/**
 * Makes what goes to the court with a filed report: one PDF with a contents list and page numbers (the report as it was
 * filed, statements and notices), and the papers chosen from the file, each listed by its digest; what is missing is named.
 * Kept in the child's file, so that it can be told later what the court had.
 */
export async function makePacket(
  ask: Ask,
  { childId, reportId, attach }: MakePacket,
  files: FileStore,
): Promise<Result<{ id: Id }, MakePacketRefusal>> {
  const { tx, who, now, today } = ask;
  const report = await reportThere(ask, childId, reportId);
  if (report.state !== 'filed' || report.frozen === null) return no({ kind: 'not-filed' });
  if (attach.length > MOST) return no(invalid({ at: 'attach', code: 'too-many-papers', fill: { most: MOST } }));
  const there = new Map((await documentsOf(tx, childId)).map(paper => [paper.id, paper]));
  if (attach.some(id => !there.has(id))) return no(invalid({ at: 'attach', code: 'paper-not-there' }));

  const { language } = report;
  const say = sayIn(language);
  const inWords: Ask = { ...ask, language, say };
  const child = (await personById(tx, childId)) ?? notThere();
  const about = { ...report, name: child.first_name };
  const frozen = readFrozen(report.frozen);
  const papers: PacketItem[] = [frozen.paper];
  const missing: string[] = [];
  for (const { supply } of packetParts()) {
    const supplied = await supply(inWords, about);
    papers.push(...supplied.items);
    if (supplied.missing !== null) missing.push(supplied.missing);
  }
  const attached = [];
  for (const id of attach) {
    const { bytes } = await openDocument(ask, id, files);
    attached.push({ title: there.get(id)!.title, sha256: createHash('sha256').update(bytes).digest('hex') });
  }

  const title = say('court', 'packet.title', { day: sayDay(language, today.toString()) });
  const words = say.group('court', 'packet');
  // Everybody before the court reads it: what people wrote themselves may name an address the law hides, as may a title.
  const kept = async <T>(text: T): Promise<T> =>
    JSON.parse(
      await withoutHiddenAddresses(tx, childId, JSON.stringify(text), say('court', 'reportHead.withheld')),
    ) as T;
  const { pdf } = await renderPaper({
    ...frozen,
    paper: await kept(packetPaper({ title, language }, papers, attached, missing, words)),
    contents: words.contents,
    reference: report.digest?.slice(0, 12).toUpperCase() ?? '',
  });
  const filing = { childId, kind: 'court_packet', title, dated: today.toString(), pdf, replaces: null };
  const { id: documentId } = await fileGeneratedPaper(ask, filing, files);
  const contents = await kept<ContentLine[]>([
    ...papers.map((paper, at) => ({ title: paper.title, kind: at === 0 ? ('report' as const) : ('paper' as const) })),
    ...attached.map(each => ({ ...each, kind: 'attached' as const })),
    ...missing.map(each => ({ title: each, kind: 'missing' as const })),
  ]);
  const id = newId();
  const made = { by: who.userId, at: now, agencyId: who.agencyId };
  await insertPacket(tx, { id, childId, reportId: report.id, contents, attached: attach, documentId, ...made });
  return ok({ id });
}
