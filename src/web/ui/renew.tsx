import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

const PAUSE_MILLISECONDS = 1_500;

/** Reads the page's data again while something is under way; without script the browser loads the page again. */
export function Renew() {
  const { state, revalidate } = useRevalidator();
  useEffect(() => {
    if (state !== 'idle') return;
    const timer = setTimeout(() => void revalidate(), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [state, revalidate]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="5" />
    </noscript>
  );
}
