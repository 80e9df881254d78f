/* Before the first paint: the visitor's look, whether the address or the storage
   makes something else of the start page, and the skip link. Storage may be denied. */
(() => {
  const root = document.documentElement;
  const hash = location.hash;
  if (hash !== "" && hash !== "#/") root.dataset.deep = "";
  try {
    const theme = localStorage.getItem("aims-gap:theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    if (Object.keys(localStorage).some((key) => key.startsWith("aims-gap:assessment"))) root.dataset.begun = "";
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
})();
