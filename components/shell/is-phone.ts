/** Whether the bottom bar is shown instead of the rail. For what is drawn on demand; layout itself is left to CSS. */
export const isPhone = () => typeof window !== "undefined" && window.matchMedia("(max-width: 640px)").matches;
