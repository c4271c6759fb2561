import type { Id } from '#kernel/ids.ts';
import type { Block } from '#kernel/paper.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf, sayMoment } from '#platform/words/say-date.ts';
import { noticesOf } from '../telling/store-notices.ts';
import { type StatementRow, statementsFor } from '../telling/store-words.ts';
import type { ReportAbout } from './contract.ts';
import type { PacketItem, PacketPart } from './packet-parts.ts';

const statements = ({ tx }: Ask, hearingId: Id | null) => (hearingId ? statementsFor(tx, hearingId) : []);

/** A statement as a paper: the words as they were given, when they came, and the receipt. */
function statementPaper({ say, language, who }: Ask, row: StatementRow): PacketItem {
  const part = row[`part_${language}`];
  return {
    title: say('court', 'packet.statement', { name: row.name, part }),
    blocks: [
      {
        kind: 'quote',
        said: { words: row.words, ...(row.language !== language && { language: row.language }), by: row.name },
      },
      {
        kind: 'note',
        words: say('court', 'packet.statementCame', {
          when: sayMoment(language, who.timeZone, row.givenAt),
          receipt: row.receipt,
        }),
      },
    ],
  };
}

/** What caregivers said to the court before the hearing (42 USC 675(5)(G)): named as missing when none came. */
const caregiverStatements: PacketPart = {
  code: 'caregiver-statement',
  supply: async (ask, { hearingId }) => {
    const given = (await statements(ask, hearingId)).filter(({ part }) => part === 'caregiver');
    return { items: given.map(row => statementPaper(ask, row)), missing: ask.say('court', 'packet.noStatement') };
  },
};

/** What others said to the court before the hearing: nobody has to. */
const otherStatements: PacketPart = {
  code: 'other-statement',
  supply: async (ask, { hearingId }) => {
    const given = (await statements(ask, hearingId)).filter(({ part }) => part !== 'caregiver');
    return { items: given.map(row => statementPaper(ask, row)), missing: null };
  },
};

/** Who was told of the hearing, how and when, and what proves it; a notice that was called off is left out. */
const notices: PacketPart = {
  code: 'notices',
  supply: async (ask, about) => {
    const sent = await noticeTable(ask, about);
    return {
      items: sent ? [{ title: ask.say('court', 'packet.notices'), blocks: [sent] }] : [],
      missing: ask.say('court', 'packet.noNotice'),
    };
  },
};

async function noticeTable(ask: Ask, { childId, hearingId }: ReportAbout): Promise<Block | undefined> {
  const { tx, say, language, who } = ask;
  const rows = hearingId ? await noticesOf(tx, childId, hearingId) : [];
  const sent = rows.filter(({ sentAt, calledOff }) => sentAt !== null && calledOff === null);
  if (sent.length === 0) return undefined;
  const words = say.group('court', 'notice');
  return {
    kind: 'table',
    caption: say('court', 'packet.noticesCaption'),
    head: [words.who, words.way, words.sent, words.proof],
    rows: sent.map(row => [
      `${row.name} (${row[`part_${language}`]})`,
      say('court', `ways.${row.way}`),
      sayDayOf(language, who.timeZone, row.sentAt!),
      row.proof
        ? [
            say('court', `proofs.${row.proof}`),
            ...(row.proofAt ? [sayDayOf(language, who.timeZone, row.proofAt)] : []),
          ].join(', ')
        : words.noProof,
    ]),
  };
}

/** What the court room itself puts into a packet beside the report (S2-119). */
export const ownPacketParts: readonly PacketPart[] = [caregiverStatements, otherStatements, notices];
