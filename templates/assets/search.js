// The search page. An engine, loaded with the first letter typed, finds words; it does not forgive
// a slip, so names are looked up in a list of their own. What is asked stands in the address.
const one = (query, within = document) => within.querySelector(query);
const all = (query, within = document) => [...within.querySelectorAll(query)];
const make = (tag, ...inside) => {
  const element = document.createElement(tag);
  element.append(...inside);
  return element;
};
const [field, count, place, browse] = ["#om-search", "#om-count", "#om-found", "#om-browse"].map((id) => one(id));
const template = one("#om-results");
const said = template.dataset;
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const AT_FIRST = 5;
const AT_ONCE = 20;

// Letters as they are typed by whoever does not have them on the keyboard.
const OTHERS = { ß: "ss", æ: "ae", ø: "o", œ: "oe", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  .replace(/[ßæøœłđðþı]/g, (letter) => OTHERS[letter]);
const wordsOf = (text) => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

// How many slips lie between what was typed and the beginning of a word; `most` or fewer are told
// exactly. A letter too many, too few, a wrong one, or two the wrong way round is a slip each.
const rows = [0, 1, 2].map(() => new Uint8Array(64));
const slips = (typed, word, most) => {
  if (word.startsWith(typed)) return 0;
  if (most === 0 || typed.length > 40 || typed.length > word.length + most) return most + 1;
  const length = Math.min(word.length, typed.length + most);
  let [before, last, now] = rows;
  for (let j = 0; j <= length; j += 1) last[j] = j;
  let least = 0;
  for (let i = 1; i <= typed.length; i += 1) {
    now[0] = least = i;
    for (let j = 1; j <= length; j += 1) {
      const isSame = typed[i - 1] === word[j - 1];
      let slip = isSame ? last[j - 1] : 1 + Math.min(last[j - 1], last[j], now[j - 1]);
      const isTurned = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      if (isTurned) slip = Math.min(slip, before[j - 2] + 1);
      now[j] = slip;
      if (slip < least) least = slip;
    }
    if (least > most) return most + 1;
    [before, last, now] = [last, now, before];
  }
  return least;
};
const allowed = (typed) => (typed.length < 3 ? 0 : typed.length < 6 ? 1 : 2);

let names;
const loadNames = () => {
  const from = place.dataset.names;
  names ??= !from ? [] : fetch(from).then((answer) => answer.json()).then(({ people }) =>
    people.map(([title, handle, by]) => {
      const path = `${handle || title.toLowerCase().replaceAll(" ", "-")}/`;
      return { title, by, url: new URL(path, new URL(from, location)).pathname, words: wordsOf(title) };
    })).catch(() => {
    // Whatever is typed next tries again.
    names = null;
    return [];
  });
  return names;
};

// People whose names begin with all that was typed, `slack` slips more than usual forgiven.
const named = (people, typed, slack) => {
  const found = [];
  const wanted = typed.map((word) => [word, slack ? Math.ceil(word.length / 2) : allowed(word), new Map()]);
  for (const person of people) {
    let sum = 0;
    for (const [word, most, known] of wanted) {
      let least = most + 1;
      for (const name of person.words) {
        // Many share a name: it is looked at once.
        if (!known.has(name)) known.set(name, slips(word, name, most));
        least = Math.min(least, known.get(name));
      }
      sum = least > most ? Infinity : sum + least;
      if (sum === Infinity) break;
    }
    if (sum < Infinity) found.push([sum, person]);
  }
  const best = Math.min(...found.map(([sum]) => sum));
  return {
    best,
    found: found.filter(([sum]) => best > 0 || sum === 0).sort((a, b) => a[0] - b[0]).map(([, person]) => person),
  };
};

// Where no word of the hub begins like one that was typed, the engine finds what begins with its
// first letters: too little to be what anybody meant.
const isMeant = ({ title, by, text }, typed) => {
  const found = wordsOf([title, by, ...text.match(/<mark>.*?<\/mark>/gs) ?? []].join(" ").replace(/<\/?mark>/g, ""));
  return typed.some((one) => found.some((word) => word.startsWith(one.slice(0, Math.max(3, one.length >> 1)))));
};

let engine;
const loadEngine = () => engine ??= import(place.dataset.engine).then(async (found) => {
  const options = { baseUrl: "/", excerptLength: 24 };
  await found.options({ ...options, noWorker: true });
  await found.init();
  // A large hub's index comes in parts.
  const folder = (at) => new URL(`../${at}/`, new URL(place.dataset.engine, location)).pathname;
  const others = Array.from({ length: place.dataset.parts - 1 }, (_, at) => at + 1);
  await Promise.all(others.map((at) => found.mergeIndex(folder(at), options)));
  return found;
}).catch(() => { engine = null; });

const NOTHING = { total: 0, items: [] };
const read = async (results, typed, most) => {
  const items = await Promise.all(results.slice(0, most).map(async (one) => {
    const { url, excerpt, meta } = await one.data();
    return { url, ...meta, text: excerpt };
  }));
  return items.length && isMeant(items[0], typed) ? { total: results.length, items } : NOTHING;
};

const sections = new Map();
let narrow;
const build = () => {
  place.append(template.content.cloneNode(true));
  narrow = one("nav", place);
  for (const section of all("section", place)) {
    const sort = section.dataset.in;
    const more = make("button");
    more.type = "button";
    section.append(more);
    more.addEventListener("click", () => {
      if (asked.sort === sort) asked.most += AT_ONCE;
      else choose(sort);
      search();
    });
    sections.set(sort, { section, list: one("ul", section), more, link: sort !== "near" && tab(sort, one("h2", section).textContent) });
  }
  tab("", said.all, true);
};
const tab = (sort, label, isFirst) => {
  const link = make("a", label, " ", make("span"));
  link.dataset.in = sort;
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(sort);
    search();
  });
  one("ul", narrow)[isFirst ? "prepend" : "append"](make("li", link));
  return link;
};

