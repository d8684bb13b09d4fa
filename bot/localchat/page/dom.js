// Small helpers for elements, and the one menu that the page opens at a time.

const SVG = "http://www.w3.org/2000/svg";

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export function icon(name) {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#icon-${name}`);
  drawing.append(use);
  return drawing;
}

export function hidden(words) {
  return make("span", { class: "hidden" }, words);
}

let openMenu = null;

export function closeMenu({ refocus = true } = {}) {
  if (!openMenu) return;
  const { menu, anchor } = openMenu;
  openMenu = null;
  menu.remove();
  anchor.setAttribute("aria-expanded", "false");
  if (refocus) anchor.focus();
}

// items: [{label, run}]; the menu stands at its anchor, arrow keys walk through it.
export function showMenu(anchor, label, items) {
  const again = openMenu?.anchor === anchor;
  closeMenu();
  if (again) return;
  const menu = make("div", { class: "menu", role: "menu", "aria-label": label, popover: "manual" });
  for (const { label: words, run } of items) {
    menu.append(make("button", {
      type: "button", role: "menuitem", tabindex: "-1", class: "menu-item",
      onclick: () => { closeMenu(); run(); },
    }, words));
  }
  menu.addEventListener("keydown", (event) => {
    const buttons = [...menu.children];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const place = buttons.indexOf(document.activeElement) + step;
      buttons[(place + buttons.length) % buttons.length].focus();
      event.preventDefault();
    } else if (event.key === "Escape" || event.key === "Tab") {
      closeMenu();
      event.preventDefault();
    }
    event.stopPropagation();
  });
  // Within its phone for a screen reader, above everything for the eye.
  anchor.closest("section").append(menu);
  menu.showPopover();
  openMenu = { menu, anchor };
  anchor.setAttribute("aria-expanded", "true");
  place(menu, anchor);
  menu.firstElementChild.focus();
}

function place(menu, anchor) {
  const at = anchor.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const left = Math.min(at.left, window.innerWidth - size.width - 8);
  const below = at.bottom + 6 + size.height < window.innerHeight;
  menu.style.left = `${Math.max(8, left)}px`;
  menu.style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - size.height - 6)}px`;
}

document.addEventListener("pointerdown", (event) => {
  if (openMenu && !openMenu.menu.contains(event.target) && !openMenu.anchor.contains(event.target)) {
    closeMenu({ refocus: false });
  }
});
