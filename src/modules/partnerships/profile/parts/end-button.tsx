import { FormKeys } from '#web/form/form-page.tsx';
import { Button } from '#web/ui/button.tsx';

type EndButtonProps = {
  formKey: string;
  act: string;
  kind?: string;
  id: string;
  label: string;
  children: string;
};

/** A form of one button beside an entry; `label` names the entry for those who hear only the button. */
export function EndButton({ formKey, act, kind, id, label, children }: EndButtonProps) {
  return (
    <form method="post" className="al-button-form">
      <FormKeys formKey={formKey} />
      <input type="hidden" name="act" value={act} />
      {kind && <input type="hidden" name="kind" value={kind} />}
      <input type="hidden" name="id" value={id} />
      <Button kind="link" aria-label={label}>
        {children}
      </Button>
    </form>
  );
}
