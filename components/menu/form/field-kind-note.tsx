import {
  AlignLeft,
  Calendar,
  Camera,
  CircleCheck,
  Hash,
  IdCard,
  List,
  type LucideIcon,
  Mail,
  MapPin,
  Phone,
  TextCursorInput,
  ThumbsUp,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { Field, FieldKind } from "@/lib/menu/engine/form-def";

const ICON: Record<FieldKind, LucideIcon> = {
  text: TextCursorInput,
  longtext: AlignLeft,
  choice: List,
  yesno: ThumbsUp,
  nik: IdCard,
  kk: IdCard,
  phone: Phone,
  email: Mail,
  date: Calendar,
  number: Hash,
  address: MapPin,
  media: Camera,
  location: MapPin,
  statement: CircleCheck,
};

/** "Pilihan, 5 jawaban" and only the exception: "boleh dilewati", "kadang ditanyakan". */
export function FieldKindNote({ field }: { field: Field }) {
  const t = useTranslations("menu");
  const Icon = ICON[field.kind];
  const words = [
    t(`fieldKind.${field.kind}`),
    ...(field.kind === "choice" ? [t("answerCount", { count: field.options.length })] : []),
    ...(field.required ? [] : [t("mayBeSkipped")]),
    ...(field.showIf?.length ? [t("askedSometimes")] : []),
  ];
  return (
    <span className="flex flex-none items-center gap-2 text-sm text-ink-3">
      <span className="max-sm:sr-only">{words.join(", ")}</span>
      <Icon aria-hidden="true" className="size-4" />
    </span>
  );
}
