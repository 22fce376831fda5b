// What only works with scripts. Every page is whole without this file; its
// words stand in <template> elements, so that they follow the hub's language.
const root = document.documentElement;
const one = (query, within = document) => within.querySelector(query);
const all = (query, within = document) => [...within.querySelectorAll(query)];
const words = one("#om-words")?.dataset ?? {};
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const copyOf = (template) => template.content.cloneNode(true);

const kept = (name, value) => {
  try {
    if (value === undefined) return localStorage.getItem(name);
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Nothing can be kept: private windows, blocked storage.
  }
  return null;
};

// Says something to screen readers.
let region;
const say = (text) => {
  if (!region) {
    region = document.createElement("p");
    region.className = "visually-hidden";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  region.textContent = "";
  setTimeout(() => { region.textContent = text; }, 50);
};

const menu = () => {
  const details = one(".nav-small");
  details?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    one("summary", details).focus();
  });
};

const scheme = () => {
  const head = one(".site-head");
  if (!head || !words.dark) return;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "scheme";
  button.innerHTML = '<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2.2v15.6a7.8 7.8 0 0 1 0-15.6Z"/></svg>';
  const isDark = () => (root.dataset.scheme ?? (system.matches ? "dark" : "light")) === "dark";
  const label = () => { button.ariaLabel = button.title = isDark() ? words.light : words.dark; };
  button.addEventListener("click", () => {
    const next = isDark() ? "light" : "dark";
    if ((next === "dark") === system.matches) {
      delete root.dataset.scheme;
      kept("om-scheme", null);
    } else {
      root.dataset.scheme = next;
      kept("om-scheme", next);
    }
    label();
  });
  system.addEventListener("change", label);
  label();
  one(".nav-wide", head)?.after(button);
  if (!button.isConnected) head.append(button);
};

// On refusal the text is selected, so that Ctrl+C takes it.
const select = (text, beside) => {
  const box = document.createElement("textarea");
  box.value = text;
  box.readOnly = true;
  box.ariaLabel = beside.textContent;
  box.className = "to-copy";
  beside.after(box);
  box.select();
  box.addEventListener("blur", () => box.remove());
};

const copying = () => {
  for (const template of all(".share template, .ready template")) {
    template.before(copyOf(template));
    const list = template.parentElement.querySelector("ul");
    if (list) list.append(...all(":scope > li", template.parentElement));
  }
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const label = button.dataset.label ??= button.textContent;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = words.copied;
      say(words.copied);
    } catch {
      select(button.dataset.copy, button);
      say(words.refused);
      button.textContent = words.refused;
    }
    setTimeout(() => { button.textContent = label; }, 2000);
  });
};

// Answers to oneself: why an answer is right or not, and nothing else.
const quiz = () => {
  const template = one("#om-check-words");
  if (!template) return;
  const said = template.dataset;
  for (const question of all(".question")) {
    const answer = one(".answer", question);
    question.append(copyOf(template));
    const result = one(".result", question);
    const reasons = all("li", answer);
    result.hidden = true;
    question.classList.add("live");
    one("button", question).addEventListener("click", () => {
      const chosen = all("input:checked", question).map((input) => input.id);
      const isRight = reasons.every((reason) =>
        reason.classList.contains("fits") === chosen.includes(reason.dataset.for));
      one("strong", result).textContent = chosen.length ? (isRight ? said.right : said.wrong) : said.none;
      one("ul", result).replaceChildren(
        ...reasons.filter((reason) => chosen.includes(reason.dataset.for)).map((reason) => reason.cloneNode(true)));
      result.hidden = false;
      result.focus();
    });
  }
};

