import {
  CornerUpRight,
  FilePen,
  Folder,
  Headset,
  Info,
  Link2,
  type LucideIcon,
  MessageCircle,
  SearchCheck,
  Share2,
} from "lucide-react";
import type { MenuNodeKind } from "@/lib/menu/engine/menu-doc";

const ICON: Record<MenuNodeKind | "root", LucideIcon> = {
  root: MessageCircle,
  group: Folder,
  info: Info,
  link: Link2,
  social: Share2,
  form: FilePen,
  handover: Headset,
  status: SearchCheck,
  shortcut: CornerUpRight,
};

/** The sign of a kind of entry; its word stands elsewhere. */
export function NodeIcon({ kind, className }: { kind: MenuNodeKind | "root"; className?: string }) {
  const Icon = ICON[kind];
  return <Icon aria-hidden="true" className={className} />;
}
