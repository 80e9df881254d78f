/* Before the first paint: the visitor's look, whether the address or the storage
   makes something else of the start page, whether another site embeds it, and the
   skip link. Storage may be denied. */
(() => {
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const framed = window.parent !== window;
  if (framed || query.has("embed")) root.dataset.embed = framed ? "framed" : "";
  if (framed && /^(host|none)$/.test(query.get("storage"))) window.aimsGapMemory = memory();
  const hash = location.hash;
  if (hash !== "" && hash !== "#/") root.dataset.deep = "";
  try {
    const theme = query.get("theme") ?? localStorage.getItem("aims-gap:theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    if (Object.keys(window.aimsGapMemory ?? localStorage).some((key) => key.startsWith("aims-gap:assessment"))) root.dataset.begun = "";
  } catch {
    /* The program says so in words. */
  }
  /* The skip link is a jump, not a place: the address stays what it is. */
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest(".skip")) {
      event.preventDefault();
      document.getElementById("main").focus();
    }
  });

  /* In the place of the local storage, where the site keeps answers itself or wants
     none kept. */
  function memory() {
    const values = new Map();
    return {
      told() {},
      get length() { return values.size; },
      key: (index) => [...values.keys()][index] ?? null,
      getItem: (key) => values.get(key) ?? null,
      setItem(key, value) {
        values.set(key, value);
        this.told(key, value);
      },
      removeItem(key) {
        values.delete(key);
        this.told(key);
      },
    };
  }
})();
