import Link, { type LinkProps } from "next/link";
import type { ReactNode } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";
import { joinClasses } from "./join-classes";

type ButtonLinkProps<Route extends string> = ButtonLook &
  Pick<LinkProps<Route>, "href" | "prefetch" | "replace" | "scroll"> & {
    children: ReactNode;
    className?: string;
    "aria-label"?: string;
  };

/** Goes somewhere, looks like a button. With `shape: "icon"` it needs an `aria-label`. */
export function ButtonLink<Route extends string>({
  variant,
  size,
  shape,
  className,
  ...props
}: ButtonLinkProps<Route>) {
  return <Link {...props} className={joinClasses(buttonStyle({ variant, size, shape }), className)} />;
}
