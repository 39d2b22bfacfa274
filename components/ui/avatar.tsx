import { Plus } from "lucide-react";
import { joinClasses } from "./join-classes";

type AvatarSize = "small" | "medium" | "large";
type AvatarProps = {
  /** Nobody when left out: a dashed plus. */
  initials?: string;
  /** Filled: this is the viewer. Pale: somebody else. */
  isMine?: boolean;
  size?: AvatarSize;
  /** Who it is, when no name stands beside it. */
  label?: string;
  className?: string;
};

const SIZE: Record<AvatarSize, string> = {
  small: "size-[22px] text-[9.5px]",
  medium: "size-[34px] text-xs",
  large: "size-[38px] text-[13px]",
};

export function Avatar({ initials, isMine = false, size = "large", label, className }: AvatarProps) {
  return (
    <span
      title={label}
      className={joinClasses(
        "grid flex-none place-items-center rounded-full font-bold select-none",
        SIZE[size],
        lookOf(initials, isMine),
        className,
      )}
    >
      <span aria-hidden="true">{initials ?? <Plus className="size-3" />}</span>
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}

function lookOf(initials: string | undefined, isMine: boolean) {
  if (!initials) return "border border-dashed border-line-strong text-ink-3";
  return isMine ? "bg-sea text-on-sea" : "bg-sea-wash text-sea-strong";
}
