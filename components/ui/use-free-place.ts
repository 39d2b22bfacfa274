import { type CSSProperties, type RefObject, useLayoutEffect, useState } from "react";
import { type Box, covered, findFreePlace } from "./find-free-place";

const CONTROLS =
  "a[href], button, input, textarea, select, summary, label:has(input), [contenteditable=true], [role=button], [role=switch], [role=tab], [role=slider], [role=option]";
const OUT_OF_REACH = "[inert], [aria-hidden=true]";
/** The page beneath scrolls and changes; where the box stands is looked at anew this often. */
const LOOK_EVERY_MS = 300;
const MARGIN_PX = 16;
const PHONE = "(max-width: 639px)";
/** Not shown before it is known where. */
const NOWHERE: CSSProperties = { left: 0, top: 0, visibility: "hidden" };

/**
 * Keeps a floating box off every control on the screen: on a desk at the lower right, on a phone near the top. It stays
 * where it is while it covers nothing, and while somebody points at it or is in it.
 */
export function useFreePlace(ref: RefObject<HTMLElement | null>): CSSProperties {
  const [style, setStyle] = useState<CSSProperties>(NOWHERE);
  useLayoutEffect(() => {
    let placed: Box | undefined;
    function look() {
      const box = ref.current;
      if (!box || (placed && box.matches(":hover, :focus-within"))) return;
      const now = box.getBoundingClientRect();
      const controls = controlsAround(box);
      if (placed?.width === now.width && placed.height === now.height && covered(now, controls) === 0) return;
      placed = now;
      setStyle(placeOf(now, controls));
    }
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    window.addEventListener("resize", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("resize", look);
    };
  }, [ref]);
  return style;
}

const placeOf = ({ width, height }: Box, controls: Box[]) =>
  findFreePlace({
    size: { width, height },
    screen: { width: document.documentElement.clientWidth, height: window.innerHeight },
    controls,
    margin: MARGIN_PX,
    home: window.matchMedia(PHONE).matches ? "top" : "bottom",
  });

function controlsAround(box: HTMLElement): DOMRect[] {
  return [...document.querySelectorAll(CONTROLS)]
    .filter((control) => !box.contains(control) && !control.closest(OUT_OF_REACH))
    .map((control) => control.getBoundingClientRect())
    .filter(({ width, height }) => width > 2 && height > 2);
}
