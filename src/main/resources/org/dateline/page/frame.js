// In a frame: tells the page around it how high the timeline is, so that it need not scroll in itself.
const secret = new URLSearchParams(location.hash.replace(/^#\??/, "")).get("secret");

const tell = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ type: "dateline:resize", height }, "*");
  // WordPress listens for this, and knows its frames by a secret behind the address.
  if (secret) parent.postMessage({ message: "height", value: height, secret }, "*");
};

// Its sandbox sends no forms and opens no windows, but it follows links to us that it is told of.
const adapt = () => {
  document.querySelector("form")?.remove();
  for (const link of document.querySelectorAll("a[href^='?']")) link.hash = location.hash;
};

if (secret) {
  adapt();
  // What a frame that follows the record shows in its place.
  document.addEventListener("dateline:shown", adapt);
  addEventListener("click", (event) => {
    const link = event.target.closest("a[target]");
    if (!link) return;
    event.preventDefault();
    parent.postMessage({ message: "link", value: link.href, secret }, "*");
  });
}

if (parent !== window) {
  new ResizeObserver(tell).observe(document.documentElement);
  addEventListener("load", tell);
  // WordPress may begin to listen after all that: it says when.
  addEventListener("message", ({ data, source }) => {
    if (source === parent && data?.message === "ready" && data.secret === secret) tell();
  });
}
