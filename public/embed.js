/* <aims-gap>: the assessment within any page. It makes a frame, keeps it as high as
   its content, and passes messages between the two; docs/embedding.md says which.
   What comes from the frame is checked, and never becomes HTML. */
(() => {
  const PREFIX = "aims-gap:";
  const HIGHEST = 100000;
  const PATIENCE = 20000;
  /* Characters of a text, or of everything that the page keeps; and of values kept. */
  const LONGEST = 2 << 20;
  const MOST = 100;
  /* Name, and for lists of words the first of them is meant where nothing is said. */
  const OPTIONS = {
    src: null, framework: null, lang: null, theme: ["auto", "light", "dark", "host"], accent: null,
    radius: null, font: null, start: ["welcome", "questions"], "share-base": null,
    storage: ["own", "host", "none"], name: null, logo: null, link: null, cta: null, "cta-url": null,
  };
  const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
  const isLength = (value) => Number.isFinite(value) && value >= 0;
  const isText = (value) => typeof value === "string" && value.length <= LONGEST;
  const EVENTS = {
    ready: { version: isText, framework: isText, lang: isText },
    resize: { height: isLength },
    progress: { answered: isCount, total: isCount },
    complete: { total: isCount },
    error: { code: (value) => ["not-loaded", "stopped", "storage-denied"].includes(value), message: isText },
    /* A page may well make a link of it. */
    result: { payload: isText, url: (value) => value === null || (isText(value) && /^https?:\/\//i.test(value)), figures: (value) => typeof value === "object" && value !== null, verdict: isText },
  };
  const WORDS = {
    en: { title: "ISO/IEC 42001 gap assessment", failed: "The assessment could not be loaded here.", open: "Open it on its own page" },
  };
  /* Modules are not told which script they are. */
  const isOurs = ({ src }) => /\/embed\.js([?#]|$)/.test(src);
  const script = document.currentScript?.src ? document.currentScript : [...document.scripts].find(isOurs);
  const home = script && new URL(".", script.src).href;

  /* The first heights are those of the start page at each width, with what may have to
     be told on it: so nothing below moves when it arrives (tests/e2e/embed.spec.ts).
     No rule of the page reaches into the shadow tree; of what they say about the
     element itself, only what would break it is overruled. */
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: block !important; container-type: inline-size !important }
    :host([hidden]) { display: none !important }
    .box { all: initial; display: block; --height: 0px; --first: 2420px; min-block-size: var(--aims-gap-min-height, var(--first)) }
    @container (inline-size >= 340px) { .box { --first: 2260px } }
    @container (inline-size >= 400px) { .box { --first: 1980px } }
    @container (inline-size >= 480px) { .box { --first: 1880px } }
    @container (inline-size >= 560px) { .box { --first: 1740px } }
    @container (inline-size >= 740px) { .box { --first: 1580px } }
    @container (inline-size >= 900px) { .box { --first: 1480px } }
    @container (inline-size >= 1100px) { .box { --first: 1330px } }
    .box.moved { --first: 320px }
    .box:not(.here) { background: linear-gradient(#8881 0 0) 0 2rem / 60% 2rem no-repeat, linear-gradient(#8881 0 0) 0 6rem / 90% 6rem no-repeat, linear-gradient(#8881 0 0) 0 14rem / 12rem 3rem no-repeat }
    iframe { display: block; inline-size: 100%; block-size: max(var(--height), var(--aims-gap-min-height, var(--first))); border: 0; color-scheme: normal; opacity: 0 }
    .here iframe { opacity: 1 }
    p { font: 1rem/1.5 system-ui, sans-serif; margin: 0; padding: 1rem; border: 1px solid; background: #fff; color: #111 }`);

  const isWeb = (url) => url.protocol === "https:" || url.protocol === "http:";
  /* A page that is darker than half of the light. Painted, other notations of colours
     than rgb() come out as numbers too. */
  const isDark = (colour) => {
    let numbers = colour.match(/[\d.]+/g).map(Number);
    if (!colour.startsWith("rgb")) {
      const painted = document.createElement("canvas").getContext("2d");
      painted.fillStyle = colour;
      painted.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = painted.getImageData(0, 0, 1, 1).data;
      numbers = [r, g, b, a / 255];
    }
    const [r, g, b, alpha = 1] = numbers;
    return alpha > 0.5 ? 0.2126 * r + 0.7152 * g + 0.0722 * b < 128 : null;
  };

  class AimsGap extends HTMLElement {
    static observedAttributes = [...Object.keys(OPTIONS), "title"];
    #root = this.attachShadow({ mode: "open" });
    #box = null;
    #frame = null;
    #url = null;
    #end = null;
    #ready = false;
    #requests = new Map();
    #waiting = [];
    #next = 1;
    #height = 0;
    #planned = false;
    #patience = 0;

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [sheet];
    }

    connectedCallback() {
      /* Properties that were set before the script was there. */
      for (const name of [...Object.keys(OPTIONS).map(property), "start"]) {
        if (!Object.hasOwn(this, name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
      /* Moved: its frame is already loading itself anew, as frames do. */
      if (this.#box) return this.#frame && this.#wait();
      this.#height = 0;
      this.#end = new AbortController();
      this.#box = document.createElement("div");
      this.#box.className = "box";
      this.#root.replaceChildren(this.#box);
      if (!("IntersectionObserver" in window)) return this.#load();
      const observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return;
          observer.disconnect();
          this.#load();
        },
        { rootMargin: "400px" },
      );
      observer.observe(this);
      this.#end.signal.addEventListener("abort", () => observer.disconnect());
    }

    disconnectedCallback() {
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#end?.abort();
        clearTimeout(this.#patience);
        this.#root.replaceChildren();
        this.#frame = this.#box = null;
        this.#drop("The element was removed.");
      });
    }

    /* Where the browser can move a frame as it is (moveBefore), nothing is to be done. */
    connectedMoveCallback() {}

    attributeChangedCallback(name) {
      if (name === "title" && this.#frame) this.#frame.title = this.#title();
      if (this.#planned) return;
      /* Several attributes are often set one after the other. */
      this.#planned = true;
      queueMicrotask(() => {
        this.#planned = false;
        /* Loaded or failed: the latter may be mended by it. */
        if (this.#box?.firstChild && this.#address()?.href !== this.#url?.href) this.#load();
      });
    }

    /** Leads to the first question. Set, it is the attribute: React and Vue set what
        they find, and would put a word in the place of the method. */
    get start() { return () => this.#ask("start"); }
    set start(value) { this.startAt = value; }
    /** Asks the visitor to begin anew; whether they agreed. */
    reset() { return this.#ask("reset"); }
    /** How many requirements have an answer: `{ answered, total }`. */
    getProgress() { return this.#ask("get-progress"); }

    #words() { return Object.hasOwn(WORDS, this.lang) ? WORDS[this.lang] : WORDS.en; }
    #title() { return this.getAttribute("title") ?? this.#words().title; }

    /* Where the app is with these options; null where that is no address. */
    #address() {
      try {
        const src = this.getAttribute("src") || home;
        const url = new URL(src, document.baseURI);
        if (!src || !isWeb(url)) return null;
        url.hash = "";
        url.searchParams.set("embed", "1");
        for (const name of Object.keys(OPTIONS).slice(1)) {
          const value = name === "theme" ? this.#theme() : this[property(name)];
          if (this.hasAttribute(name) && value) url.searchParams.set(name, value);
        }
        return url;
      } catch {
        return null;
      }
    }

    #theme() {
      if (this.theme !== "host") return this.theme;
      const scheme = getComputedStyle(this.parentElement ?? document.documentElement).colorScheme;
      if (/^(only )?dark( only)?$/.test(scheme)) return "dark";
      if (/^(only )?light( only)?$/.test(scheme)) return "light";
      for (let element = this.parentElement; element; element = element.parentElement) {
        const dark = isDark(getComputedStyle(element).backgroundColor);
        if (dark !== null) return dark ? "dark" : "light";
      }
      return scheme.includes("dark") && matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    }

    #load() {
      const first = this.#frame === null;
      this.#url = this.#address();
      this.#wait();
      if (this.#url === null) return this.#fail();
      const frame = document.createElement("iframe");
      frame.title = this.#title();
      frame.referrerPolicy = "no-referrer";
      frame.allow = navigator.share ? "clipboard-write; web-share" : "clipboard-write";
      frame.sandbox = "allow-scripts allow-same-origin allow-downloads allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals";
      frame.src = this.#url.href;
      this.#frame = frame;
      this.#box.replaceChildren(frame);
      if (!first) return;
      const { signal } = this.#end;
      window.addEventListener("message", (event) => this.#hear(event), { signal });
      let planned = false;
      const look = () => {
        if (planned) return;
        planned = true;
        requestAnimationFrame(() => {
          planned = false;
          this.#view();
        });
      };
      for (const kind of ["scroll", "resize"]) window.addEventListener(kind, look, { signal, passive: true, capture: true });
      /* Not under a visitor at work: a frame that can keep nothing would lose it all. */
      const follow = () => this.#box.classList.contains("moved") || this.attributeChangedCallback("theme");
      matchMedia("(prefers-color-scheme: dark)").addEventListener("change", follow, { signal });
    }

    /* For the frame's hello. */
    #wait() {
      this.#ready = false;
      this.#drop("The assessment was loaded anew.");
      this.#box.classList.remove("here");
      clearTimeout(this.#patience);
      this.#patience = setTimeout(() => this.#fail(), PATIENCE);
    }

    #fail() {
      clearTimeout(this.#patience);
      const { failed, open } = this.#words();
      const said = document.createElement("p");
      said.setAttribute("role", "alert");
      said.append(`${failed} `);
      if (this.#url) said.append(Object.assign(document.createElement("a"), { href: this.#url.href, textContent: open, target: "_blank", rel: "noopener" }));
      this.#box.classList.add("here");
      this.#box.replaceChildren(said);
      this.#frame = null;
      this.#end?.abort();
      this.#end = new AbortController();
      this.#drop(failed);
      this.#tell("error", { code: "not-loaded", message: failed });
    }

    #hear({ source, origin, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#url.origin) return;
      if (typeof data !== "object" || data === null || data.aimsGap !== 1) return;
      const { type } = data;
      /* A list of one word would pass for the word. */
      if (typeof type !== "string") return;
      if (type === "hello") return this.#greet();
      if (type === "reply") return this.#settle(data);
      if (type === "store") return this.#keep(data);
      if (type === "reveal" && isLength(data.top) && isLength(data.height)) return this.#reveal(data);
      const fields = Object.hasOwn(EVENTS, type) ? EVENTS[type] : null;
      if (!fields || !Object.entries(fields).every(([name, is]) => is(data[name]))) return;
      const detail = Object.fromEntries(Object.keys(fields).map((name) => [name, data[name]]));
      if (type === "ready") {
        this.#ready = true;
        this.#waiting.splice(0).forEach((send) => send());
        this.#view();
      }
      if (type === "resize") {
        detail.height = Math.min(Math.ceil(detail.height), HIGHEST);
        /* A pixel more or less would be answered by a pixel less or more. */
        if (Math.abs(detail.height - this.#height) < 2) return;
        this.#height = detail.height;
        this.#box.style.setProperty("--height", `${detail.height}px`);
      }
      if (type === "result") {
        const { coverage, readiness, conformity, maturity } = detail.figures;
        const figures = { coverage, readiness, conformity, maturity };
        for (const name in figures) if (!Number.isFinite(figures[name])) figures[name] = null;
        detail.figures = Object.freeze(figures);
      }
      this.#tell(type, detail);
    }

    #greet() {
      clearTimeout(this.#patience);
      /* It may have loaded itself anew, and then knows nothing of what was asked. */
      if (this.#ready) this.#drop("The assessment was loaded anew.");
      this.#ready = false;
      this.#box.classList.add("here");
      const stored = {};
      if (this.storage === "host") {
        try {
          for (const key of keys()) stored[key] = localStorage.getItem(key);
        } catch {
          this.#denied();
        }
      }
      this.#post({ type: "welcome", storage: this.storage, stored });
    }

    #keep({ key, value }) {
      if (this.storage !== "host" || typeof key !== "string" || !key.startsWith(PREFIX)) return;
      try {
        if (value === null) localStorage.removeItem(key);
        else if (typeof value === "string") {
          /* The page needs room too. */
          const others = keys().filter((other) => other !== key);
          const length = others.reduce((sum, other) => sum + localStorage.getItem(other).length, value.length);
          if (length > LONGEST || others.length >= MOST || key.length > MOST) this.#denied();
          else localStorage.setItem(key, value);
        }
      } catch {
        this.#denied();
      }
    }

    #denied() {
      this.#tell("error", { code: "storage-denied", message: "The page's storage is denied or full." });
    }

    #view() {
      /* Before its hello it is another page yet, and not the one that is meant. */
      if (!this.#frame || !this.#box.classList.contains("here")) return;
      const { top, bottom } = this.#frame.getBoundingClientRect();
      const from = Math.max(0, -top);
      this.#post({ type: "view", top: from, height: Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)) });
    }

    #reveal({ top, height }) {
      /* The visitor is at work: from now on it is as high as its content. */
      this.#box.classList.add("moved");
      /* Before they did anything, nothing moves the page under them. */
      if (navigator.userActivation?.hasBeenActive === false) return;
      const frame = this.#frame.getBoundingClientRect();
      const begin = frame.top + Math.min(top, frame.height);
      if (begin >= 0 && begin + Math.min(height, innerHeight / 2) <= innerHeight) return;
      window.scrollBy({ top: begin - 16, behavior: "instant" });
    }

    #post(message) {
      this.#frame?.contentWindow?.postMessage({ aimsGap: 1, ...message }, this.#url.origin);
    }

    #ask(type) {
      return new Promise((resolve, reject) => {
        if (!this.isConnected) return reject(new Error("The element is not on the page."));
        const request = this.#next++;
        this.#requests.set(request, { type, resolve, reject });
        const send = () => this.#post({ type, request });
        if (this.#ready) send();
        else this.#waiting.push(send);
      });
    }

    #settle({ request, ok, value }) {
      const waiting = this.#requests.get(request);
      if (!waiting) return;
      this.#requests.delete(request);
      const { answered, total } = value ?? {};
      if (ok !== true) waiting.reject(new Error("The assessment refused."));
      else if (waiting.type !== "get-progress") waiting.resolve(value === true);
      else if (isCount(answered) && isCount(total)) waiting.resolve(Object.freeze({ answered, total }));
      else waiting.reject(new Error("The assessment refused."));
    }

    #drop(reason) {
      for (const { reject } of this.#requests.values()) reject(new Error(reason));
      this.#requests.clear();
      this.#waiting.length = 0;
    }

    #tell(type, detail) {
      this.dispatchEvent(new CustomEvent(`aims-gap-${type}`, { detail: Object.freeze(detail), bubbles: true, composed: true }));
    }
  }

  /* Of ours in the page's storage. */
  function keys() {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  }
  /* `start` is a method. */
  function property(name) {
    return name === "start" ? "startAt" : name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  }
  for (const [name, words] of Object.entries(OPTIONS)) {
    Object.defineProperty(AimsGap.prototype, property(name), {
      configurable: true,
      enumerable: true,
      get() {
        const value = this.getAttribute(name) ?? "";
        if (words === null) return value;
        return words.includes(value.toLowerCase()) ? value.toLowerCase() : words[0];
      },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }
  /* The script may be there twice. */
  if (!customElements.get("aims-gap")) customElements.define("aims-gap", AimsGap);
})();
