// The control endpoints of the local chat, and word of what changes.

export async function get(path) {
  return answer(await fetch(`/local/${path}`));
}

export async function post(path, body = {}) {
  return answer(await fetch(`/local/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }));
}

async function answer(response) {
  const body = await response.json();
  if (!response.ok) throw new Error(body.error);
  return body;
}

// Calls changed({what, chat}) for each event, back() when the line is up, lost() when it is down.
export function listen(changed, back, lost) {
  const events = new EventSource("/local/events");
  events.addEventListener("open", back);
  events.addEventListener("message", (event) => changed(JSON.parse(event.data)));
  events.addEventListener("error", () => {
    lost();
    if (events.readyState === EventSource.CLOSED) setTimeout(() => listen(changed, back, lost), 1000);
  });
}
