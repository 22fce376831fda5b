// The preview's part of a page: keeps it up to date, and says what was found in
// it. All that comes from files is set as text, never read as markup; all that
// is shown stands in a shadow tree, so that no style reaches over.
"use strict";
(() => {
  const script = document.currentScript;
  let build = script.dataset.build;
  const own = script.src.slice(0, script.src.lastIndexOf("/") + 1);

  const make = (name, properties = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key in element) element[key] = value;
      else element.setAttribute(key, value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  };

  // Kept for this tab alone, where the browser keeps anything.
  const kept = (name, value) => {
    try {
      if (value === undefined) return sessionStorage.getItem(`openmic-${name}`);
      sessionStorage.setItem(`openmic-${name}`, value);
    } catch {
      // Then the overlay opens once more, and the page at its top.
    }
    return null;
  };

  const host = () => {
    const element = make("openmic-preview");
    const root = element.attachShadow({ mode: "open" });
    root.append(make("link", { rel: "stylesheet", href: `${own}live.css` }));
    return [element, root];
  };
  const [bottom, below] = host();
  const [top, above] = host();
  const many = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

  // The bar: whether the preview lives, what was found, with whose eyes.
  const light = make("span", { className: "light", role: "status" });
  const opener = make("button", { type: "button", className: "opener" });
  const all = make("a", { href: own });
  const eyes = make("details", { className: "eyes" });
  const bar = make("section", { className: "bar", ariaLabel: "openmic preview" });
  const panel = make("section", { className: "panel", hidden: true, id: "panel" });
  panel.setAttribute("aria-labelledby", "found");
  opener.setAttribute("aria-controls", "panel");
  bar.append(light, opener, all, eyes);
  below.append(panel, bar);

  const open = (isOpen) => {
    panel.hidden = !isOpen;
    opener.setAttribute("aria-expanded", String(isOpen));
  };
  const dismiss = () => {
    const hadFocus = panel.contains(below.activeElement);
    open(false);
    kept("dismissed", shown);
    if (hadFocus) opener.focus();
  };
  opener.addEventListener("click", () => {
    if (!panel.hidden) return dismiss();
    open(true);
    panel.querySelector("button")?.focus();
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (!panel.hidden) dismiss();
    else if (eyes.open) {
      const hadFocus = eyes.contains(below.activeElement);
      eyes.open = false;
      if (hadFocus) eyes.querySelector("summary").focus();
    }
  });

  // Which findings the overlay shows, so that dismissed ones stay away.
  let shown = "";

  const findingOf = (one) => {
    const [before, words, after] = one.excerpt ?? [];
    const line = one.excerpt && make("pre", { tabIndex: 0, role: "group", ariaLabel: `line ${one.line}` },
      before, make("mark", {}, words), after);
    const fix = one.fix && make("pre", { tabIndex: 0, role: "group", ariaLabel: "write" }, one.fix);
    return make("li", { className: `finding ${one.severity}` },
      make("p", {}, make("strong", {}, one.severity), " ", one.message),
      make("p", { className: "place" }, `${one.path}:${one.line}:${one.column}, ${one.rule}`),
      line,
      ...one.hints.map((hint) => make("p", { className: "hint" }, hint)),
      fix && make("p", { className: "hint" }, "write:"),
      fix);
  };

  const showFindings = (state) => {
    const errors = state.findings.filter((one) => one.severity === "error");
    const here = state.findings.length;
    const words = [];
    if (errors.length > 0) words.push(many(errors.length, "error"));
    if (here > errors.length) words.push(many(here - errors.length, "warning"));
    opener.textContent = words.length > 0 ? words.join(", ") : "nothing to fix here";
    opener.className = errors.length > 0 ? "opener error" : "opener";
    opener.disabled = here === 0;
    const total = state.errors + state.warnings;
    all.textContent = total === 0 ? "nothing to fix at all" : `all findings (${total})`;
    const close = make("button", { type: "button" }, "Close");
    close.addEventListener("click", dismiss);
    const note = state.isKept
      ? make("p", {}, "This page is shown as it was before: it comes back once this is mended.")
      : null;
    const had = panel.contains(below.activeElement);
    panel.replaceChildren(
      make("div", { className: "head" }, make("h2", { id: "found" }, "To mend on this page"), close),
      ...(note ? [note] : []),
      make("ul", {}, ...state.findings.map(findingOf)));
    shown = JSON.stringify(errors.map((one) => [one.path, one.message]));
    if (here === 0) {
      open(false);
      if (had) opener.focus();
    } else if (errors.length > 0 && kept("dismissed") !== shown) open(true);
    else if (had) close.focus();
    if (errors.length === 0) kept("dismissed", "");
  };

  const showView = (view) => {
    const choice = (value) => make("label", {},
      make("input", { type: "radio", name: "as", value, checked: view.as === value }), ` as ${value}`);
    const form = make("form", { method: "post", action: `${own}view` },
      make("input", { type: "hidden", name: "back", value: location.pathname }),
      choice("public"), choice("internal"),
      make("label", {}, make("input", { type: "checkbox", name: "drafts", checked: view.drafts }), " with drafts"),
      make("label", {}, "on ", make("input", { type: "date", name: "on", value: view.on ?? "" })),
      make("button", {}, "Show"));
    // The answer to the form shows the page anew, and nothing else should.
    form.addEventListener("submit", hangUp);
    if (!eyes.open) eyes.replaceChildren(make("summary", {}, view.words), form);
  };

  const showBadges = (state) => {
    const out = state.leftOut;
    const notes = out ? [`not shown ${state.view.words}: ${out.reason} (${out.path})`] : state.badges;
    above.querySelector(".badges")?.remove();
    if (notes.length === 0) return top.remove();
    above.append(make("section", { className: "badges", ariaLabel: "who sees this page" },
      ...notes.map((note) => make("p", {}, note))));
    if (!top.isConnected) document.body.prepend(top);
  };

  // Style sheets that stay until another one is there.
  const waiting = new WeakMap();
  const swap = ([from, to]) => {
    const [before, after] = [from, to].map((path) => new URL(path, location.href).href);
    for (const link of document.querySelectorAll("link[href]")) {
      if (link.href !== before) continue;
      if (link.rel !== "stylesheet") {
        link.href = after;
        continue;
      }
      // The old ones stay until the new one is there: nothing flashes. One that never
      // came, because it was written again meanwhile, goes with them.
      const next = link.cloneNode();
      const olds = [link, ...(waiting.get(link) ?? [])];
      waiting.set(next, olds);
      next.href = after;
      next.addEventListener("load", () => olds.forEach((old) => old.remove()), { once: true });
      link.after(next);
    }
    for (const image of document.querySelectorAll("img[src]")) {
      if (image.src === before) image.src = after;
    }
  };

  const place = () => JSON.stringify([location.pathname, scrollX, scrollY]);
  const [path, x, y] = JSON.parse(kept("place") || "[]");
  kept("place", "");
  const scrollBack = () => {
    if (path === location.pathname) scrollTo({ left: x, top: y, behavior: "instant" });
  };

  let tries = 0;
  let socket;
  const hangUp = () => {
    socket.onclose = null;
    socket.close();
  };
  const connect = () => {
    socket = new WebSocket(`ws://${location.host}/_openmic/live`);
    socket.addEventListener("open", () => {
      socket.send(JSON.stringify({ at: location.pathname, build }));
    });
    socket.addEventListener("message", (event) => {
      const news = JSON.parse(event.data);
      if (news.reload) {
        kept("place", place());
        socket.onclose = null;
        location.reload();
        return;
      }
      tries = 0;
      build = news.build;
      news.swaps.forEach(swap);
      showFindings(news.state);
      showView(news.state.view);
      showBadges(news.state);
      light.textContent = "live";
      light.className = "light live";
      bottom.dataset.build = build;
    });
    socket.onclose = () => {
      light.textContent = "waiting for openmic serve";
      light.className = "light";
      setTimeout(connect, Math.min(2000, 100 * 2 ** tries++));
    };
  };

  document.body.append(bottom);
  scrollBack();
  addEventListener("load", scrollBack, { once: true });
  light.textContent = "connecting";
  connect();
  // A page that the browser put aside has no line; one that comes back needs it.
  addEventListener("pagehide", hangUp);
  addEventListener("pageshow", (event) => event.persisted && connect());
})();
