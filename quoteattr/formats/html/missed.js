// Missed quotations: a reader selects the words or types them, and names the speaker. They are kept and saved with the
// verdicts of correct.js. The words are looked up in the text, so that a keyboard can add whatever a mouse can select.
(() => {
  const page = globalThis.quoteattr;
  const { make, corrections } = page;
  if (!corrections) return;
  const { documents, bar, people, status, acts } = corrections;
  const MARK = /["“”„‟«»‹›『』「」'‘’‚‛`]/u; // marks that may surround a quotation
  const DOUBLE = /["“”„‟«»]/gu;
  const SINGLE = /['‘’‚‛]/gu;
  const LONGEST = 60; // code points of the words that the status and the buttons show

  const button = make("button", { type: "button", "aria-keyshortcuts": "a", class: "add" }, make("kbd", { "aria-hidden": "true" }, "A"), " Add a quotation");
  const words = make("input", { id: "words", autocomplete: "off", required: "" });
  const speaker = make("input", { id: "sayer", list: people.id, autocomplete: "off", placeholder: "empty if unknown" });
  const form = make(
    "form",
    { class: "adding", hidden: "" },
    make("label", { for: "words" }, "Which words?"),
    words,
    make("label", { for: "sayer" }, "Who said them?"),
    speaker,
    make("button", {}, "Add"),
  );
  bar.querySelector(".rest").before(form);
  bar.querySelector(".next").after(button);

  let from = null; // what had the focus before the form
  let selected = null; // { one, span, words }: what was selected when the form opened

  const textOf = (one) => one.article.querySelector(".text");
  const points = (one) => (one.points ??= [...one.text]);
  const shortened = (span, one) => {
    const whole = points(one).slice(...span);
    return whole.length > LONGEST ? `${whole.slice(0, LONGEST).join("").trimEnd()} …` : whole.join("");
  };
  function missed(one) {
    const found = new Set([...one.quotations.values()].map(({ record }) => record.span.join("-")));
    const kept = Object.entries(one.verdicts).filter(([place, { verdict }]) => verdict === "missed" && !found.has(place));
    return kept.map(([place, about]) => ({ ...about, place, span: place.split("-").map(Number) })).sort((a, b) => a.span[0] - b.span[0]);
  }

  // Where each code point of a text begins in the page, which has one line end for "\r\n".
  function places(one) {
    if (one.places) return one.places;
    const shown = [...textOf(one).textContent];
    let at = 0;
    let next = 0;
    one.places = points(one).map((point, index, all) => {
      const place = at;
      if (point !== "\r" || all[index + 1] !== "\n") at += shown[next++]?.length ?? 0;
      return place;
    });
    one.places.push(at);
    return one.places;
  }

  // The selection in code points, as far as it lies in one text.
  function selection() {
    const now = getSelection();
    if (!now.rangeCount || now.isCollapsed) return null;
    const range = now.getRangeAt(0);
    const one = documents.find(({ article }) => range.intersectsNode(article.querySelector(".text")) && !article.hidden);
    if (!one) return null;
    const all = document.createRange();
    all.selectNodeContents(textOf(one));
    const inside = range.cloneRange();
    if (range.compareBoundaryPoints(Range.START_TO_START, all) < 0) inside.setStart(all.startContainer, all.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, all) > 0) inside.setEnd(all.endContainer, all.endOffset);
    const before = all.cloneRange();
    before.setEnd(inside.startContainer, inside.startOffset);
    const start = before.toString().length;
    const end = start + inside.toString().length;
    const found = [start, end].map((offset) => places(one).findIndex((place) => place >= offset));
    const span = trimmed(one, found);
    return span && { one, span, words: points(one).slice(...span).join("").replace(/\s+/gu, " ") };
  }

  function trimmed(one, [start, end]) {
    const all = points(one);
    while (start < end && /\s/u.test(all[start])) start++;
    while (end > start && /\s/u.test(all[end - 1])) end--;
    return start < end ? [start, end] : null;
  }

  // Every place in which the typed words stand; the shape of marks and white space does not matter.
  function searched(one, typed) {
    const pattern = typed
      .trim()
      .replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&")
      .replace(DOUBLE, "[\"“”„‟«»]")
      .replace(SINGLE, "['‘’‚‛]")
      .replace(/\s+/gu, "\\s+");
    return [...one.text.matchAll(new RegExp(pattern, "gu"))].map((match) => {
      const start = [...one.text.slice(0, match.index)].length;
      return [start, start + [...match[0]].length];
    });
  }

  // The marks around the words belong to the quotation, not to its content, whether they were selected or not.
  function framed(one, [start, end]) {
    const all = points(one);
    const span = [start, end];
    const content = [start, end];
    if (MARK.test(all[start])) content[0]++;
    else if (start > 0 && MARK.test(all[start - 1])) span[0]--;
    if (MARK.test(all[end - 1])) content[1]--;
    else if (end < all.length && MARK.test(all[end])) span[1]++;
    return trimmed(one, content) && { span, content };
  }

  function open() {
    const marked = selection();
    const one = marked?.one ?? corrections.documentNow();
    selected = marked;
    from = bar.contains(document.activeElement) || document.activeElement === document.body ? button : document.activeElement;
    corrections.offerSpeakers(one);
    words.value = marked?.words ?? "";
    speaker.value = "";
    corrections.showForm(form);
    (marked ? speaker : words).focus();
  }

  function close() {
    corrections.showForm(null);
    from?.focus();
  }

  function say(message) {
    status.textContent = message;
  }

  function add() {
    const one = selected?.one ?? corrections.documentNow();
    const found = selected?.words === words.value ? [selected.span] : searched(one, words.value);
    if (found.length !== 1) {
      say(found.length ? `The text has these words ${found.length} times. Type more of them.` : "The text does not have these words.");
      words.focus();
      return;
    }
    const framing = framed(one, found[0]);
    if (!framing) {
      say("Type the words between the marks.");
      words.focus();
      return;
    }
    const { span, content } = framing;
    const same = (record) => record.content.join() === content.join() || record.span.join() === span.join();
    if ([...one.quotations.values()].some(({ record }) => same(record))) {
      say("This quotation is already marked. Choose it to correct its speaker.");
      words.focus();
      return;
    }
    const name = speaker.value.trim();
    one.verdicts[span.join("-")] = { verdict: "missed", content, ...(name && { speaker: name, kind: corrections.kindOf(one, name) }) };
    change(one, `Added: ${shortened(span, one)}, ${name ? `said by ${name}` : "speaker unknown"}`);
  }

  function change(one, message) {
    const kept = corrections.keep(one);
    list(one);
    close();
    corrections.refresh();
    say(kept ? message : `${message}. This browser does not keep it: save before you close the page.`);
  }

  // The list of what was added, below the text, and a mark on the words in it.
  const lists = new Map();
  function list(one) {
    const added = missed(one);
    if (!lists.has(one) && added.length) {
      const level = Number(one.article.querySelector("header > :first-child").tagName.slice(1)) + 1;
      const heading = make(`h${level}`, { id: `${one.article.id}-added` }, "Quotations that you added");
      const section = make("section", { class: "added", "aria-labelledby": heading.id }, heading, make("ul", {}));
      textOf(one).after(section);
      lists.set(one, section);
    }
    const section = lists.get(one);
    if (!section) return;
    section.hidden = !added.length;
    section.querySelector("ul").replaceChildren(...added.map((kept) => entry(one, kept)));
    mark();
  }

  function entry(one, kept) {
    const quoted = shortened(kept.span, one);
    const remove = make("button", { type: "button", "aria-label": `Remove ${quoted}` }, "Remove");
    remove.addEventListener("click", () => {
      delete one.verdicts[kept.place];
      from = button;
      change(one, `Removed: ${quoted}`);
    });
    return make("li", {}, make("bdi", {}, quoted), ` ${kept.speaker ?? "speaker unknown"} `, remove);
  }

  function mark() {
    if (!globalThis.CSS?.highlights) return;
    const ranges = documents.flatMap((one) => missed(one).map(({ span }) => rangeOf(one, span)));
    CSS.highlights.set("missed", new Highlight(...ranges));
  }

  function rangeOf(one, span) {
    const range = document.createRange();
    const ends = span.map((at) => places(one)[at]);
    const walker = document.createTreeWalker(textOf(one), NodeFilter.SHOW_TEXT);
    let before = 0;
    let started = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.data.length;
      if (!started && ends[0] < before + length) {
        range.setStart(node, ends[0] - before);
        started = true;
      }
      if (ends[1] <= before + length) {
        range.setEnd(node, ends[1] - before);
        break;
      }
      before += length;
    }
    return range;
  }

  acts.a = open;
  // A press would take the selection away.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", open);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    add();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    close();
    corrections.refresh();
  });
  corrections.missed = missed;
  for (const one of documents) list(one);
  corrections.refresh();
})();
