/**
 * Builds an element. Text only ever becomes a text node, so nothing that was sent can become markup.
 * `element("button", { class: "tap", onclick }, "Buka")`
 */
export function element(tag, properties = {}, ...children) {
  const built = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith("on")) built.addEventListener(name.slice(2), value);
    else built.setAttribute(name, value === true ? "" : value);
  }
  built.append(...children.filter((child) => child !== undefined && child !== ""));
  return built;
}