// The directory, narrowed while typing. What is chosen stands in the address.
const filter = () => {
  const template = one("#om-filter");
  const list = one("#om-people");
  if (!template || !list) return;
  template.before(copyOf(template));
  const bar = one(".filter");
  const [text, place] = [one("input", bar), one("select", bar)];
  const [status, clear] = [one("[role=status]", bar), one("button", bar)];
  const plain = (value) => value.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
  const people = [...list.children].map((item) => [item, plain(item.textContent)]);
  const narrow = () => {
    const wanted = plain(text.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const [item, about] of people) {
      const fits = wanted.every((word) => about.includes(word)) && (!place.value || item.dataset.in === place.value);
      item.hidden = !fits;
      count += fits;
    }
    const isAll = !text.value && !place.value;
    const named = [text.value, place.value && place.selectedOptions[0].textContent].filter(Boolean).join(", ");
    const { all: every, some, none } = status.dataset;
    status.textContent = isAll ? every : count ? fill(some, { n: count }) : fill(none, { words: named });
    clear.hidden = isAll;
    const address = new URL(location.href);
    for (const [name, value] of [["q", text.value], ["in", place.value]]) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, "", address);
  };
  const asked = new URLSearchParams(location.search);
  text.value = asked.get("q") ?? "";
  place.value = asked.get("in") ?? "";
  if (place.selectedIndex < 0) place.value = "";
  narrow();
  text.addEventListener("input", narrow);
  place.addEventListener("change", narrow);
  clear.addEventListener("click", () => {
    text.value = place.value = "";
    narrow();
    text.focus();
  });
};

// How far a reader is, kept in this browser and nowhere else.
const progress = () => {
  const template = one("#om-progress");
  if (!template) return;
  const said = template.dataset;
  const read = () => {
    try {
      return JSON.parse(kept("om-progress")) ?? {};
    } catch {
      return {};
    }
  };
  const put = (path, lesson, state) => {
    const done = read();
    done[path] = { ...done[path], [lesson]: state };
    kept("om-progress", JSON.stringify(done));
  };
  const show = () => {
    for (const list of all("ol[data-path]")) {
      const states = read()[list.dataset.path] ?? {};
      const lessons = all("[data-lesson]", list);
      let done = 0;
      for (const lesson of lessons) {
        const state = states[lesson.dataset.lesson];
        done += state === "done";
        const isTrack = list.classList.contains("track");
        let word = one(".state-word", lesson);
        if (!word) {
          word = document.createElement("span");
          word.className = "state-word";
          (one(".meta", lesson) ?? lesson).append(" ", word);
        }
        word.textContent = state === "done" ? `✓ ${said.done}` : !isTrack ? "" : state ? said.started : said.fresh;
      }
      const bar = list.parentElement.querySelector(".progress");
      if (!bar) continue;
      one("label", bar).textContent = fill(said.count, { n: done, of: lessons.length });
      Object.assign(one("progress", bar), { max: lessons.length, value: done });
    }
  };
  const track = one(".track");
  if (track) {
    track.before(copyOf(template));
    one(".progress button").addEventListener("click", () => {
      kept("om-progress", null);
      show();
    });
  }
  const lesson = one("article[data-lesson]");
  const mark = one("#om-done");
  if (lesson && mark) {
    const { path, lesson: name } = lesson.dataset;
    const state = () => read()[path]?.[name];
    if (!state()) put(path, name, "started");
    mark.before(copyOf(mark));
    const button = one("button", mark.previousElementSibling);
    const label = button.textContent;
    const relabel = () => { button.textContent = state() === "done" ? mark.dataset.done : label; };
    button.addEventListener("click", () => {
      put(path, name, state() === "done" ? "started" : "done");
      relabel();
      show();
    });
    relabel();
  }
  show();
};

// `pt` in the reader's own words.
const languages = () => {
  try {
    const names = new Intl.DisplayNames([root.lang], { type: "language" });
    for (const item of all("[data-language]")) item.textContent = names.of(item.dataset.language);
  } catch {
    // The codes stay.
  }
};

// A face in the directory becomes the face of the profile.
const face = () => addEventListener("pageswap", (event) => {
  const to = event.viewTransition && event.activation?.entry?.url;
  if (!to) return;
  const link = all(".person-name a").find((link) => link.href === to);
  const portrait = link && one(".portrait", link.closest("article"));
  if (portrait) portrait.style.viewTransitionName = "om-portrait";
});

for (const part of [menu, scheme, copying, quiz, filter, progress, languages, face]) part();
