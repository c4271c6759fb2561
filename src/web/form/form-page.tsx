import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { ErrorSummary, type SaidProblem } from '../ui/error-summary.tsx';
import { Icon } from '../ui/icon.tsx';
import { Wrap } from '../ui/layout.tsx';
import { useWords } from '../ui/words-context.tsx';

type FormPageProps = {
  /** Left out when the first field is `big` and so is the title. */
  title?: ReactNode;
  /** The line above: whose move, which step. */
  over?: ReactNode;
  lead?: ReactNode;
  problems?: readonly SaidProblem[];
  back?: { href: string; label?: string };
  /** The draft's idempotency key. */
  formKey: string;
  draft?: string;
  page?: string;
  action?: string;
  continueLabel?: string;
  cancel?: { href: string; label?: string };
  /** The form sends files. */
  upload?: boolean;
  /** Says that answers so far are kept. */
  saved?: boolean;
  children: ReactNode;
};

/** One page of a form: back, what is wrong, the question, continue. Plain POST, works without script. */
export function FormPage(props: FormPageProps) {
  const { title, over, lead, problems = [], back, cancel, continueLabel, saved, children } = props;
  const words = useWords().form;
  return (
    <Wrap body>
      <div className="al-formpage">
        {back && (
          <a className="al-back" href={back.href}>
            <Icon name="arrow_back" size="s" />
            {back.label ?? words.back}
          </a>
        )}
        <ErrorSummary problems={problems} />
        {over && <p className="al-formpage__over">{over}</p>}
        {title && <h1>{title}</h1>}
        {lead && <p className="al-pagehead__lead">{lead}</p>}
        <form method="post" action={props.action} encType={props.upload ? 'multipart/form-data' : undefined} noValidate>
          <FormKeys formKey={props.formKey} draft={props.draft} page={props.page} />
          <div className="al-formpage__fields">{children}</div>
          <div className="al-formpage__end">
            <div className="al-actions">
              <Button>{continueLabel ?? words.continue}</Button>
              {cancel && <a href={cancel.href}>{cancel.label ?? words.cancel}</a>}
            </div>
            {saved && <p className="al-limit">{words.saved}</p>}
          </div>
        </form>
      </div>
    </Wrap>
  );
}

/** The hidden fields that go with every post of a form. */
export function FormKeys({ formKey, draft, page }: { formKey: string; draft?: string; page?: string }) {
  return (
    <>
      <input type="hidden" name="_key" value={formKey} />
      {draft && <input type="hidden" name="_draft" value={draft} />}
      {page && <input type="hidden" name="_page" value={page} />}
    </>
  );
}
