/** Says, above the buttons, why a form was not sent: an addition of `public/keep-form.js`, which keeps what was typed in the page. */
export function KeepForm({ words }: { words: { readonly offline: string; readonly ended: string } }) {
  return (
    <>
      <p
        className="usa-error-message"
        role="alert"
        data-keep-form=""
        data-offline={words.offline}
        data-ended={words.ended}
        hidden
      />
      <script src="/keep-form.js" defer />
    </>
  );
}
