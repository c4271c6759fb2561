import { type PaperData, PaperList } from '#modules/documents/parts/paper-list.tsx';
import { Card } from '#web/ui/card.tsx';

type School = {
  readonly href: string;
  readonly name: string | null;
  readonly line: string | null;
  readonly phone: string | null;
};

/** Where the child goes to school, in three lines. */
export function SchoolCard({
  title,
  school,
  open,
  unknown,
}: {
  title: string;
  school: School;
  open: string;
  unknown: string;
}) {
  return (
    <Card title={title} aside={<a href={school.href}>{open}</a>}>
      {school.name ? (
        <>
          <p>
            <b>{school.name}</b>
          </p>
          <p className="al-second">{school.line}</p>
          {school.phone && <p className="al-second">{school.phone}</p>}
        </>
      ) : (
        <p>
          <em>{unknown}</em>
        </p>
      )}
    </Card>
  );
}

/** The latest papers of a child's file. */
export function PapersCard({
  title,
  papers,
  open,
  none,
}: {
  title: string;
  papers: { readonly href: string; readonly rows: readonly PaperData[] };
  open: string;
  none: string;
}) {
  return (
    <Card title={title} aside={<a href={papers.href}>{open}</a>}>
      {papers.rows.length === 0 ? <p className="al-second">{none}</p> : <PaperList papers={papers.rows} />}
    </Card>
  );
}
