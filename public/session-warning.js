// @ts-check
// Warns before idle time ends and leaves the page at its end. Stands alone: no other script is needed.
(() => {
  const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById('session-warning'));
  const text = document.getElementById('session-warning-text');
  const stay = document.getElementById('session-warning-stay');
  if (!dialog || !text || !stay) return;
  const { idle, warn, minute, minutes = '', seconds } = dialog.dataset;
  const idleMs = Number(idle) * 1000;
  const warnMs = Number(warn) * 1000;
  // Tabs of one session tell each other when one of them reached the server.
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('alongside-session') : null;
  let end = 0;
  let said = '';

  const began = () => {
    end = Date.now() + idleMs;
    said = '';
    if (dialog.open) dialog.close();
  };
  const reached = () => {
    began();
    tabs?.postMessage('reached');
  };
  const leave = () => location.replace('/signed-out?idle');

  const tick = () => {
    const left = end - Date.now();
    if (left <= 0) return leave();
    if (left > warnMs) return;
    const whole = Math.ceil(left / 60000);
    const time = left < 60000 ? seconds : whole === 1 ? minute : minutes.replace('{{count}}', String(whole));
    // Read now: a form that keeps what was typed says so here.
    const now = (dialog.dataset.text ?? '').replace('{{minutes}}', time ?? '');
    if (now !== said) text.textContent = said = now;
    if (!dialog.open) dialog.showModal();
  };

  stay.addEventListener('click', async () => {
    try {
      const reply = await fetch('/session/stay', { method: 'POST', credentials: 'same-origin', redirect: 'manual' });
      if (reply.ok) reached();
      else leave();
    } catch {
      // No connection: the warning stays, the person can try again until time ends.
    }
  });
  // Escape must not hide the warning while time runs out.
  dialog.addEventListener('cancel', event => event.preventDefault());
  // Whoever signs out or leaves fast leaves nothing half-typed behind, in no tab. When idle time ends it stays, sealed.
  document.addEventListener('submit', ({ target }) => {
    const action = /** @type {HTMLFormElement} */ (target).getAttribute('action');
    if (action !== '/sign-out' && action !== '/leave') return;
    tabs?.postMessage('left');
    sessionStorage.clear();
  });
  tabs?.addEventListener('message', ({ data }) => (data === 'left' ? sessionStorage.clear() : began()));
  // A page shown again from the browser's memory is as old as when it was left.
  window.addEventListener('pageshow', event => (event.persisted ? tick() : undefined));
  document.addEventListener('visibilitychange', tick);
  if ('PerformanceObserver' in window)
    new PerformanceObserver(list => {
      for (const entry of list.getEntries())
        if (/\.data(\?|$)/.test(entry.name) && entry.name.startsWith(location.origin)) reached();
    }).observe({ type: 'resource' });
  reached();
  setInterval(tick, 1000);
})();