const asked = { sort: "", most: AT_ONCE };
const choose = (sort) => {
  Object.assign(asked, { sort, most: AT_ONCE });
  history.pushState(null, "", address(sort));
};
const address = (sort) => {
  const to = new URL(location.href);
  for (const [name, value] of [["q", field.value.trim()], ["in", sort]]) {
    if (value) to.searchParams.set(name, value);
    else to.searchParams.delete(name);
  }
  return to;
};

const marked = (text, is) => text.split(/([\p{L}\p{N}\p{M}]+)/u).map((part, at) => (at % 2 && is(plain(part)) ? make("mark", part) : part));
const excerpt = (html) => html.replace(/&lt;/g, "<").replace(/&gt;/g, ">").split(/<mark>(.*?)<\/mark>/s)
  .map((part, at) => (at % 2 ? make("mark", part) : part));
const item = ({ url, title, by, day, text }, is) => {
  const link = make("a", ...marked(title, is));
  link.href = url;
  const lines = [make("h3", make("bdi", link))];
  const about = [by, day].filter(Boolean).join(" · ");
  if (about) lines.push(Object.assign(make("p", ...marked(about, is)), { className: "meta" }));
  if (text) lines.push(make("p", ...excerpt(text)));
  return make("li", ...lines);
};

let turn = 0;
let telling;
const tell = (text) => {
  clearTimeout(telling);
  telling = setTimeout(() => { count.textContent = text; }, 200);
};
// What is drawn can be seen; a browser takes as long over an address as over a list.
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
const remember = () => history.replaceState(history.state, "", address(asked.sort));
const rest = () => {
  place.hidden = true;
  browse.hidden = false;
  tell("");
  remember();
};

const counted = (sort, total) => {
  const { link } = sections.get(sort);
  if (!link) return;
  link.href = address(sort);
  one("span", link).textContent = total;
  link.parentElement.hidden = total === 0 && asked.sort !== sort;
};
const show = (sort, { total, items }, is) => {
  const { section, list, more } = sections.get(sort);
  const isShown = items.length > 0 && (!asked.sort || asked.sort === sort || sort === "near");
  section.hidden = !isShown;
  list.replaceChildren(...isShown ? items.map((one) => item(one, is)) : []);
  more.hidden = total <= items.length;
  more.textContent = fill(said.more, { n: total });
  counted(sort, total);
  return isShown;
};
// The lists of an earlier search must not be seen again.
const open = () => {
  if (!place.hidden) return;
  for (const [sort, { section, link }] of sections) {
    section.hidden = true;
    if (link) link.parentElement.hidden = asked.sort !== sort;
  }
  place.hidden = false;
};

