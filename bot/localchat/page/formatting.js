// Telegram's text and entities as elements. Offsets are UTF-16 units, as JavaScript's strings are.

import { hidden, make } from "./dom.js";
import { text as words } from "./texts.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
};

// Gives a fragment; run(command) is called when a command in the text is chosen.
export function format(text, entities, run) {
  const fragment = document.createDocumentFragment();
  fragment.append(...inside(text, entities, 0, text.length, run));
  return fragment;
}

function inside(text, entities, start, end, run) {
  const nodes = [];
  let position = start;
  let rest = entities;
  while (rest.length) {
    const [entity, ...others] = rest;
    const stop = Math.min(entity.offset + entity.length, end);
    const within = others.filter((other) => other.offset < stop);
    rest = others.filter((other) => other.offset >= stop);
    if (entity.offset > position) nodes.push(text.slice(position, entity.offset));
    const children = inside(text, within, entity.offset, stop, run);
    nodes.push(wrap(entity, children, text.slice(entity.offset, stop), run));
    position = stop;
  }
  if (position < end) nodes.push(text.slice(position, end));
  return nodes;
}

function wrap(entity, children, covered, run) {
  switch (entity.type) {
    case "text_link":
      return link(entity.url, children);
    case "url":
      return link(covered, children);
    case "email":
      return link(`mailto:${covered}`, children);
    case "bot_command":
      return make("button", { type: "button", class: "command", onclick: () => run(covered) }, ...children);
    case "blockquote":
      return make("blockquote", {}, ...children);
    case "expandable_blockquote": {
      const quote = make("blockquote", { class: "folded", tabindex: "0" }, ...children);
      const unfold = () => quote.classList.remove("folded");
      quote.addEventListener("click", unfold);
      quote.addEventListener("focus", unfold);
      return quote;
    }
    case "spoiler":
      return spoiler(children);
    default:
      return make(TAGS[entity.type] ?? "span", {}, ...children);
  }
}

function link(address, children) {
  return make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

function spoiler(children) {
  const content = make("span", { class: "spoiler", "aria-hidden": "true" }, ...children);
  const cover = make("button", { type: "button", class: "cover" }, hidden(words("spoiler")), content);
  cover.addEventListener("click", () => {
    content.classList.add("shown");
    content.removeAttribute("aria-hidden");
    cover.replaceWith(content);
  });
  return cover;
}
