// <rangerank-board>: a board in a frame of its own. The contract is docs/embedding.md.
(() => {
  const home = document.currentScript ? new URL('.', document.currentScript.src) : document.baseURI;
  const rules = new CSSStyleSheet();
  rules.replaceSync(`
    :host { display: block; position: relative; min-height: 1em }
    :host([hidden]), slot:not(.full), slot.on { display: none }
    iframe { display: block; width: 100%; height: 30em; border: 0 }
    slot.full:not(.on) + iframe { position: absolute; inset: 0; visibility: hidden }
    @media print { slot.full { display: contents } slot.full + iframe { display: none } }`);

  class Board extends HTMLElement {
    static observedAttributes = ['link', 'src', 'theme', 'readonly', 'height', 'lang', 'title'];

    #slot = document.createElement('slot');
    #frame;
    #now = {};
    #asked = new Map();
    #id = 0;
    #stand;
    #standing = this.#wait();

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [rules];
      root.append(this.#slot);
      this.#slot.onslotchange = () => this.#slot.classList.toggle('full', this.childElementCount > 0);
    }

    connectedCallback() {
      const src = new URL(this.src ?? home, document.baseURI);
      const set = (name, value) => src.searchParams.set(name, value);
      set('embed', '');
      if (this.readOnly) set('ro', '');
      if (this.theme) set('theme', this.theme);
      if (this.lang) set('lang', this.lang);
      const link = this.#now.link ?? this.link ?? '';
      src.hash = link.slice(link.indexOf('#') + 1);
      this.#frame = document.createElement('iframe');
      const allow = 'clipboard-write; fullscreen';
      Object.assign(this.#frame, { src, allow, loading: 'lazy', referrerPolicy: 'no-referrer' });
      this.#dress();
      addEventListener('message', this);
      this.shadowRoot.append(this.#frame);
    }

    disconnectedCallback() {
      removeEventListener('message', this);
      this.#frame.remove();
      this.#frame = null;
      this.#slot.classList.remove('on');
      for (const { fail } of this.#asked.values()) fail(new Error('removed'));
      this.#asked.clear();
      this.#standing = this.#wait();
    }

    // Whoever is moved by moveBefore() goes on.
    connectedMoveCallback() {}

    attributeChangedCallback(name, before, now) {
      if (name === 'link') this.#now = {};
      if (!this.#frame || before === now) return;
      if (name === 'height' || name === 'title') this.#dress();
      else if (name === 'link' && now) this.#tell({ type: 'load', link: now });
      else if (name === 'theme') this.#tell({ type: 'theme', theme: now || 'auto' });
      else {
        this.disconnectedCallback();
        this.connectedCallback();
      }
    }

    get text() {
      return this.#now.text ?? null;
    }

    get readOnly() {
      return this.hasAttribute('readonly');
    }

    set readOnly(value) {
      this.toggleAttribute('readonly', value);
    }

    load({ link, text }) {
      return this.#ask({ type: 'load', link, text });
    }

    request(what) {
      return this.#ask({ type: 'request', what });
    }

    handleEvent({ source, data }) {
      if (source !== this.#frame.contentWindow || data?.app !== 'rangerank' || data.v !== 1) return;
      const { type, id, height, code, message, text, link, digest } = data;
      const asked = this.#asked.get(id);
      this.#asked.delete(id);
      if (type === 'ready') {
        this.#slot.classList.add('on');
        this.#stand();
        this.#tell({ type: 'subscribe' });
        this.#emit(type);
      }
      if (type === 'resize' && !this.height) this.#frame.style.height = `${height}px`;
      if (type === 'response') asked?.done(data);
      if (type === 'error') asked?.fail(Object.assign(new Error(message), { code }));
      if (type === 'state') {
        this.#now = { text, link };
        this.#emit(type, { text, link, digest });
      }
    }

    #dress() {
      this.#frame.title = this.title || 'rangerank';
      if (this.height) this.#frame.style.height = `${parseFloat(this.height)}px`;
    }

    #wait() {
      return new Promise((stand) => { this.#stand = stand; });
    }

    #ask(message) {
      return new Promise((done, fail) => {
        const id = ++this.#id;
        this.#asked.set(id, { done, fail });
        this.#standing.then(() => {
          if (!this.#asked.has(id)) return;
          const { src, contentWindow } = this.#frame;
          const { origin } = new URL(src);
          contentWindow.postMessage({ app: 'rangerank', v: 1, id, ...message }, origin === 'null' ? '*' : origin);
        });
      });
    }

    // Asks where nobody waits for the answer.
    #tell(message) {
      this.#ask(message).catch(({ code, message }) => code && this.#emit('error', { code, message }));
    }

    #emit(name, detail) {
      this.dispatchEvent(new CustomEvent(`rangerank-${name}`, { detail, bubbles: true, composed: true }));
    }
  }

  for (const name of ['link', 'src', 'theme', 'height']) {
    Object.defineProperty(Board.prototype, name, {
      get() { return this.getAttribute(name); },
      set(value) { value === null ? this.removeAttribute(name) : this.setAttribute(name, value); },
    });
  }
  customElements.get('rangerank-board') ?? customElements.define('rangerank-board', Board);
})();