const search = async () => {
  const mine = ++turn;
  const words = field.value.trim();
  const typed = wordsOf(words);
  if (!typed.length) return rest();
  if (!narrow) build();
  for (const link of all("a", narrow)) link.ariaCurrent = link.dataset.in === asked.sort ? "true" : null;
  for (const [sort, { section }] of sections) section.hidden ||= asked.sort !== "" && asked.sort !== sort;
  const isBeginning = (word) => typed.some((one) => word.startsWith(one));
  const isNear = (word) => typed.some((one) => slips(one, word, allowed(one)) <= allowed(one));
  const starting = loadEngine();
  const people = await loadNames();
  if (mine !== turn) return;
  const { best, found: own } = named(people, typed);
  const limit = (sort) => (!asked.sort ? AT_FIRST : asked.sort === sort ? asked.most : 1);
  // Names are there at once; what is shown already stays until there is something better.
  if (own.length && place.hidden) {
    open();
    show("people", { total: own.length, items: own.slice(0, limit("people")) }, isNear);
    painted().then(remember);
  }
  const engine = await starting;
  if (mine !== turn) return;
  // What the engine calls a result begins with its list: it is asked once for all of them.
  const results = (await engine?.search(words))?.results ?? [];
  if (mine !== turn) return;
  const sorts = [...sections.keys()].filter((sort) => sort !== "near");
  const found = sorts.map(() => []);
  for (const one of results) found[sorts.indexOf(one.id.split("-", 1)[0])]?.push(one);
  const groups = sorts.map(async (sort, at) => {
    const group = await read(found[at], typed, limit(sort));
    if (sort !== "people" || !own.length) return group;
    // Somebody whose name was typed stands before those who only speak of it. Of misspelt names the
    // nearest stays first; more of them are shown where few speak of what was typed.
    const isSpokenOf = best > 0 && group.total > AT_FIRST;
    const first = own.slice(0, isSpokenOf ? 1 : limit(sort));
    const others = group.items.filter((one) => !first.some(({ url }) => url === one.url));
    const items = [...first, ...others].slice(0, limit(sort));
    const known = isSpokenOf ? items.length : best === 0 ? own.length : own.length + others.length;
    return { total: Math.max(group.total, known), items };
  });
  // From the top, so that no list pushes another down; the first is seen before others are drawn.
  let total = 0;
  let isSeen = false;
  for (const [at, sort] of sorts.entries()) {
    const group = await groups[at];
    if (mine !== turn) return;
    total += group.total;
    open();
    if (!show(sort, group, sort === "people" ? isNear : isBeginning) || isSeen) continue;
    isSeen = true;
    found.forEach((those, place) => place > at && counted(sorts[place], those.length));
    narrow.hidden = false;
    browse.hidden = true;
    await painted();
    if (mine !== turn) return;
  }
  const near = total ? [] : named(people, typed, true).found.slice(0, AT_FIRST);
  show("near", { total: near.length, items: near }, isNear);
  one("a[data-in='']", narrow).href = address("");
  one("a[data-in=''] span", narrow).textContent = total;
  narrow.hidden = !total;
  browse.hidden = total > 0;
  tell(!engine ? said.broken : fill(total ? said.found : said.none, { words, n: total }));
  painted().then(remember);
};

const begin = () => {
  const from = new URLSearchParams(location.search);
  field.value = from.get("q") ?? "";
  Object.assign(asked, { sort: from.get("in") ?? "", most: AT_ONCE });
  if (!one(`section[data-in="${CSS.escape(asked.sort)}"]`, template.content)) asked.sort = "";
  if (field.value) search();
  else rest();
};
field.addEventListener("input", () => {
  asked.most = AT_ONCE;
  if (!field.value.trim()) asked.sort = "";
  search();
});
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (document.activeElement === field) {
    field.value = asked.sort = "";
    search();
  }
  field.focus();
});
addEventListener("popstate", begin);
begin();
