// One document at a time, and the way to any quotation: the address ends in #d2-q3, which can be kept as a link.
(() => {
  const page = globalThis.quoteattr;
  const articles = [...document.querySelectorAll("article.document")];
  const main = document.querySelector("main");
  let current = 0;
  let choice = null;

  const name = (article) => article.querySelector("header bdi").textContent;
  const first = (id) => {
    const found = document.getElementById(id);
    return found?.dataset.quotation === id ? found : null;
  };

  // A page inside of another, as in a notebook, has no address of its own.
  function note(id) {
    try {
      history.replaceState(null, "", `#${id}`);
    } catch {
      // It is shown all the same.
    }
  }

  function open(number) {
    if (articles.length < 2) return;
    page.hide();
    current = Math.min(Math.max(number, 0), articles.length - 1);
    articles.forEach((article, at) => (article.hidden = at !== current));
    choice.value = String(current);
    for (const [button, to] of [[before, current - 1], [after, current + 1]]) button.disabled = !articles[to];
    document.querySelector(".skip")?.setAttribute("href", `#${articles[current].id}-text`);
  }

  // Shows a quotation, whatever hides it, and gives it the focus.
  function go(id) {
    const quotation = first(id);
    if (!quotation) return false;
    open(articles.indexOf(quotation.closest("article")));
    if (quotation.closest("[hidden]")) quotation.closest("article").querySelector(".all").click();
    quotation.focus();
    quotation.scrollIntoView({ block: "center" });
    return true;
  }

  function follow() {
    const id = decodeURIComponent(location.hash.slice(1));
    if (go(id)) return;
    const article = document.getElementById(id)?.closest("article");
    if (article) open(articles.indexOf(article));
  }

  const { make } = page;
  const before = make("button", { type: "button" }, "Previous");
  const after = make("button", { type: "button" }, "Next");
  if (articles.length > 1) {
    choice = make("select", { id: "choice" });
    articles.forEach((article, at) => {
      const figures = article.querySelector(".figures").textContent;
      choice.append(make("option", { value: String(at) }, `${at + 1}. ${name(article)} (${figures})`));
    });
    const label = make("label", { for: "choice" }, `Document, of ${articles.length}`);
    const documents = make("nav", { class: "documents", "aria-label": "Documents" }, label, choice, before, after);
    main.querySelector("h1").after(documents);
    const turn = (number) => {
      open(number);
      note(articles[current].id);
      scrollTo(0, 0);
    };
    choice.addEventListener("change", () => turn(Number(choice.value)));
    before.addEventListener("click", () => turn(current - 1));
    after.addEventListener("click", () => turn(current + 1));
    open(0);
  }
  document.addEventListener("focusin", (event) => {
    const quotation = page.quotationAt(event.target);
    if (quotation) note(quotation.dataset.quotation);
  });
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", () => articles.forEach((article) => (article.hidden = false)));
  addEventListener("afterprint", () => open(current));
  page.go = go;
  if (location.hash) follow();
})();
