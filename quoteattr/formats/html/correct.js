// Corrections: a verdict on any quotation, kept by the browser for each text, and saved as gold. The format of the gold is
// described in quoteattr.evaluation.gold. Letter keys work only if a quotation or this bar has the focus (WCAG 2.1.4).
(() => {
  const page = globalThis.quoteattr;
  const { make } = page;
  const articles = [...document.querySelectorAll("article.document")];
  if (!articles.length) return;
  const WORDS = { right: "right", wrong: "wrong", other: "somebody else", nobody: "nobody’s words" };
  const SIGNS = { right: "✓", wrong: "✗", other: "✎", nobody: "∅" };
  let current = null; // the identifier of the quotation that is being checked

  const documents = articles.map((article) => {
    const text = article.dataset.text ? JSON.parse(article.dataset.text) : article.querySelector(".text").textContent;
    const name = JSON.parse(article.dataset.document);
    const quotations = new Map();
    article.querySelectorAll(".entries li").forEach((entry, at) => {
      const id = `${article.id}-q${at + 1}`;
      if (document.getElementById(id)) quotations.set(id, { record: JSON.parse(entry.dataset.record), asked: "asked" in entry.dataset });
    });
    const key = `quoteattr ${hash(`${name}\n${text}`)}`;
    return { article, text, name, quotations, key, verdicts: read(key) };
  });
  const isSample = documents.some((one) => [...one.quotations.values()].some((quotation) => quotation.asked));

  // FNV-1a: the same text under the same name has the same key in every page.
  function hash(text) {
    let value = 0x811c9dc5;
    for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return `${value.toString(16)} ${text.length}`;
  }
  function read(key) {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "{}");
    } catch {
      return {};
    }
  }
  function keep(one) {
    try {
      if (Object.keys(one.verdicts).length) localStorage.setItem(one.key, JSON.stringify(one.verdicts));
      else localStorage.removeItem(one.key);
      return true;
    } catch {
      return false;
    }
  }

  const of = (id) => documents.find((one) => one.quotations.has(id));
  const place = (id) => of(id).quotations.get(id).record.span.join("-");
  const verdictOn = (id) => {
    const kept = of(id).verdicts[place(id)];
    return kept?.verdict === "missed" ? undefined : kept; // added once, and found since
  };
  const order = documents.flatMap((one) => [...one.quotations.keys()]);
  const isUnsure = (id) => {
    const { classList } = document.getElementById(id);
    return classList.contains("unsure") || classList.contains("unknown");
  };
  const wanted = (id) => (isSample ? of(id).quotations.get(id).asked : isUnsure(id));

  const button = (letter, words, attributes = {}) => make("button", { type: "button", ...attributes }, make("kbd", { "aria-hidden": "true" }, letter), ` ${words}`);
  const verdicts = {
    right: button("R", "Right", { "aria-pressed": "false", "aria-keyshortcuts": "r" }),
    wrong: button("W", "Wrong", { "aria-pressed": "false", "aria-keyshortcuts": "w" }),
    other: button("S", "Somebody else", { "aria-pressed": "false", "aria-keyshortcuts": "s" }),
    nobody: button("N", "Nobody’s words", { "aria-pressed": "false", "aria-keyshortcuts": "n" }),
  };
  const undo = button("X", "Take back", { "aria-keyshortcuts": "x" });
  const next = button("U", isSample ? "Next to check" : "Next unsure", { "aria-keyshortcuts": "u", class: "next" });
  const named = button("↵", "Who is named", { class: "named" });
  const group = make("div", { class: "verdicts", role: "group", "aria-label": "Verdict", hidden: "" }, ...Object.values(verdicts), undo, named);
  const save = make("button", { type: "button", class: "save" }, "Save as gold");
  const status = make("p", { role: "status", class: "verdict" });
  const progress = make("p", { class: "progress" });
  const people = make("datalist", { id: "people" });
  const field = make("input", { list: "people", id: "speaker", autocomplete: "off", required: "" });
  const form = make("form", { hidden: "" }, make("label", { for: "speaker" }, "Who said it?"), field, people, make("button", {}, "Apply"));
  const bar = make(
    "section",
    { id: "correct", "aria-label": "Corrections" },
    status,
    group,
    form,
    make("div", { class: "rest" }, next, save, progress),
  );
  document.querySelector("main").append(bar);

  function words(id) {
    const verdict = verdictOn(id);
    if (!verdict) return "not checked";
    return verdict.verdict === "other" ? `said by ${verdict.speaker}` : WORDS[verdict.verdict];
  }

  function paint(id) {
    const verdict = verdictOn(id)?.verdict;
    for (const piece of document.querySelectorAll(`[data-quotation="${id}"]`)) {
      piece.dataset.badge = piece.dataset.badge.replace(/[✓✗✎∅]$/u, "") + (SIGNS[verdict] ?? "");
      piece.classList.toggle("checked", Boolean(verdict));
      const label = piece.getAttribute("aria-label").replace(/, marked as .*$/, "");
      piece.setAttribute("aria-label", verdict ? `${label}, marked as ${words(id)}` : label);
    }
  }

  function refresh() {
    const known = current !== null;
    const verdict = known ? verdictOn(current)?.verdict : null;
    group.hidden = !known;
    for (const [name, one] of Object.entries(verdicts)) one.setAttribute("aria-pressed", String(verdict === name));
    undo.hidden = !verdict;
    named.hidden = !known || !page.mentionsOf(current).length;
    const checked = order.filter((id) => verdictOn(id));
    const added = documents.flatMap(corrections.missed).length;
    const left = order.filter((id) => wanted(id) && !verdictOn(id)).length;
    save.disabled = !checked.length && !added;
    next.disabled = !left;
    progress.textContent = `${checked.length} of ${order.length} checked, ${left} ${isSample ? "left to check" : "unsure left"}${added ? `, ${added} added` : ""}`;
    status.textContent = known ? `${page.nameOf(current)}: ${words(current)}` : "Choose a quotation to check who said it.";
    measure();
  }

  // On a narrow screen the card stands on the bar.
  function measure() {
    const height = `${bar.offsetHeight}px`;
    if (document.documentElement.style.getPropertyValue("--bar") === height) return;
    document.documentElement.style.setProperty("--bar", height);
    page.settle();
  }

  function judge(verdict, speaker) {
    if (current === null) return;
    const one = of(current);
    if (verdict === null) delete one.verdicts[place(current)];
    else one.verdicts[place(current)] = speaker === undefined ? { verdict } : { verdict, ...speaker };
    const kept = keep(one);
    paint(current);
    refresh();
    if (!kept) status.textContent += ". This browser does not keep it: save before you close the page.";
  }

  const speakersOf = (one) => [...one.article.querySelectorAll(".speakers [data-kind]")].map((button) => [button.querySelector(".name").textContent, button.dataset.kind]);
  const kindOf = (one, name) => new Map(speakersOf(one)).get(name) ?? "person";
  const offerSpeakers = (one) => people.replaceChildren(...speakersOf(one).map(([name]) => make("option", { value: name })));

  // Shows one form of the bar, or none.
  function showForm(wanted) {
    for (const one of bar.querySelectorAll("form")) one.hidden = one !== wanted;
    measure();
  }

  function ask() {
    if (current === null) return;
    offerSpeakers(of(current));
    showForm(form);
    field.value = verdictOn(current)?.speaker ?? "";
    field.focus();
  }

  function back() {
    showForm(null);
    page.go(current);
  }

  function goOn() {
    const from = current === null ? -1 : order.indexOf(current);
    const found = [...order.slice(from + 1), ...order.slice(0, from + 1)].find((id) => wanted(id) && !verdictOn(id));
    if (found) page.go(found);
  }

  function goldOf(one, id) {
    const { record } = one.quotations.get(id);
    const { verdict, speaker, kind } = verdictOn(id);
    const made = { ...record, verdict: verdict === "other" ? "wrong" : verdict };
    const name = record.speaker?.name;
    if (verdict === "nobody") {
      if (!record.attributed) made.verdict = "right";
      Object.assign(made, { attributed: false, speaker: null });
    } else if (verdict === "other") {
      Object.assign(made, { attributed: true, speaker: { name: speaker, kind } });
    } else if (verdict === "wrong") {
      Object.assign(made, { attributed: true, speaker: name ? { kind: record.speaker.kind, rejected: [name] } : null });
    }
    return made;
  }

  function goldOfMissed({ span, content, speaker, kind }) {
    return { span, content, attributed: true, speaker: speaker ? { name: speaker, kind } : null, cue: [], verdict: "missed" };
  }

  function gold() {
    const lines = [];
    for (const one of documents) {
      const judged = [...one.quotations.keys()].filter(verdictOn).map((id) => goldOf(one, id));
      const quotes = [...judged, ...corrections.missed(one).map(goldOfMissed)].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
      if (quotes.length) lines.push(JSON.stringify({ id: one.name, text: one.text, complete: false, by_name: true, quotes }));
    }
    return `${lines.join("\n")}\n`;
  }

  function download() {
    const address = URL.createObjectURL(new Blob([gold()], { type: "application/jsonl" }));
    const link = make("a", { href: address, download: "gold.jsonl" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
    status.textContent = "Saved as gold.jsonl. The corrections stay in this browser too.";
  }

  const acts = { r: () => judge("right"), w: () => judge("wrong"), s: ask, n: () => judge("nobody"), x: () => judge(null), u: goOn };
  for (const [letter, name] of [["r", "right"], ["w", "wrong"], ["s", "other"], ["n", "nobody"]]) verdicts[name].addEventListener("click", acts[letter]);
  undo.addEventListener("click", acts.x);
  next.addEventListener("click", goOn);
  save.addEventListener("click", download);
  named.addEventListener("click", () => page.toMention(current));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const speaker = field.value.trim();
    if (!speaker) return;
    judge("other", { speaker, kind: kindOf(of(current), speaker) });
    back();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === field) {
      if (event.key === "Escape") back();
      return;
    }
    const inside = page.quotationAt(event.target) || (bar.contains(event.target) && !event.target.closest("form"));
    const act = inside && acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  document.addEventListener("focusin", (event) => {
    const quotation = page.quotationAt(event.target);
    if (!quotation || !of(quotation.dataset.quotation)) return;
    current = quotation.dataset.quotation;
    showForm(null);
    refresh();
  });
  addEventListener("resize", measure);
  const documentNow = () => documents.find(({ article }) => !article.hidden);
  // What missed.js builds on; it sets `missed`.
  const corrections = { documents, bar, people, status, acts, keep, refresh, showForm, offerSpeakers, kindOf, documentNow, missed: () => [] };
  page.corrections = corrections;
  for (const id of order) if (verdictOn(id)) paint(id);
  const [active] = [document.activeElement].map(page.quotationAt);
  if (active && of(active.dataset.quotation)) current = active.dataset.quotation;
  refresh();
})();
