// @ts-check
// Keeps what somebody types into a form that asks for it (`FormKeys keep`) until it is sent or thrown away, and says so when there is
// no connection. Words lie in this tab only (sessionStorage), sealed with a key of the account that the server lends a signed-in page:
// it never lies on the device. Stands alone; without it, or where it cannot keep, a form is sent as always.
// Why so: docs/decisions/2026-11-23-unsent-words.md
(() => {
  const PREFIX = 'alongside-kept:';
  const LONGEST = 3 * 24 * 60 * 60 * 1000;
  const MOST = 3;
  /** As the server: what is never drawn again is never kept. */
  const SECRET = /password|code|secret|token/i;
  const UNKEPT = ['hidden', 'file', 'password', 'submit', 'button', 'reset', 'image', 'fieldset', 'output'];
  const text = new TextEncoder();

  /** @typedef {Record<string, string[]>} Values what stands in fields, by name */
  /** @typedef {{ at: number, sent?: string | undefined, values: Values }} Entry one time somebody wrote here; `sent` under which key */

  /** @param {string} path @param {Record<string, string>} [fields] */
  const post = (path, fields = {}) =>
    fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'manual',
      body: new URLSearchParams(fields),
    }).catch(() => null);

  /** @param {HTMLFormElement} form @returns {any[]} */
  const fieldsOf = form =>
    [.../** @type {any} */ (form.elements)].filter(
      ({ name, type }) => name && !UNKEPT.includes(type) && !SECRET.test(name),
    );

  /** @param {HTMLFormElement} form @param {boolean} drawn as the server drew it, not as it stands now @returns {Values} */
  const valuesOf = (form, drawn) => {
    /** @type {Values} */
    const found = {};
    for (const field of fieldsOf(form)) {
      const values = found[field.name] ?? [];
      found[field.name] = values;
      if (field.type === 'checkbox' || field.type === 'radio') {
        if (drawn ? field.defaultChecked : field.checked) values.push(field.value);
      } else if (field.options) {
        const chosen = [...field.options].filter(option => (drawn ? option.defaultSelected : option.selected));
        if (chosen.length === 0 && drawn && !field.multiple && field.options[0]) chosen.push(field.options[0]);
        values.push(...chosen.map(option => option.value));
      } else values.push(drawn ? field.defaultValue : field.value);
    }
    return found;
  };

  /** @param {HTMLFormElement} form @param {Values} values */
  const put = (form, values) => {
    /** @type {Record<string, number>} */
    const seen = {};
    for (const field of fieldsOf(form)) {
      const kept = values[field.name];
      if (!kept) continue;
      const index = seen[field.name] ?? 0;
      seen[field.name] = index + 1;
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = kept.includes(field.value);
      else if (field.options) for (const option of field.options) option.selected = kept.includes(option.value);
      else field.value = kept[index] ?? field.value;
      field.closest('details')?.setAttribute('open', '');
      for (const what of ['input', 'change']) field.dispatchEvent(new Event(what, { bubbles: true }));
    }
  };

  /** @param {Values} some @param {Values} others @returns {Values} those of `some` that say something else there */
  const otherThan = (some, others) =>
    Object.fromEntries(
      Object.entries(some).filter(([name, is]) => others[name] && String(is) !== String(others[name])),
    );

  /** Where one form's words lie, sealed. @param {Uint8Array<ArrayBuffer>} secret @param {string} name */
  const boxOf = async (secret, name) => {
    const place = new Uint8Array([...secret, ...text.encode(`${location.pathname} ${name}`)]);
    const slot = PREFIX + btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', place))));
    const key = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt', 'decrypt']);
    /** @returns {Promise<Entry[]>} */
    const read = async () => {
      const [iv, sealed] = (sessionStorage.getItem(slot) ?? '').split(' ').map(unwritten);
      if (!iv || !sealed) return [];
      return crypto.subtle
        .decrypt({ name: 'AES-GCM', iv }, key, sealed)
        .then(open => JSON.parse(new TextDecoder().decode(open)))
        .catch(() => []);
    };
    /** @param {Entry[]} entries */
    const write = async entries => {
      if (entries.length === 0) return sessionStorage.removeItem(slot);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text.encode(JSON.stringify(entries)));
      sessionStorage.setItem(slot, `${written(iv)} ${written(new Uint8Array(sealed))}`);
    };
    return { read, write };
  };
  /** @param {Uint8Array} bytes */
  const written = bytes => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
  /** @param {string} base64 */
  const unwritten = base64 => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));

  /** The key of whoever is signed in; nothing where the browser cannot seal, or nobody is. */
  const lent = (async () => {
    if (!crypto.subtle) return null;
    const answer = await post('/session/keep');
    if (!answer?.ok) return null;
    return unwritten((await answer.json()).key.replaceAll('-', '+').replaceAll('_', '/'));
  })().catch(() => null);

  /** @param {HTMLElement} says @param {HTMLFormElement} form */
  const keep = async (says, form) => {
    /** @param {string} name */
    const part = name => /** @type {HTMLElement} */ (says.querySelector(`[data-keep-${name}]`));
    const [offer, alert, done] = [part('offer'), part('alert'), part('done')];
    const now = Date.now();
    const drawn = valuesOf(form, true);
    /** @type {Entry} */
    const mine = { at: now, values: {} };
    /** Fields whose words the server drew again: not in the record, though nothing differs from what was drawn. @type {Set<string>} */
    const again = new Set();
    /** @type {Entry[]} */
    let others = [];
    /** @type {Awaited<ReturnType<typeof boxOf>> | null} */
    let box = null;
    let [kept, sending] = [false, false];
    /** @type {HTMLElement | null} */
    let pressed = null;
    /** @type {Promise<void>} */
    let last = Promise.resolve();

    const changed = () => {
      const stands = valuesOf(form, false);
      return {
        ...Object.fromEntries(Object.entries(stands).filter(([name]) => again.has(name))),
        ...otherThan(stands, drawn),
      };
    };
    const save = () => {
      mine.values = changed();
      mine.at = Date.now();
      const entries = Object.keys(mine.values).length > 0 ? [mine, ...others] : others;
      last = last
        .then(() => box?.write(entries.slice(0, MOST)))
        .then(
          () => {
            kept = box !== null;
          },
          () => {
            kept = false;
          },
        );
      return last;
    };

    /** @param {HTMLElement} where @param {string} sentence */
    const tell = (where, sentence) => {
      /** @type {HTMLElement} */ (where.querySelector('p')).textContent = sentence;
      where.hidden = false;
    };
    /** Of what was begun and is not in the fields now, the newest. */
    const begun = () => others.find(({ values }) => Object.keys(otherThan(values, valuesOf(form, false))).length > 0);
    const offerAgain = () => {
      const entry = begun();
      offer.hidden = !entry;
      const locale = document.documentElement.lang === 'es' ? 'es-US' : 'en-US';
      const when = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
      if (entry) says.closest('details')?.setAttribute('open', '');
      if (entry) tell(offer, (offer.dataset.text ?? '').replace('{{when}}', when.format(entry.at)));
    };
    /** @param {(entry: Entry) => string | undefined} what */
    const settle = what => () => {
      const entry = begun();
      if (!entry) return;
      others = others.filter(other => other !== entry);
      tell(done, what(entry) ?? '');
      done.focus();
      void save();
      offerAgain();
    };
    part('bring').addEventListener(
      'click',
      settle(({ values }) => {
        put(form, values);
        return done.dataset.brought;
      }),
    );
    part('drop').addEventListener(
      'click',
      settle(() => done.dataset.dropped),
    );

    /** @type {number | undefined} */
    let soon;
    form.addEventListener('input', () => {
      delete mine.sent;
      clearTimeout(soon);
      soon = window.setTimeout(save, 250);
    });
    // Whoever signs out is done here; `session-warning.js` empties the box, and nothing goes into it any more.
    document.addEventListener('submit', ({ target }) => {
      if (/\/(sign-out|leave)$/.test(/** @type {HTMLFormElement} */ (target).getAttribute('action') ?? '')) box = null;
    });
    window.addEventListener('beforeunload', event => {
      if (!kept && !sending && Object.keys(changed()).length > 0) event.preventDefault();
    });
    window.addEventListener('pageshow', event => {
      if (event.persisted) sending = false;
    });
    window.addEventListener('online', () => {
      if (!alert.hidden) tell(alert, alert.dataset.online ?? '');
    });

    form.addEventListener('submit', async event => {
      if (sending) return;
      event.preventDefault();
      pressed = event.submitter ?? pressed;
      const answer = await post('/session/stay');
      if (answer?.status === 204) {
        mine.sent = new FormData(form).get('_key')?.toString();
        await save();
        sending = true;
        return form.requestSubmit(pressed);
      }
      await save();
      // Beside the button that was pressed, where the eyes are.
      (pressed?.closest('.al-actions') ?? pressed)?.before(alert);
      tell(alert, (answer?.status === 401 ? alert.dataset.ended : alert.dataset.offline) ?? '');
    });
    part('again').addEventListener('click', () => form.requestSubmit(pressed));

    const secret = await lent;
    if (!secret) return;
    const mineAlone = await boxOf(secret, says.dataset.keepForm ?? '');
    for (const entry of await mineAlone.read()) {
      // What was sent has come, or has not: an answer that was lost on the way leaves it open, so the server is asked.
      const came = entry.sent ? await (await post('/session/keep', { sent: entry.sent }))?.json() : null;
      if (came?.came || now - entry.at > LONGEST) continue;
      // Drawn again with what is wrong beside it: these are the words that stand here.
      if (Object.keys(otherThan(entry.values, drawn)).length > 0) others.push(entry);
      else for (const name of Object.keys(entry.values)) again.add(name);
    }
    box = mineAlone;
    await save();
    const warning = document.getElementById('session-warning');
    if (kept && warning) warning.dataset.text = says.dataset.idle;
    offerAgain();
  };

  /**
   * Where React works in a page, nothing may be changed before it has taken the page over: it would draw everything anew.
   * @param {HTMLElement} says
   */
  const alive = says =>
    new Promise(resolve => {
      if (!document.querySelector('script[type="module"]') || 'alive' in says.dataset) return resolve(null);
      says.addEventListener('alive', resolve);
      setTimeout(resolve, 5000, null);
    });

  for (const says of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-keep-form]'))) {
    const form = says.closest('form');
    if (!form || says.dataset.on) continue;
    says.dataset.on = '';
    void alive(says)
      .then(() => keep(says, form))
      .catch(() => null);
  }
})();
