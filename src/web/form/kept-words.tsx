import { useEffect, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Actions } from '../ui/layout.tsx';
import { useWords } from '../ui/words-context.tsx';

/**
 * What a form says of words that were not sent: that there is no connection, and what was begun here before. All of it is
 * hidden until `public/keep-form.js` has something to say; without script the form is sent as always. `name` is the form's
 * own among those of the page.
 */
export function KeptWords({ name }: { name: string }) {
  const words = useWords().keep;
  const says = useRef<HTMLDivElement>(null);
  // The script waits for this where React takes the page over.
  useEffect(() => {
    if (!says.current) return;
    says.current.dataset.alive = '';
    says.current.dispatchEvent(new Event('alive'));
  }, []);
  return (
    <div className="al-kept" data-keep-form={name} data-idle={words.idle} ref={says} suppressHydrationWarning>
      <div className="usa-alert usa-alert--info" role="status" data-keep-offer="" data-text={words.begun} hidden>
        <Icon name="history" />
        <div className="al-alert__body">
          <p />
        </div>
        <Actions>
          <Button type="button" size="s" data-keep-bring="">
            {words.bring}
          </Button>
          <Button type="button" size="s" kind="quiet" data-keep-drop="">
            {words.drop}
          </Button>
        </Actions>
      </div>
      <div
        className="usa-alert usa-alert--ok"
        role="status"
        tabIndex={-1}
        data-keep-done=""
        data-brought={words.brought}
        data-dropped={words.dropped}
        hidden
      >
        <Icon name="check_circle" />
        <div className="al-alert__body">
          <p />
        </div>
      </div>
      <div
        className="usa-alert usa-alert--soon"
        role="alert"
        data-keep-alert=""
        data-offline={words.offline}
        data-online={words.online}
        data-ended={words.ended}
        hidden
      >
        <Icon name="info" />
        <div className="al-alert__body">
          <p />
        </div>
        <Button type="button" size="s" kind="outline" data-keep-again="">
          {words.again}
        </Button>
      </div>
      <script src="/keep-form.js" defer />
    </div>
  );
}
