// One colleague's phone: title, messages, and what the bot shows over them.

import { Composer } from "./composer.js";
import { hidden, icon, make, showMenu } from "./dom.js";
import { drawMessage } from "./message.js";
import { get, post } from "./server.js";
import { dayKey, genitive, longDay, text } from "./texts.js";

const TOAST_SECONDS = 4;
const TYPING_SECONDS = 5;
const NEAR_BOTTOM = 80;

export class Phone {
  // place: {bot(), description(person), close(id), picture(url, alt), fail(error)}
  constructor(person, place) {
    this.person = person;
    this.place = place;
    this.messages = [];
    this.drawn = new Map();
    this.composer = null;
    this.waitingKey = null;
    this.atBottom = true;
    this.element = make("section", {
      class: "phone", "data-testid": `phone-${person.id}`, "aria-labelledby": `title-${person.id}`,
    });
    this.draw();
  }

  // Build the whole phone: at first, and when person or language change.
  draw() {
    const { id, first_name: name } = this.person;
    const draft = this.composer?.input.value ?? "";
    const whose = genitive(name);
    this.log = make("div", {
      class: "log", role: "log", "aria-live": "polite", tabindex: "0",
      "aria-label": text("messagesOf", { whose }), "data-testid": `log-${id}`,
    });
    this.log.addEventListener("keydown", (event) => this.walk(event));
    this.log.addEventListener("scroll", () => { this.atBottom = this.isAtBottom(); });
    // A narrower phone or a picture that arrives must not push the newest message out of sight.
    const stay = () => { if (this.atBottom) this.toBottom(); };
    this.log.addEventListener("load", stay, { capture: true });
    new ResizeObserver(stay).observe(this.log);
    this.drawn.clear();
    this.toast = make("p", { class: "toast", role: "status", hidden: true, "data-testid": `toast-${id}` });
    this.foot = make("div", { class: "foot" });
    const menu = make("button", {
      type: "button", class: "button plain round", "aria-haspopup": "menu", "aria-expanded": "false",
      "aria-label": text("phoneMenu", { whose }), "data-testid": `menu-${id}`,
    }, icon("more"));
    menu.addEventListener("click", () => showMenu(menu, text("phoneMenu", { whose }), [
      this.person.blocked
        ? { label: text("unblock"), run: () => this.do("unblock") }
        : { label: text("block"), run: () => this.do("block") },
    ]));
    const close = make("button", {
      type: "button", class: "button plain round", "aria-label": text("closePhone", { whose }),
      "data-testid": `close-${id}`, onclick: () => this.place.close(id),
    }, icon("close"));
    this.element.replaceChildren(make("div", { class: "screen" },
      make("header", { class: "title" },
        avatar(this.person),
        make("div", { class: "who" },
          make("h2", { id: `title-${id}` }, name),
          make("p", {}, this.person.about)),
        this.person.started ? menu : null,
        close),
      make("div", { class: "middle" }, this.log, this.toast),
      this.foot));
    this.drawFoot(draft);
    this.show(this.messages);
    this.toBottom();
  }

  changePerson(person) {
    if (JSON.stringify(person) === JSON.stringify(this.person)) return;
    const focused = this.element.contains(document.activeElement);
    this.person = person;
    this.draw();
    if (focused) this.focus();
  }

  focus() {
    (this.composer?.input ?? this.foot.querySelector("button")).focus();
  }

  // ---- messages

  show(messages) {
    const { atBottom } = this;
    const grew = messages.length > 0 && messages.at(-1).message_id > (this.messages.at(-1)?.message_id ?? 0);
    this.messages = messages;
    if (messages.at(-1)?.from === "bot") this.typing?.remove();
    const nodes = [];
    let day = null;
    for (const message of messages) {
      const date = new Date(message.date);
      if (dayKey(date) !== day) {
        day = dayKey(date);
        nodes.push(this.keep(`day ${day}`, day, () => make("p", { class: "day" }, longDay(date))));
      }
      const state = JSON.stringify([message, this.find(message.reply_to)?.text]);
      nodes.push(this.keep(message.message_id, state, () => drawMessage(message, this.hand())));
    }
    if (!messages.length) nodes.push(this.welcome());
    this.arrange(nodes);
    if (atBottom || grew) this.toBottom();
  }

  // An element that is the same as before stays, so that a screen reader hears only what is new.
  keep(key, state, draw) {
    const kept = this.drawn.get(key);
    if (kept?.state === state) return kept.node;
    const node = draw();
    this.drawn.set(key, { state, node });
    return node;
  }

  arrange(nodes) {
    const wanted = new Set(nodes);
    for (const child of [...this.log.children]) {
      if (!wanted.has(child) && child !== this.typing) {
        const replaced = child.contains(document.activeElement);
        child.remove();
        if (replaced) this.log.focus();
      }
    }
    let before = this.log.firstChild;
    for (const node of nodes) {
      if (node === before) before = before.nextSibling;
      else this.log.insertBefore(node, before);
    }
  }

