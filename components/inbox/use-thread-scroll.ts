import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** So near to the end still counts as the end. */
const NEAR_PIXELS = 60;
/** Room above what was gone to. */
const ABOVE_PIXELS = 12;

type Ends = { oldestId: string | undefined; newestId: string | undefined };

/**
 * Keeps the thread at its end while one reads there; holds its place when older messages come in above, and says when
 * something new came in below.
 */
export function useThreadScroll(box: RefObject<HTMLElement | null>, { oldestId, newestId }: Ends) {
  const [hasNew, setHasNew] = useState(false);
  const isAtEnd = useRef(true);
  const before = useRef<Ends & { height: number }>({ oldestId: undefined, newestId: undefined, height: 0 });

  const goToEnd = useCallback(() => {
    isAtEnd.current = true;
    setHasNew(false);
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [box]);

  const goTo = useCallback(
    (target: HTMLElement) => {
      const element = box.current;
      if (!element) return;
      isAtEnd.current = false;
      element.scrollTop +=
        target.getBoundingClientRect().top - element.getBoundingClientRect().top - ABOVE_PIXELS;
    },
    [box],
  );

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const last = before.current;
    if (isAtEnd.current) element.scrollTop = element.scrollHeight;
    else if (last.oldestId !== oldestId) element.scrollTop += element.scrollHeight - last.height;
    else if (last.newestId !== newestId) setHasNew(true);
    before.current = { oldestId, newestId, height: element.scrollHeight };
  }, [box, oldestId, newestId]);

  useEffect(() => {
    const element = box.current;
    const content = element?.firstElementChild;
    if (!element || !content) return;
    let seen = sizesOf(element);
    const note = () => {
      const sizes = sizesOf(element);
      const isResized = sizes !== seen;
      seen = sizes;
      // Nobody has left the end when the box or what is in it grew since: this tells of an earlier move.
      if (isResized && isAtEnd.current) {
        element.scrollTop = element.scrollHeight;
        return;
      }
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PIXELS;
      if (isAtEnd.current) setHasNew(false);
    };
    const resized = new ResizeObserver(() => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight;
      before.current.height = element.scrollHeight;
      seen = sizesOf(element);
    });
    element.addEventListener("scroll", note, { passive: true });
    resized.observe(content);
    resized.observe(element);
    return () => {
      element.removeEventListener("scroll", note);
      resized.disconnect();
    };
  }, [box]);

  return { hasNew, goTo, goToEnd };
}

const sizesOf = ({ clientHeight, scrollHeight }: HTMLElement) => `${clientHeight} ${scrollHeight}`;
