// The page's own words in Danish and English; what the bot says is the bot's.

const TEXTS = {
  da: {
    localChat: "lokal chat",
    clockLabel: "Uret viser",
    clock: "{weekday} den {day}. {month} kl. {time}",
    sameDay: "kl. {time}",
    sameWeek: "{weekday} kl. {time}",
    skipTo: "Spol til det næste:",
    nothingDue: "Intet på vej",
    plusHour: "+1 time",
    plusDay: "+1 dag",
    otherLanguage: "English",
    toDark: "Skift til mørk",
    toLight: "Skift til lys",
    colleagues: "Kolleger",
    addPerson: "Tilføj en kollega",
    firstName: "Fornavn",
    about: "Rolle og afdeling",
    add: "Tilføj",
    cancel: "Fortryd",
    close: "Luk",
    picture: "Billede",
    newPerson: "ny",
    blockedPerson: "blokeret",
    unread: "{count} ulæste",
    unreadOne: "1 ulæst",
    emptyTable: "Vælg en kollega for at se chatten på deres telefon.",
    emptyWorld: "Her er ingen kolleger endnu. Tilføj den første for at begynde.",
    closePhone: "Læg {whose} telefon væk",
    messagesOf: "Beskeder på {whose} telefon",
    phoneMenu: "Mere på {whose} telefon",
    write: "Skriv en besked",
    writeAs: "Skriv som {name}",
    send: "Send",
    start: "Start",
    aboutBot: "Hvad kan {bot}?",
    block: "Blokér botten",
    unblock: "Fjern blokeringen",
    blockedHere: "{name} har blokeret {bot}.",
    commands: "Kommandoer",
    attach: "Send andet end tekst",
    sticker: "Klistermærke",
    photo: "Foto",
    document: "Dokument",
    voice: "Talebesked",
    video: "Video",
    location: "Sted",
    contact: "Kontakt",
    poll: "Afstemning",
    new_chat_members: "Føjet til gruppen",
    actions: "Handlinger",
    reply: "Svar",
    edit: "Ret",
    deleteHere: "Slet på telefonen",
    replyingTo: "Svar til",
    editing: "Retter beskeden",
    stop: "Fortryd",
    edited: "rettet",
    silent: "Sendt uden lyd",
    protected: "Kan ikke videresendes",
    forwarded: "Videresendt",
    gone: "Slettet besked",
    openPicture: "Åbn billedet",
    pictureFrom: "Billede",
    pictureOf: "Billede: {caption}",
    save: "Gem {name}",
    opensPage: "åbner en hjemmeside",
    copied: "Kopieret",
    spoiler: "Skjult tekst. Vis den",
    typing: "{bot} skriver",
    ok: "OK",
    said: "{name}, kl. {time}:",
    lost: "Forbindelsen er væk. Siden prøver igen.",
    bytes: "{count} byte",
    kilobytes: "{count} kB",
  },
  en: {
    localChat: "local chat",
    clockLabel: "The clock says",
    clock: "{weekday} {day} {month}, {time}",
    sameDay: "{time}",
    sameWeek: "{weekday} {time}",
    skipTo: "Skip to the next:",
    nothingDue: "Nothing is due",
    plusHour: "+1 hour",
    plusDay: "+1 day",
    otherLanguage: "Dansk",
    toDark: "Switch to dark",
    toLight: "Switch to light",
    colleagues: "Colleagues",
    addPerson: "Add a colleague",
    firstName: "First name",
    about: "Role and department",
    add: "Add",
    cancel: "Cancel",
    close: "Close",
    picture: "Picture",
    newPerson: "new",
    blockedPerson: "blocked",
    unread: "{count} unread",
    unreadOne: "1 unread",
    emptyTable: "Choose a colleague to see the chat on their phone.",
    emptyWorld: "There are no colleagues yet. Add the first one to begin.",
    closePhone: "Put {whose} phone away",
    messagesOf: "Messages on {whose} phone",
    phoneMenu: "More on {whose} phone",
    write: "Write a message",
    writeAs: "Write as {name}",
    send: "Send",
    start: "Start",
    aboutBot: "What can {bot} do?",
    block: "Block the bot",
    unblock: "Unblock",
    blockedHere: "{name} has blocked {bot}.",
    commands: "Commands",
    attach: "Send something else than text",
    sticker: "Sticker",
    photo: "Photo",
    document: "Document",
    voice: "Voice message",
    video: "Video",
    location: "Location",
    contact: "Contact",
    poll: "Poll",
    new_chat_members: "Added to the group",
    actions: "Actions",
    reply: "Reply",
    edit: "Edit",
    deleteHere: "Delete on the phone",
    replyingTo: "Reply to",
    editing: "Editing the message",
    stop: "Cancel",
    edited: "edited",
    silent: "Sent without sound",
    protected: "Cannot be forwarded",
    forwarded: "Forwarded",
    gone: "Deleted message",
    openPicture: "Open the picture",
    pictureFrom: "Picture",
    pictureOf: "Picture: {caption}",
    save: "Save {name}",
    opensPage: "opens a web page",
    copied: "Copied",
    spoiler: "Hidden text. Show it",
    typing: "{bot} is typing",
    ok: "OK",
    said: "{name}, {time}:",
    lost: "The connection is lost. The page tries again.",
    bytes: "{count} bytes",
    kilobytes: "{count} kB",
  },
};

// The clock is that of the first users' country, wherever the browser stands.
const ZONE = "Europe/Copenhagen";

let language = "da";

export function setLanguage(code) {
  language = code in TEXTS ? code : "da";
}

export function inLanguage(words) {
  return words?.[language] ?? null;
}

export function text(name, values = {}) {
  return TEXTS[language][name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

export function genitive(name) {
  if (language === "en") return `${name}’s`;
  return /[sxz]$/i.test(name) ? `${name}’` : `${name}s`;
}

function part(moment, options) {
  const locale = language === "da" ? "da-DK" : "en-GB";
  return new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options }).format(moment);
}

export function timeOfDay(moment) {
  const numbers = new Intl.DateTimeFormat("en-GB", {
    timeZone: ZONE, hour: "numeric", minute: "2-digit", hourCycle: "h23",
  }).formatToParts(moment);
  const get = (type) => numbers.find((number) => number.type === type).value;
  return `${Number(get("hour"))}${language === "da" ? "." : ":"}${get("minute")}`;
}

export function dayKey(moment) {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(moment);
}

export function longDay(moment) {
  return part(moment, { weekday: "long", day: "numeric", month: "long" });
}

export function longTime(moment) {
  return text("clock", {
    weekday: part(moment, { weekday: "long" }),
    day: part(moment, { day: "numeric" }).replace(".", ""),
    month: part(moment, { month: "long" }),
    time: timeOfDay(moment),
  });
}

export function shortTime(moment, now) {
  const time = timeOfDay(moment);
  if (dayKey(moment) === dayKey(now)) return text("sameDay", { time });
  const days = (moment - now) / 86_400_000;
  if (days < 6) return text("sameWeek", { weekday: part(moment, { weekday: "long" }), time });
  return longTime(moment);
}

export function fileSize(bytes) {
  return bytes < 1000
    ? text("bytes", { count: bytes })
    : text("kilobytes", { count: Math.round(bytes / 1000) });
}
