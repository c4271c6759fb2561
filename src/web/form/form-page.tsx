import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { ErrorSummary, type SaidProblem } from '../ui/error-summary.tsx';
import { Icon } from '../ui/icon.tsx';
import { Wrap } from '../ui/layout.tsx';
import { useWords } from '../ui/words-context.tsx';
import { KeptWords } from './kept-words.tsx';

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
  /** What is typed is kept on the device until it is sent: a name of the form, its own among those of the page. */
  keep?: string;
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
          <FormKeys formKey={props.formKey} draft={props.draft} page={props.page} keep={props.keep} />
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

type FormKeysProps = { formKey: string; draft?: string; page?: string; keep?: string };

/** The hidden fields that go with every post of a form; with `keep`, what is typed stays on the device until it is sent. */
export function FormKeys({ formKey, draft, page, keep }: FormKeysProps) {
  return (
    <>
      <input type="hidden" name="_key" value={formKey} />
      {draft && <input type="hidden" name="_draft" value={draft} />}
      {page && <input type="hidden" name="_page" value={page} />}
      {keep && <KeptWords name={keep} />}
    </>
  );
}
