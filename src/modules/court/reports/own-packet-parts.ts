import type { Block } from '#kernel/paper.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { noticesOf } from '../telling/store-notices.ts';
import type { PacketPart } from './packet-parts.ts';
import { quoteOf, statementsFor } from './sections/statements.ts';

/**
 * What caregivers, parents and youths gave to the court for the hearing, also after the report was filed, each with its receipt;
 * that caregivers gave nothing is named (42 USC 675(5)(G); S2-119).
 */
const statements: PacketPart = {
  code: 'statements',
  supply: async (ask, about) => {
    const { say, language } = ask;
    const given = await statementsFor(ask, about);
    return {
      items: given.map(row => ({
        title: say('court', 'packet.statementOf', { name: row.name, part: row[`part_${language}`] }),
        blocks: [quoteOf(ask, row)],
      })),
      missing: given.some(({ part }) => part === 'caregiver') ? null : say('court', 'packet.noStatement'),
    };
  },
};

/** Who was told of the hearing, how and when, and what shows it (S3-25). A report for no hearing has no notices. */
const notices: PacketPart = {
  code: 'notices',
  supply: async (ask, { childId, hearingId }) => {
    const { tx, say } = ask;
    if (hearingId === null) return { items: [], missing: null };
    const sent = (await noticesOf(tx, childId, hearingId)).filter(
      ({ sentAt, calledOff }) => sentAt !== null && calledOff === null,
    );
    const isProven = sent.some(({ proof }) => proof !== null);
    return {
      items: sent.length === 0 ? [] : [{ title: say('court', 'packet.notices'), blocks: [noticeTable(ask, sent)] }],
      missing: isProven ? null : say('court', 'packet.noNotice'),
    };
  },
};

function noticeTable({ say, language, who }: Ask, sent: Awaited<ReturnType<typeof noticesOf>>): Block {
  const words = say.group('court', 'packet');
  const day = (moment: string | null) => (moment === null ? '' : sayDayOf(language, who.timeZone, moment));
  return {
    kind: 'table',
    caption: words.notices,
    head: [words.noticeTo, words.noticeWay, words.noticeSent, words.noticeProof],
    rows: sent.map(notice => [
      `${notice.name}, ${notice[`part_${language}`]}`,
      say('court', `ways.${notice.way}`),
      day(notice.sentAt),
      notice.proof
        ? [say('court', `proofs.${notice.proof}`), day(notice.proofAt), notice.proofNote].filter(Boolean).join(', ')
        : words.noticeUnproven,
    ]),
  };
}

/** What this room takes into a packet beside the report. */
export const ownPacketParts: readonly PacketPart[] = [statements, notices];
