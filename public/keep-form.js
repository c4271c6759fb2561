// @ts-check
// Before a form leaves the page, asks whether the server is there: without a connection, or after the session ended, what was typed
// stays in the page and a sentence says so. Nothing is kept on the device. Without this script the form is sent as always.
(() => {
  for (const says of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-keep-form]'))) {
    const form = says.closest('form');
    if (!form) continue;
    let asked = false;
    form.addEventListener('submit', async event => {
      if (asked) return;
      event.preventDefault();
      const answer = await fetch('/session/stay', {
        method: 'POST',
        credentials: 'same-origin',
        redirect: 'manual',
      }).catch(() => null);
      if (answer?.status === 204) {
        asked = true;
        return form.requestSubmit(event.submitter);
      }
      says.textContent = (answer?.status === 401 ? says.dataset.ended : says.dataset.offline) ?? '';
      says.hidden = false;
    });
  }
})();
