// @ts-check
// Lets a person draw their name. Stands alone; without it the name is typed, which counts the same.
(() => {
  const pad = document.querySelector('[data-pad]');
  const typing = /** @type {HTMLElement | null} */ (pad?.querySelector('[data-pad-typing]'));
  const drawing = /** @type {HTMLElement | null} */ (pad?.querySelector('[data-pad-drawing]'));
  const sheet = drawing?.querySelector('svg');
  const line = sheet?.querySelector('path');
  const drawn = /** @type {HTMLInputElement | null} */ (drawing?.querySelector('input'));
  const typed = /** @type {HTMLInputElement | null} */ (typing?.querySelector('input'));
  if (!pad || !typing || !drawing || !sheet || !line || !drawn || !typed) return;
  const { width, height } = sheet.viewBox.baseVal;
  const MOST = 19_900;
  /** @type {[number, number] | null} */
  let last = null;

  /** Only what is seen is sent. @param {boolean} byHand */
  const show = byHand => {
    drawing.hidden = !byHand;
    typing.hidden = byHand;
    drawn.disabled = !byHand;
    typed.disabled = byHand;
  };
  /** @param {string} path */
  const draw = path => {
    drawn.value = path;
    line.setAttribute('d', path);
  };
  /** @param {PointerEvent} event @returns {[number, number]} */
  const place = event => {
    const box = sheet.getBoundingClientRect();
    /** @param {number} share @param {number} most */
    const within = (share, most) => Math.round(Math.min(1, Math.max(0, share)) * most);
    return [
      within((event.clientX - box.left) / box.width, width),
      within((event.clientY - box.top) / box.height, height),
    ];
  };
  /** @param {[number, number]} to */
  const lineTo = to => {
    if (!last || Math.hypot(to[0] - last[0], to[1] - last[1]) < 3 || drawn.value.length > MOST) return;
    last = to;
    draw(`${drawn.value}L${to[0]} ${to[1]}`);
  };

  sheet.addEventListener('pointerdown', event => {
    if (event.button !== 0 || drawn.value.length > MOST) return;
    event.preventDefault();
    sheet.setPointerCapture(event.pointerId);
    last = place(event);
    // A dot is a line of one unit.
    draw(`${drawn.value}M${last[0]} ${last[1]}L${last[0] + 1} ${last[1]}`);
  });
  sheet.addEventListener('pointermove', event => {
    if (!last) return;
    const steps = event.getCoalescedEvents?.() ?? [];
    for (const step of steps.length > 0 ? steps : [event]) lineTo(place(step));
  });
  const lift = () => {
    last = null;
  };
  sheet.addEventListener('pointerup', lift);
  sheet.addEventListener('pointercancel', lift);

  pad.addEventListener('click', event => {
    const to = /** @type {HTMLElement} */ (event.target).closest('[data-pad-to]')?.getAttribute('data-pad-to');
    if (to === 'clear') draw('');
    if (to === 'draw') show(true);
    if (to === 'type') {
      show(false);
      typed.focus();
    }
  });
  for (const way of pad.querySelectorAll('[data-pad-to]')) /** @type {HTMLElement} */ (way).hidden = false;
  draw(drawn.value);
  const startsTyped = typed.value !== '' || typed.getAttribute('aria-invalid') === 'true';
  show(drawn.value !== '' || (!startsTyped && matchMedia('(pointer: coarse)').matches));
})();
