/* Before the first paint: the visitor's look, and whether the address or the
   storage makes something else of the start page. Storage may be denied. */
(() => {
  const root = document.documentElement;
  const hash = location.hash;
  if (hash !== "" && hash !== "#/" && hash !== "#main") root.dataset.deep = "";
  try {
    const theme = localStorage.getItem("aims-gap:theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    if (localStorage.getItem("aims-gap:assessment") !== null) root.dataset.begun = "";
  } catch {
    /* The program says so in words. */
  }
})();
