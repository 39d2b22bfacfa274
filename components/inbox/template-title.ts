import { readable } from "./use-variable-label";

/** What a template is called on the desk: its header, which the resident reads too, or its name. */
export const templateTitle = ({ header, name }: { header: string; name: string }) =>
  header.includes("{{") || !header ? readable(name) : header;
