"use strict";
// The card, the line to the mention, and the choice of speakers; go.js and correct.js are run after it, as one script. Everything shown is cloned from the page or set as
// text: no markup is ever made of strings. Without this script the page still has all of it, in the list at its end.
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const DELAY = 160; // milliseconds in which the mouse can come from the quotation to the card (WCAG 1.4.13)
  const GAP = 18; // pixels between the quotation and its card: room for the line
  let shown = null; // the identifier of the quotation whose card is shown
  let leaving = 0;
  let cameFrom = null; // the quotation from which Enter led to a mention
  let touched = false; // whether a finger was used last

  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  // A screen reader hears the description of the quotation itself; the card is for the eye.
  const card = make("div", { id: "card", "aria-hidden": "true", hidden: "" });
  const lines = document.createElementNS(SVG, "svg");
  lines.id = "lines";
  lines.setAttribute("aria-hidden", "true");
  document.body.append(lines, card);

  const pieces = (id) => [...document.querySelectorAll(`[data-quotation="${id}"]`)];
  const linked = (id) => [...document.querySelectorAll(`[data-of~="${id}"]`)];
  const mentionsOf = (id) => linked(id).filter((one) => one.classList.contains("mention"));
  const colour = (element) => [...element.classList].find((name) => /^(c\d+|nobody)$/.test(name));
  const quotationAt = (target) => (target instanceof Element ? target.closest("[data-quotation]") : null);
  const rects = (elements) => elements.flatMap((one) => [...one.getClientRects()]).filter((one) => one.width > 1);

  function hide() {
    stay();
    if (shown === null) return;
    for (const one of document.querySelectorAll(".shown")) {
      one.classList.remove("shown");
      if (!one.classList.contains("quotation")) one.classList.remove(...[...one.classList].filter((name) => /^(c\d+|nobody)$/.test(name)));
    }
    card.hidden = true;
    lines.replaceChildren();
    shown = null;
  }

  function show(quotation) {
    stay();
    const id = quotation.dataset.quotation;
    if (shown === id) return;
    hide();
    shown = id;
    const hue = colour(quotation);
    for (const one of pieces(id)) one.classList.add("shown");
    for (const one of linked(id)) one.classList.add("shown", hue);
    const about = document.getElementById(`${id}-about`).cloneNode(true);
    about.removeAttribute("id");
    card.replaceChildren(about);
    card.append(hint(id));
    card.className = hue;
    card.hidden = false;
    place(quotation, id);
    draw(id, hue);
  }

  // A finger has no keys: it is told what to tap.
  function hint(id) {
    const keys = make("p", { class: "keys" });
    const named = mentionsOf(id).length > 0;
    if (touched) keys.append(named ? "“Who is named” below goes to the name. Tap beside the quotation to close this." : "Tap beside the quotation to close this.");
    else if (named) keys.append(make("kbd", {}, "Enter"), " goes to who is named, ", make("kbd", {}, "Esc"), " comes back");
    else keys.append(make("kbd", {}, "Esc"), " closes this");
    return keys;
  }

  // The card stands below the quotation, beyond the mention if that is near, so that the sentence before stays in sight.
  // Where there is no room it stands beside the text, over the list of speakers. On a narrow screen it is at the bottom.
  function place(quotation, id) {
    const own = rects(pieces(id));
    card.style.left = card.style.top = "";
    if (!own.length) return;
    if (matchMedia("(max-width: 54rem)").matches) {
      const covered = Math.max(...own.map((one) => one.bottom)) + GAP - card.getBoundingClientRect().top;
      if (covered > 0) scrollBy(0, covered);
      return;
    }
    const names = rects(mentionsOf(id));
    const { offsetWidth: width, offsetHeight: height } = card;
    const bottom = Math.max(...own.map((one) => one.bottom));
    const reach = height + 2 * GAP;
    const under = Math.max(bottom, ...names.filter((one) => one.bottom > bottom && one.top < bottom + reach).map((one) => one.bottom));
    const floor = innerHeight - (document.getElementById("correct")?.offsetHeight ?? 0);
    const text = quotation.closest(".text").getBoundingClientRect();
    const edge = document.documentElement.clientWidth;
    if (under + GAP + height <= floor || text.left < width / 2) {
      card.style.left = `${Math.max(8, Math.min(own[0].left, edge - width - 8)) + scrollX}px`;
      card.style.top = `${under + GAP + scrollY}px`;
    } else {
      card.style.left = `${Math.max(8, text.left - width - GAP) + scrollX}px`;
      card.style.top = `${Math.max(8, Math.min(own[0].top, floor - height - GAP)) + scrollY}px`;
    }
  }

  // From the end of the quotation that is nearest to the mention: an arc on one line, an S between two.
  function draw(id, hue) {
    const own = rects(pieces(id));
    for (const name of rects(mentionsOf(id)).slice(0, 1)) {
      const distance = (one) => Math.hypot(Math.max(one.left - name.right, name.left - one.right, 0), 3 * Math.max(one.top - name.bottom, name.top - one.bottom, 0));
      const from = own.reduce((best, one) => (distance(one) < distance(best) ? one : best), own[0]);
      if (!from) return;
      const sameLine = from.top < name.bottom && name.top < from.bottom;
      const middle = name.left + name.width / 2;
      const start = Math.max(from.left + 8, Math.min(middle, from.right - 8));
      let path, end;
      if (sameLine) {
        const y = from.bottom + 1;
        end = { x: middle, y: name.bottom + 3 };
        path = `M${start} ${y} C${start} ${y + 15} ${end.x} ${end.y + 15} ${end.x} ${end.y}`;
      } else {
        const down = name.top >= from.bottom - 2;
        const y = down ? from.bottom + 1 : from.top - 1;
        end = { x: middle, y: down ? name.top - 3 : name.bottom + 3 };
        const half = (y + end.y) / 2;
        path = `M${start} ${y} C${start} ${half} ${end.x} ${half} ${end.x} ${end.y}`;
      }
      const moved = document.createElementNS(SVG, "g");
      moved.setAttribute("transform", `translate(${scrollX} ${scrollY})`);
      moved.setAttribute("class", hue);
      const line = document.createElementNS(SVG, "path");
      line.setAttribute("d", path);
      const dot = document.createElementNS(SVG, "circle");
      for (const [key, value] of [["cx", end.x], ["cy", end.y], ["r", 3.5]]) dot.setAttribute(key, value);
      moved.append(line, dot);
      lines.replaceChildren(moved);
    }
  }

  function stay() {
    clearTimeout(leaving);
    leaving = 0;
  }

  function leave() {
    stay();
    leaving = setTimeout(() => {
      leaving = 0;
      const focused = quotationAt(document.activeElement);
      hide();
      if (focused) show(focused);
    }, DELAY);
  }

  // A page that scrolls under a mouse at rest is no hovering.
  let rest = "";
  document.addEventListener("mousemove", (event) => {
    const place = `${event.screenX} ${event.screenY}`;
    if (place === rest) return;
    rest = place;
    const quotation = quotationAt(event.target);
    if (quotation) show(quotation);
    else if (card.contains(event.target)) stay();
    else if (shown !== null && leaving === 0) leave();
  });
  document.documentElement.addEventListener("mouseleave", () => shown !== null && leave());
  document.addEventListener("focusin", (event) => {
    const quotation = quotationAt(event.target);
    if (quotation) show(quotation);
    else if (!event.target.closest(".mention, #correct")) hide();
  });
  document.addEventListener("focusout", (event) => event.relatedTarget === null && leave());
  addEventListener("resize", () => {
    const again = shown;
    hide();
    if (again !== null) show(pieces(again)[0]);
  });

  function toMention(id) {
    const [mention] = mentionsOf(id);
    if (!mention) return false;
    cameFrom = pieces(id)[0];
    mention.setAttribute("tabindex", "-1");
    mention.focus();
    return true;
  }

  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch";
  }, true);
  document.addEventListener("keydown", (event) => {
    const quotation = quotationAt(document.activeElement);
    if (event.key === "Enter" && quotation) {
      if (toMention(quotation.dataset.quotation)) event.preventDefault();
    } else if (event.key === "Escape") {
      if (cameFrom && document.activeElement.closest(".mention")) cameFrom.focus();
      else hide();
      cameFrom = null;
    }
  });

  // Which speakers are shown: none pressed shows all. What is hidden leaves the order of focus too.
  for (const article of document.querySelectorAll("article.document")) {
    const buttons = [...article.querySelectorAll("[aria-pressed]")];
    const text = article.querySelector(".text");
    const all = article.querySelector(".all");
    const status = article.querySelector(".status");
    const quotations = [...text.querySelectorAll("[data-quotation]")];
    const choose = () => {
      hide();
      const pressed = buttons.filter((one) => one.getAttribute("aria-pressed") === "true");
      const chosen = new Set(pressed.map((one) => one.dataset.speaker));
      const filtered = chosen.size > 0;
      const wanted = (one) => !filtered || chosen.has(one.dataset.speaker);
      for (const one of quotations) one.classList.toggle("other", !wanted(one));
      let before = false;
      for (const paragraph of text.querySelectorAll("p")) {
        paragraph.hidden = filtered && ![...paragraph.querySelectorAll("[data-quotation]")].some(wanted);
        paragraph.classList.toggle("gap", before && !paragraph.hidden);
        before = paragraph.hidden;
      }
      article.classList.toggle("filtered", filtered);
      all.hidden = !filtered;
      const count = new Set(quotations.filter(wanted).map((one) => one.dataset.quotation)).size;
      const names = pressed.map((one) => one.querySelector(".name").textContent).join(", ");
      status.textContent = filtered ? `Shown: ${count} ${count === 1 ? "quotation" : "quotations"}, ${names}` : "The whole text is shown";
    };
    for (const button of buttons) {
      button.addEventListener("click", () => {
        button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
        choose();
      });
    }
    all?.addEventListener("click", () => {
      for (const one of buttons) one.setAttribute("aria-pressed", "false");
      choose();
      buttons[0].focus();
    });
    const entries = article.querySelector(".entries");
    const fold = entries?.querySelector("button");
    const unfold = (open) => {
      fold.setAttribute("aria-expanded", String(open));
      entries.querySelector("ol").hidden = !open;
    };
    if (fold) {
      unfold(false);
      fold.addEventListener("click", () => unfold(fold.getAttribute("aria-expanded") !== "true"));
    }
    // A link into a paragraph that the choice hides shows the whole text first.
    entries?.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (!link) return;
      const target = document.getElementById(link.getAttribute("href").slice(1));
      if (target?.closest("[hidden]")) all.click();
      if (!target) return;
      event.preventDefault();
      target.focus();
    });
  }
  addEventListener("beforeprint", hide);
  const nameOf = (id) => document.querySelector(`#${id}-about .name`).textContent;
  const settle = () => shown !== null && place(pieces(shown)[0], shown);
  globalThis.quoteattr = { settle, hide, make, mentionsOf, nameOf, quotationAt, toMention };
})();
