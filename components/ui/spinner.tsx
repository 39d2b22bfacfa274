import { LoaderCircle } from "lucide-react";
import { joinClasses } from "./join-classes";

/** Something is under way. Without a label it is decoration and says nothing aloud. */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  return (
    <span role={label ? "status" : undefined} className="inline-flex">
      <LoaderCircle
        aria-hidden="true"
        className={joinClasses("motion-safe:animate-spin motion-reduce:opacity-60", className)}
      />
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}
