// The page: who is there, whose phones lie on the table, and what time it is.

import { icon, make } from "./dom.js";
import { Phone, avatar } from "./phone.js";
import { get, listen, post } from "./server.js";
import { inLanguage, longTime, setLanguage, shortTime, text } from "./texts.js";

const byId = (id) => document.getElementById(id);
const NOTICE_SECONDS = 6;
const TONES = 6;

const world = { bot: { id: 0, first_name: "Makker" }, descriptions: {}, people: [] };
const phones = new Map();
const newest = new Map();
let clock = null;
let clockReadAt = 0;

// ---- what this browser remembers, apart for each world

const remembered = {
  read(name, otherwise) {
    const kept = localStorage.getItem(`makker.${world.bot.id}.${name}`);
    return kept === null ? otherwise : JSON.parse(kept);
  },
  write(name, value) {
    localStorage.setItem(`makker.${world.bot.id}.${name}`, JSON.stringify(value));
  },
};

function fail(error) {
  notify(error.message);
}

function notify(words, { stays = false } = {}) {
  const notice = byId("notice");
  notice.textContent = words;
  notice.hidden = !words;
  clearTimeout(notify.timer);
  if (!stays && words) notify.timer = setTimeout(() => notify(""), NOTICE_SECONDS * 1000);
}

// ---- the world

async function loadWorld() {
  const loaded = await get("world");
  const people = loaded.users.map((person, place) => ({ ...person, tone: place % TONES }));
  Object.assign(world, { bot: loaded.bot, descriptions: loaded.descriptions, people });
  for (const person of world.people) phones.get(person.id)?.changePerson(person);
  drawPeople();
}

async function loadChat(id) {
  const messages = await get(`chats/${id}`);
  newest.set(id, messages);
  const phone = phones.get(id);
  if (phone) {
    phone.show(messages);
    markRead(id);
  }
  drawPeople();
}

function markRead(id) {
  const read = remembered.read("read", {});
  read[id] = newest.get(id)?.at(-1)?.message_id ?? 0;
  remembered.write("read", read);
}

function unread(id) {
  const read = remembered.read("read", {})[id] ?? 0;
  return (newest.get(id) ?? []).filter(({ from, message_id }) => from === "bot" && message_id > read).length;
}

async function loadAll() {
  try {
    await loadWorld();
    await loadClock();
    for (const id of remembered.read("open", [])) openPhone(id, { focus: false });
    await Promise.all(world.people.filter(({ started }) => started).map(({ id }) => loadChat(id)));
    drawTable();
    notify("");
  } catch (error) {
    fail(error);
  }
}

async function changed({ what, chat }) {
  try {
    if (what === "chat" && chat > 0) await loadChat(chat);
    else if (what === "users") await loadWorld();
    else if (what === "commands") for (const phone of phones.values()) phone.composer?.loadCommands();
    else if (what === "clock" || what === "bot") await loadClock();
    else if (what === "typing") phones.get(chat)?.showTyping();
    else if (what === "toast") await phones.get(chat)?.showAnswer();
  } catch (error) {
    fail(error);
  }
}

// ---- phones on the table

function openPhone(id, { focus = true } = {}) {
  const person = world.people.find((other) => other.id === id);
  if (!person) return;
  if (!phones.has(id)) {
    const phone = new Phone(person, {
      bot: () => world.bot,
      description: ({ language_code: code }) => world.descriptions[code] ?? world.descriptions[""] ?? "",
      close: closePhone,
      picture: showPicture,
      fail,
    });
    phones.set(id, phone);
    byId("table").append(phone.element);
    phone.show(newest.get(id) ?? []);
    phone.toBottom();
    remembered.write("open", [...phones.keys()]);
    markRead(id);
    drawPeople();
    drawTable();
  }
  if (focus) {
    const phone = phones.get(id);
    phone.element.scrollIntoView({ inline: "nearest", block: "nearest" });
    phone.focus();
  }
}

function closePhone(id) {
  phones.get(id)?.element.remove();
  phones.delete(id);
  remembered.write("open", [...phones.keys()]);
  drawPeople();
  drawTable();
  byId("people").querySelector(`[data-person="${id}"]`)?.focus();
}

function drawTable() {
  const table = byId("table");
  table.dataset.phones = phones.size;
  table.querySelector(".empty")?.remove();
  if (!phones.size) {
    table.append(make("p", { class: "empty" }, text(world.people.length ? "emptyTable" : "emptyWorld")));
  }
}

// ---- the rail of colleagues

function drawPeople() {
  const list = byId("people");
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.person : null;
  const current = focused ?? list.querySelector('[tabindex="0"]')?.dataset.person;
  list.replaceChildren(...world.people.map((person) => make("li", {}, personButton(person))));
  const reachable = list.querySelector(`[data-person="${current}"]`) ?? list.querySelector("button");
  reachable?.setAttribute("tabindex", "0");
  if (focused) reachable?.focus();
}

