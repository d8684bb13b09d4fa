// One message as it lies in a phone: bubble, marks, buttons.

import { hidden, icon, make, showMenu } from "./dom.js";
import { format } from "./formatting.js";
import { fileSize, text, timeOfDay } from "./texts.js";

// hand: {person, bot, find(id), run(command), tap(message, button), reply, edit, remove, picture}
export function drawMessage(message, hand) {
  const own = message.from === "user";
  const name = own ? hand.person.first_name : hand.bot.first_name;
  const time = timeOfDay(new Date(message.date));
  const bubble = make("div", { class: "bubble" });
  bubble.append(hidden(`${text("said", { name, time })} `));
  if (message.forwarded) bubble.append(make("p", { class: "forwarded" }, text("forwarded")));
  if (message.reply_to) bubble.append(quote(hand.find(message.reply_to), hand));
  if (message.photo) bubble.append(picture(message, hand));
  if (message.document) bubble.append(file(message.document));
  if (message.kind) bubble.append(make("p", { class: `kind kind-${message.kind}` }, text(message.kind)));
  if (message.text) {
    const body = make("div", { class: "words", lang: hand.person.language_code });
    body.append(format(message.text, message.entities, hand.run));
    bubble.append(body);
  }
  if (message.preview && message.from === "bot") bubble.append(...preview(message));
  bubble.append(marks(message, time));

  const row = make("div", { class: "row" }, bubble, actions(message, hand));
  const item = make(
    "article",
    {
      class: `message ${own ? "own" : "theirs"}`,
      tabindex: "-1",
      "data-message": message.message_id,
      "data-testid": `message-${hand.person.id}-${message.message_id}`,
    },
    row,
  );
  if (message.keyboard.length) item.append(keyboard(message, hand));
  return item;
}

function marks(message, time) {
  const line = make("p", { class: "marks" });
  if (message.protected) line.append(mark("lock", text("protected")));
  if (message.silent) line.append(mark("silent", text("silent")));
  if (message.edited) line.append(make("span", {}, text("edited")));
  line.append(make("time", { datetime: message.date }, time));
  return line;
}

function mark(name, words) {
  return make("span", { class: "mark", title: words }, icon(name), hidden(words));
}

function quote(original, hand) {
  const name = original && (original.from === "user" ? hand.person.first_name : hand.bot.first_name);
  const words = original ? original.text || text(original.kind ?? "picture") : text("gone");
  return make("blockquote", { class: "quoted" },
    name ? make("strong", {}, name) : null, make("span", {}, words));
}

function picture(message, hand) {
  const caption = message.text;
  const alt = caption ? text("pictureOf", { caption }) : text("pictureFrom");
  const image = make("img", {
    src: message.photo.url, alt, width: message.photo.width, height: message.photo.height,
  });
  return make("button", {
    type: "button", class: "photo", title: text("openPicture"),
    onclick: () => hand.picture(message.photo.url, alt),
  }, image);
}

function file(kept) {
  return make("a", { class: "file", href: kept.url, download: kept.name },
    make("span", { class: "file-icon" }, icon("file")),
    make("span", { class: "file-name" }, kept.name),
    make("span", { class: "file-size" }, fileSize(kept.size)));
}

function preview(message) {
  const entity = message.entities.find(({ type }) => type === "url" || type === "text_link");
  const address = entity && (entity.url ?? message.text.substr(entity.offset, entity.length));
  if (!address || !URL.canParse(address)) return [];
  return [make("p", { class: "preview" }, icon("link"), new URL(address).hostname)];
}

function actions(message, hand) {
  const button = make("button", {
    type: "button", class: "button plain round actions", tabindex: "-1",
    "aria-haspopup": "menu", "aria-expanded": "false", "aria-label": text("actions"),
  }, icon("more"));
  button.addEventListener("click", () => {
    const items = [{ label: text("reply"), run: () => hand.reply(message) }];
    if (message.from === "user" && message.text) {
      items.push({ label: text("edit"), run: () => hand.edit(message) });
    }
    items.push({ label: text("deleteHere"), run: () => hand.remove(message) });
    showMenu(button, text("actions"), items);
  });
  return button;
}

function keyboard(message, hand) {
  const rows = message.keyboard.map((row) => make("div", { class: "keys" },
    ...row.map((button) => key(message, button, hand))));
  return make("div", { class: "keyboard" }, ...rows);
}

function key(message, button, hand) {
  if (button.url) {
    return make("a", { class: "key", href: button.url, target: "_blank", rel: "noopener noreferrer" },
      button.text, icon("link"), hidden(text("opensPage")));
  }
  const drawn = make("button", { type: "button", class: "key" }, button.text);
  if (button.copy) drawn.append(icon("copy"));
  drawn.addEventListener("click", () => hand.tap(message, button, drawn));
  return drawn;
}
