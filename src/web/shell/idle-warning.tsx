import { useWords } from '../ui/words-context.tsx';

type IdleWarningProps = { idleSeconds: number; warnSeconds: number; nonce?: string };

/**
 * The closed dialog that `public/session-warning.js` opens before idle time ends. Without script it stays closed and
 * the footer states the limit.
 */
export function IdleWarning({ idleSeconds, warnSeconds, nonce }: IdleWarningProps) {
  const words = useWords().idle;
  return (
    <>
      <dialog
        className="al-idle"
        id="session-warning"
        aria-labelledby="session-warning-title"
        data-idle={idleSeconds}
        data-warn={warnSeconds}
        data-text={words.text}
        data-minute={words.minute}
        data-minutes={words.minutes}
        data-seconds={words.seconds}
      >
        <h2 id="session-warning-title">{words.title}</h2>
        <p id="session-warning-text" aria-live="polite" />
        <div className="al-actions">
          <button className="usa-button" type="button" id="session-warning-stay">
            {words.stay}
          </button>
          <a className="usa-button usa-button--outline" href="/signed-out?idle">
            {words.leave}
          </a>
        </div>
      </dialog>
      <script src="/session-warning.js" defer nonce={nonce} suppressHydrationWarning />
    </>
  );
}