function personButton(person) {
  const count = phones.has(person.id) ? 0 : unread(person.id);
  const label = count === 1 ? text("unreadOne") : text("unread", { count });
  let state = null;
  if (!person.started) state = make("span", { class: "pill" }, text("newPerson"));
  else if (person.blocked) state = make("span", { class: "pill quiet" }, text("blockedPerson"));
  else if (count) {
    state = make("span", { class: "badge", title: label },
      make("span", { "aria-hidden": "true" }, String(count)), make("span", { class: "hidden" }, label));
  }
  return make("button", {
    type: "button", class: "person", tabindex: "-1", "aria-pressed": String(phones.has(person.id)),
    "data-person": person.id, "data-testid": `person-${person.id}`, onclick: () => openPhone(person.id),
  },
  avatar(person),
  make("span", { class: "person-words" },
    make("span", { class: "person-name" }, person.first_name),
    make("span", { class: "person-about" }, person.about)),
  state);
}

byId("people").addEventListener("keydown", (event) => {
  const buttons = [...byId("people").querySelectorAll("button")];
  const place = buttons.indexOf(document.activeElement);
  const steps = {
    ArrowDown: place + 1, ArrowRight: place + 1, ArrowUp: place - 1, ArrowLeft: place - 1,
    Home: 0, End: buttons.length - 1,
  };
  const next = buttons[steps[event.key]];
  if (!next) return;
  for (const button of buttons) button.setAttribute("tabindex", button === next ? "0" : "-1");
  next.focus();
  event.preventDefault();
});

// ---- the clock

function now() {
  const since = clock.frozen ? 0 : performance.now() - clockReadAt;
  return new Date(new Date(clock.now).getTime() + since);
}

async function loadClock() {
  clock = await get("clock");
  clockReadAt = performance.now();
  drawClock();
}

function drawClock() {
  if (!clock) return;
  const moment = now();
  byId("clock").textContent = longTime(moment);
  byId("clock").dateTime = moment.toISOString();
  const { due, name: names } = clock.next;
  const name = inLanguage(names);
  const button = byId("clock-next");
  button.setAttribute("aria-disabled", String(!due));
  const when = due && shortTime(new Date(due), moment);
  const words = due ? `${text("skipTo")} ${name ? `${name} ` : ""}(${when})` : text("nothingDue");
  if (button.title === words) return;
  button.title = words;
  button.replaceChildren(icon("forward"), due ? nextWords(name, when) : words);
}

function nextWords(name, when) {
  return make("span", { class: "next" },
    make("span", { class: "next-verb" }, `${text("skipTo")} `),
    make("span", { class: "next-what" },
      name ? make("span", { class: "next-name" }, `${name} `) : null,
      make("span", { class: "next-when" }, `(${when})`)));
}

async function moveClock(body) {
  try {
    await post("clock", body);
  } catch (error) {
    fail(error);
  }
}

byId("clock-next").addEventListener("click", () => {
  if (clock?.next.due) moveClock({ next: true });
});
byId("clock-hour").addEventListener("click", () => moveClock({ by: 3600 }));
byId("clock-day").addEventListener("click", () => moveClock({ by: 86_400 }));
setInterval(drawClock, 1000);

// ---- language and light

function drawLanguage() {
  const code = localStorage.getItem("makker.language") ?? "da";
  setLanguage(code);
  document.documentElement.lang = code;
  document.title = `Makker – ${text("localChat")}`;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = text(element.dataset.text);
  }
  const other = code === "da" ? "en" : "da";
  byId("language").textContent = text("otherLanguage");
  byId("language").lang = other;
  byId("language").onclick = () => {
    localStorage.setItem("makker.language", other);
    drawLanguage();
  };
  byId("add-person").setAttribute("aria-label", text("addPerson"));
  for (const phone of phones.values()) phone.draw();
  drawPeople();
  drawTable();
  drawClock();
  drawTheme();
}

function drawTheme() {
  const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const theme = localStorage.getItem("makker.theme") ?? (prefersDark ? "dark" : "light");
  document.documentElement.dataset.theme = theme;
  byId("theme").setAttribute("aria-label", text(theme === "dark" ? "toLight" : "toDark"));
  byId("theme").onclick = () => {
    localStorage.setItem("makker.theme", theme === "dark" ? "light" : "dark");
    drawTheme();
  };
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawTheme);

// ---- dialogs

function showPicture(url, alt) {
  byId("picture").src = url;
  byId("picture").alt = alt;
  byId("picture-dialog").showModal();
}

byId("picture-close").addEventListener("click", () => byId("picture-dialog").close());
byId("picture-dialog").addEventListener("click", (event) => {
  if (event.target === byId("picture-dialog")) byId("picture-dialog").close();
});
byId("add-person").addEventListener("click", () => {
  byId("person-form").reset();
  byId("person-dialog").showModal();
});
byId("person-cancel").addEventListener("click", () => byId("person-dialog").close());
byId("person-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const body = { first_name: byId("person-name").value.trim(), about: byId("person-about").value.trim() };
  try {
    const { id } = await post("users", body);
    byId("person-dialog").close();
    await loadWorld();
    openPhone(id);
  } catch (error) {
    fail(error);
  }
});

drawLanguage();
listen(changed, loadAll, () => notify(text("lost"), { stays: true }));
