import type { Block } from '#kernel/paper.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { ReportAbout } from './contract.ts';

/** One paper of a packet that the product writes itself: a statement with its receipt, a notice with its proof. */
export type PacketItem = {
  readonly title: string;
  readonly blocks: readonly Block[];
};
/**
 * Who tells a packet of one kind of paper. The contents list names what is `missing`, a finished sentence such as "No statement
 * of the caregivers came"; null where nothing is.
 */
export type PacketPart = {
  readonly code: string;
  readonly supply: (
    ask: Ask,
    about: ReportAbout,
  ) => Promise<{ readonly items: readonly PacketItem[]; readonly missing: string | null }>;
};

let parts: readonly PacketPart[] = [];

/** Hands in, once from app.ts, what goes into a packet beside the report and the papers that are chosen. */
export function setPacketParts(suppliers: readonly PacketPart[]): void {
  parts = suppliers;
}
export const packetParts = (): readonly PacketPart[] => parts;
