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

// The directory, narrowed while typing, also where it has many pages: everybody is in one list,
// loaded when somebody begins. Where that fails, the cards of this page are narrowed, and whatever is
// typed next tries again. What is chosen stands in the address.
const filter = () => {
  const template = one("#om-filter");
  const list = one("#om-people");
  if (!template || !list) return;
  template.before(copyOf(template));
  const bar = one(".filter");
  const [text, place, about] = all("input, select", bar);
  const [status, clear] = [one("[role=status]", bar), one("button", bar)];
  for (const select of [place, about]) {
    for (const link of all(`[data-for="${select.id}"] a`)) select.append(new Option(link.textContent, link.getAttribute("href")));
    select.parentElement.hidden = select.length < 2;
  }
  const plain = (value) => value.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
  const here = [...list.children];
  const pager = one("#om-people ~ .pager");
  let everybody;
  const load = () => everybody ??= fetch(bar.dataset.names).then((answer) => answer.json()).then((said) =>
    said.people.slice(0, said.present).map(([name, handle, role, of, topics]) => {
      const departments = of.map((at) => said.departments[at]);
      topics = topics.map((at) => said.topics[at]);
      handle ||= name.toLowerCase().replaceAll(" ", "-");
      const words = plain([name, role, ...departments, ...topics].join(" "));
      return { name, handle, role, departments, topics, words };
    })).catch(() => { everybody = null; });
  const onPage = () => here.map((drawn) => ({
    drawn,
    departments: [drawn.dataset.in],
    topics: all(".person-topics a", drawn).map((link) => link.getAttribute("href")),
    words: plain(drawn.textContent),
  }));
  // On one page of many, a face here and none there would look like a choice.
  const card = ({ name, handle, role, departments, drawn }) => {
    drawn ??= !pager && here.find((item) => item.id === `om-${handle}`);
    if (drawn) return drawn;
    const made = (tag, ...inside) => {
      const element = document.createElement(tag);
      element.append(...inside);
      return element;
    };
    const link = made("a", made("bdi", name));
    link.href = new URL(`${handle}/`, new URL(bar.dataset.names, location)).pathname;
    const item = made("li", made("h2", link), made("p", [role, ...departments].filter(Boolean).join(" · ")));
    item.className = "plain";
    return item;
  };
  const MOST = 120;
  let turn = 0;
  const narrow = async () => {
    const mine = ++turn;
    const chosen = [text.value.trim(), place.value, about.value];
    const isAll = !chosen.some(Boolean);
    const address = new URL(location.href);
    ["q", "in", "about"].forEach((name, at) => {
      if (chosen[at]) address.searchParams.set(name, chosen[at]);
      else address.searchParams.delete(name);
    });
    history.replaceState(history.state, "", address);
    const label = (select) => select.value && select.selectedOptions[0].textContent;
    const has = (list, select) => !select.value || list.includes(label(select)) || list.includes(select.value);
    let found = [];
    let loaded;
    if (!isAll) {
      const wanted = plain(text.value).split(/\s+/).filter(Boolean);
      loaded = await load();
      found = (loaded ?? onPage()).filter((person) => wanted.every((word) => person.words.includes(word))
        && has(person.departments, place) && has(person.topics, about));
    }
    if (mine !== turn) return;
    list.replaceChildren(...isAll ? here : found.slice(0, MOST).map(card));
    if (pager) pager.hidden = !isAll;
    clear.hidden = isAll;
    const { all: every, some, none, broken } = status.dataset;
    const named = [text.value.trim(), label(place), label(about)].filter(Boolean).join(", ");
    status.textContent = isAll ? every : !loaded ? fill(broken, { n: found.length }) : found.length ? fill(some, { n: found.length }) : fill(none, { words: named });
  };
  const asked = new URLSearchParams(location.search);
  text.value = asked.get("q") ?? "";
  for (const [select, name] of [[place, "in"], [about, "about"]]) {
    select.value = asked.get(name) ?? "";
    if (select.selectedIndex < 0) select.value = "";
  }
  narrow();
  for (const field of [text, place, about]) field.addEventListener("input", narrow);
  clear.addEventListener("click", () => {
    text.value = place.value = about.value = "";
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
  const place = one(".progress");
  if (place) {
    place.append(copyOf(template));
    one("button", place).addEventListener("click", () => {
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

// `/` leads to the search, unless a reader has turned that off.
const slash = () => {
  const isOff = () => kept("om-slash") === "off";
  const note = one(".slash");
  if (note) {
    const button = document.createElement("button");
    button.type = "button";
    const label = () => { button.textContent = isOff() ? note.dataset.on : note.dataset.off; };
    button.addEventListener("click", () => {
      kept("om-slash", isOff() ? null : "off");
      label();
    });
    label();
    note.append(button);
  }
  addEventListener("keydown", (event) => {
    const isTaken = event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select");
    const to = one("#om-search") ?? one(".to-search");
    if (event.key !== "/" || isTaken || !to || isOff()) return;
    event.preventDefault();
    if (to.href) to.click();
    else to.focus();
  });
};

// A face in the directory becomes the face of the profile.
const face = () => addEventListener("pageswap", (event) => {
  const to = event.viewTransition && event.activation?.entry?.url;
  if (!to) return;
  const link = all(".person-name a").find((link) => link.href === to);
  const portrait = link && one(".portrait", link.closest("article"));
  if (!portrait) return;
  portrait.style.viewTransitionName = "om-portrait";
  // Whoever comes back finds this page as it was left, and may go to another face.
  const forget = () => portrait.removeAttribute("style");
  event.viewTransition.finished.then(forget, forget);
});

for (const part of [menu, scheme, copying, quiz, progress, languages, slash, face]) part();
// The faces come first: room is kept for the filter.
if (self.requestIdleCallback) requestIdleCallback(filter, { timeout: 1000 });
else setTimeout(filter);
