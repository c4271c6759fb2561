import { FormKeys } from '#web/form/form-page.tsx';

/** The hidden fields of every form of a signing: its key, and whose signing it is. */
export function SignKeys({ formKey, signerId }: { formKey: string; signerId: string }) {
  return (
    <>
      <FormKeys formKey={formKey} />
      <input type="hidden" name="of" value={signerId} />
    </>
  );
}
