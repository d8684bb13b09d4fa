// Where a colleague writes: text, commands, replies, corrections and stand-ins for the rest.

import { icon, make, showMenu } from "./dom.js";
import { get } from "./server.js";
import { text } from "./texts.js";

const KINDS = ["sticker", "photo", "document", "voice", "video", "location", "contact", "poll"];
const TALLEST = 140;

export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.commands = [];
    this.answering = null;
    this.changing = null;
    const { id, first_name: name } = phone.person;
    this.context = make("div", { class: "context", hidden: true });
    this.suggestions = make("div", {
      class: "suggestions", role: "listbox", id: `commands-${id}`, "aria-label": text("commands"), hidden: true,
    });
    this.input = make("textarea", {
      rows: "1", placeholder: text("write"), "aria-label": text("writeAs", { name }), maxlength: "4096",
      autocomplete: "off", "data-testid": `composer-${id}`,
    });
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.pressed(event));
    const attach = make("button", {
      type: "button", class: "button plain round", "aria-haspopup": "menu", "aria-expanded": "false",
      "aria-label": text("attach"), "data-testid": `attach-${id}`,
    }, icon("more"));
    attach.addEventListener("click", () => showMenu(attach, text("attach"),
      KINDS.map((kind) => ({ label: text(kind), run: () => this.phone.do("messages", { kind }) }))));
    this.sender = make("button", {
      type: "button", class: "button primary round", "aria-label": text("send"),
      "data-testid": `send-${id}`, onclick: () => this.send(),
    }, icon("send"));
    this.parts = [this.context, this.suggestions,
      make("div", { class: "composer" }, attach, this.input, this.sender)];
  }

  // Once the parts are in the page: a draft has a height only there.
  begin(draft) {
    this.input.value = draft;
    this.grow();
    this.loadCommands();
  }

  async loadCommands() {
    try {
      this.commands = await get(`commands/${this.phone.person.id}`);
      if (this.input.value) this.typed();
    } catch (error) {
      this.phone.place.fail(error);
    }
  }

  answer(message) {
    this.answering = message;
    this.changing = null;
    this.drawContext();
    this.input.focus();
  }

  change(message) {
    this.changing = message;
    this.answering = null;
    this.input.value = message.text;
    this.drawContext();
    this.grow();
    this.input.focus();
  }

  settle() {
    if (this.changing) this.input.value = "";
    this.answering = this.changing = null;
    this.drawContext();
    this.grow();
  }

  drawContext() {
    const message = this.answering ?? this.changing;
    this.context.hidden = !message;
    if (!message) return;
    this.context.replaceChildren(
      icon(this.answering ? "reply" : "edit"),
      make("p", {},
        make("strong", {}, text(this.answering ? "replyingTo" : "editing")),
        make("span", {}, message.text || text(message.kind ?? "picture"))),
      make("button", {
        type: "button", class: "button plain round", "aria-label": text("stop"),
        onclick: () => { this.settle(); this.input.focus(); },
      }, icon("close")));
  }

  grow() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, TALLEST)}px`;
  }

  typed() {
    this.grow();
    const written = this.input.value;
    const found = /^\/\w*$/.test(written)
      ? this.commands.filter(({ command }) => `/${command}`.startsWith(written))
      : [];
    this.suggestions.hidden = !found.length;
    this.suggestions.replaceChildren(...found.map(({ command, description }, place) => make(
      "div",
      {
        role: "option", id: `command-${this.phone.person.id}-${command}`, class: "suggestion",
        "aria-selected": place === 0 ? "true" : "false", "data-command": command,
        onpointerdown: (event) => { event.preventDefault(); this.choose(command); },
      },
      make("strong", {}, `/${command}`), make("span", {}, description))));
    this.mark();
  }

  chosen() {
    return this.suggestions.hidden ? null : this.suggestions.querySelector("[aria-selected=true]");
  }

  mark() {
    const option = this.chosen();
    if (option) {
      this.input.setAttribute("aria-controls", this.suggestions.id);
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-controls");
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  choose(command) {
    this.input.value = `/${command}`;
    this.suggestions.hidden = true;
    this.mark();
    this.send();
  }

  pressed(event) {
    const option = this.chosen();
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (option && step) {
      const next = option[step];
      if (next) {
        option.setAttribute("aria-selected", "false");
        next.setAttribute("aria-selected", "true");
        this.mark();
      }
    } else if (option && (event.key === "Tab" || event.key === "Enter")) {
      this.choose(option.dataset.command);
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      this.send();
    } else if (event.key === "Escape" && (this.answering || this.changing || option)) {
      this.suggestions.hidden = true;
      this.mark();
      this.settle();
    } else if (event.key === "ArrowUp" && !this.input.value) {
      const own = this.phone.messages.findLast(({ from, text: words }) => from === "user" && words);
      if (!own) return;
      this.change(own);
    } else {
      return;
    }
    event.preventDefault();
  }

  async send() {
    const words = this.input.value;
    if (!words.trim()) return;
    const { answering, changing } = this;
    const sent = changing
      ? await this.phone.do("edit", { message_id: changing.message_id, text: words })
      : await this.phone.do("messages", { text: words, reply_to: answering?.message_id ?? null });
    if (!sent) return;
    this.input.value = "";
    this.typed();
    this.settle();
    this.input.focus();
  }
}
