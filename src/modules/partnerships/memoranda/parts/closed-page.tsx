import { Alert } from '#web/ui/alert.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';

type ClosedPageProps = {
  title: string;
  closed: { title: string; href: string; list: string; text: string; open: string };
};

/** A page that has nothing to offer as the agreement stands: said at once, before anybody types. */
export function ClosedPage({ title, closed }: ClosedPageProps) {
  return (
    <>
      <PageHead
        title={title}
        arches={false}
        crumbs={
          <Crumbs
            items={[
              { label: closed.list, href: '/agreements-with-partners' },
              { label: closed.title, href: closed.href },
              { label: title },
            ]}
          />
        }
      />
      <Wrap body>
        <Alert kind="info">
          {closed.text} <a href={closed.href}>{closed.open}</a>
        </Alert>
      </Wrap>
    </>
  );
}