  welcome() {
    const bot = this.place.bot().first_name;
    const description = this.place.description(this.person);
    if (!description) return make("p", { class: "welcome" });
    return make("div", { class: "welcome" },
      make("strong", {}, text("aboutBot", { bot })), make("p", {}, description));
  }

  isAtBottom() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR_BOTTOM;
  }

  toBottom() {
    this.log.scrollTop = this.log.scrollHeight;
    this.atBottom = true;
  }

  find(id) {
    return this.messages.find((message) => message.message_id === id);
  }

  hand() {
    return {
      person: this.person,
      bot: this.place.bot(),
      find: (id) => this.find(id),
      run: (command) => this.do("messages", { text: command }),
      tap: (message, button, key) => this.tap(message, button, key),
      reply: (message) => this.composer?.answer(message),
      edit: (message) => this.composer?.change(message),
      remove: (message) => this.do("delete", { message_id: message.message_id }),
      picture: this.place.picture,
    };
  }

  // Arrow keys walk through the messages; Enter opens what can be done with one.
  walk(event) {
    const items = [...this.log.querySelectorAll(".message")];
    if (!items.length || event.target.closest(".keyboard, a, .row button")) return;
    const place = items.indexOf(event.target.closest(".message"));
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step) {
      const next = place < 0 ? items.length - 1 : Math.min(Math.max(place + step, 0), items.length - 1);
      items[next].focus();
      event.preventDefault();
    } else if (event.key === "Enter" && place >= 0) {
      items[place].querySelector(".actions").click();
      event.preventDefault();
    }
  }

  async tap(message, button, key) {
    if (button.copy) {
      await navigator.clipboard.writeText(button.copy);
      this.pop(text("copied"));
      return;
    }
    this.waitingKey?.classList.remove("waiting");
    key.classList.add("waiting");
    this.waitingKey = key;
    await this.do("tap", { message_id: message.message_id, text: button.text, data: button.data });
  }

  // ---- what the bot shows

  showTyping() {
    this.typing?.remove();
    const bot = this.place.bot().first_name;
    this.typing = make("p", { class: "typing" }, hidden(text("typing", { bot })),
      make("i"), make("i"), make("i"));
    this.log.append(this.typing);
    this.toBottom();
    const shown = this.typing;
    setTimeout(() => shown.remove(), TYPING_SECONDS * 1000);
  }

  async showAnswer() {
    this.waitingKey?.classList.remove("waiting");
    const answer = await get(`chats/${this.person.id}/toast`);
    if (!answer?.text) return;
    if (answer.show_alert) this.alert(answer.text);
    else this.pop(answer.text);
  }

  pop(words) {
    this.toast.textContent = words;
    this.toast.hidden = false;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => { this.toast.hidden = true; }, TOAST_SECONDS * 1000);
  }

  alert(words) {
    const id = `alert-${this.person.id}`;
    const before = document.activeElement;
    const screen = this.element.querySelector(".screen");
    const beneath = [...screen.children];
    const cover = (covered) => {
      for (const part of beneath) part.inert = covered;
    };
    const box = make("div", { class: "veil" },
      make("div", { class: "alert", role: "alertdialog", "aria-labelledby": id, "data-testid": id },
        make("p", { id }, words),
        make("button", {
          type: "button", class: "button primary",
          onclick: () => {
            box.remove();
            cover(false);
            before?.focus();
          },
        }, text("ok"))));
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") box.querySelector("button").click();
    });
    cover(true);
    screen.append(box);
    box.querySelector("button").focus();
  }

  // ---- the foot: start, write, or lift a block

  drawFoot(draft) {
    const { id, first_name: name, started, blocked, start } = this.person;
    this.composer = null;
    if (!started) {
      this.foot.replaceChildren(make("button", {
        type: "button", class: "button primary big", "data-testid": `start-${id}`,
        onclick: () => this.do("messages", { text: start ? `/start ${start}` : "/start" }),
      }, text("start")));
      return;
    }
    if (blocked) {
      this.foot.replaceChildren(
        make("p", { class: "blocked" }, text("blockedHere", { name, bot: this.place.bot().first_name })),
        make("button", { type: "button", class: "button big", onclick: () => this.do("unblock") }, text("unblock")));
      return;
    }
    this.composer = new Composer(this);
    this.foot.replaceChildren(...this.composer.parts);
    this.composer.begin(draft);
  }

  // One thing this colleague does; gives whether the server took it.
  async do(what, body = {}) {
    try {
      await post(`chats/${this.person.id}/${what}`, body);
      return true;
    } catch (error) {
      this.waitingKey?.classList.remove("waiting");
      this.place.fail(error);
      return false;
    }
  }
}

export function avatar(person) {
  return make("span", { class: `avatar tone-${person.tone}`, "aria-hidden": "true" },
    person.first_name.trim().slice(0, 1).toUpperCase());
}
