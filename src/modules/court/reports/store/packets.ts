import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A line of a packet's contents: a paper, with the digest (hexadecimal) of an attached file; or what is missing. */
export type ContentLine = {
  readonly title: string;
  readonly kind: 'report' | 'paper' | 'attached' | 'missing';
  readonly sha256?: string;
};

/** A packet that was made. `madeAt` is an ISO moment; `madeBy` null where the account is no longer staff. */
export type Packet = {
  readonly id: Id;
  readonly contents: readonly ContentLine[];
  readonly attached: readonly Id[];
  readonly documentId: Id;
  readonly madeAt: string;
  readonly madeBy: string | null;
};

/** The packets of a report, the latest first. */
export async function packetsOf(tx: Tx, childId: Id, reportId: Id): Promise<Packet[]> {
  const { rows } = await sql<Packet>`
    select p.id, p.contents, p.attached, p.document_id as "documentId", p.made_at as "madeAt",
      (select w.name from app.access_v_staff w where w.id = p.made_by) as "madeBy"
    from app.court_packet p where p.child_id = ${childId} and p.report_id = ${reportId} order by p.made_at desc, p.id desc`.execute(
    tx,
  );
  return rows;
}

/** One packet of this report; undefined when it is not there or not the reader's. */
export const packetOf = async (tx: Tx, childId: Id, reportId: Id, id: string): Promise<Packet | undefined> =>
  isId(id) ? (await packetsOf(tx, childId, reportId)).find(each => each.id === id) : undefined;

type NewPacket = {
  readonly id: Id;
  readonly agencyId: Id;
  readonly childId: Id;
  readonly reportId: Id;
  readonly contents: readonly ContentLine[];
  readonly attached: readonly Id[];
  readonly documentId: Id;
  readonly by: Id;
  readonly at: string;
};
export const insertPacket = (tx: Tx, packet: NewPacket) =>
  tx
    .insertInto('app.court_packet')
    .values({
      id: packet.id,
      agency_id: packet.agencyId,
      office_id: null,
      child_id: packet.childId,
      report_id: packet.reportId,
      contents: JSON.stringify(packet.contents),
      attached: [...packet.attached],
      document_id: packet.documentId,
      made_by: packet.by,
      made_at: packet.at,
    })
    .execute();
