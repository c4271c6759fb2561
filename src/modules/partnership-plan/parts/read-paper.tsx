import type { ReactNode } from 'react';
import type { Paper } from '#kernel/paper.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PaperView } from '#web/ui/paper.tsx';

export type ReadPaperData = {
  readonly title: string;
  readonly paper: Paper | null;
  /** Why there is nothing to read yet. */
  readonly notYet: { readonly title: string; readonly text: string };
  readonly other: { readonly href: string; readonly label: string } | null;
  readonly back: { readonly href: string; readonly label: string };
};

/** A plan's paper to be read without being asked for anything; `children` stand under it. */
export function ReadPaper({ data, children }: { data: ReadPaperData; children?: ReactNode }) {
  const { title, paper, notYet, other, back } = data;
  return (
    <>
      <PageHead title={title} over={<a href={back.href}>{back.label}</a>} arches={false} />
      <Wrap body>
        <Stack>
          {paper ? (
            <>
              {other && (
                <p>
                  <a href={other.href}>{other.label}</a>
                </p>
              )}
              <PaperView paper={paper} />
              {children}
            </>
          ) : (
            <Alert kind="info" title={notYet.title}>
              {notYet.text}
            </Alert>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
