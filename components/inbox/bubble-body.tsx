import { Contact, ExternalLink, MapPin, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { BubbleContent } from "@/lib/conversations/thread";
import { FileBody } from "./file-body";
import { Words } from "./words";

type BubbleBodyProps = { content: BubbleContent; conversationId: string; isOurs: boolean };

/** What a message says, always as plain text; a kind that Loket cannot draw says so. */
export function BubbleBody({ content, conversationId, isOurs }: BubbleBodyProps) {
  switch (content.kind) {
    case "text":
      return <Words>{content.text}</Words>;
    case "choice":
      return (
        <p className="w-fit rounded-full border border-line-strong px-2.5 py-px text-sm font-semibold">
          {content.title}
        </p>
      );
    case "options":
      return <Options content={content} />;
    case "link":
      return <LinkBody content={content} />;
    case "location":
      return <Location content={content} />;
    case "contacts":
      return <Contacts content={content} />;
    case "form_answer":
      return <Words>{content.lines.join("\n") || content.name || "…"}</Words>;
    case "file":
      return <FileBody content={content} conversationId={conversationId} isOurs={isOurs} />;
    default:
      return <Card content={content} />;
  }
}

type Of<Kind extends BubbleContent["kind"]> = { content: Extract<BubbleContent, { kind: Kind }> };

function Options({ content }: Of<"options">) {
  // A numbered menu names its options in the text already.
  const untold = content.options.filter((option) => !content.text.includes(option));
  return (
    <div className="grid gap-1">
      {content.header && <b className="font-semibold">{content.header}</b>}
      <Words>{content.text}</Words>
      {content.footer && <p className="text-xs text-ink-3">{content.footer}</p>}
      <ul className="mt-1 flex flex-wrap gap-1 empty:hidden">
        {untold.map((option) => (
          <li
            key={option}
            className="rounded-sm border border-line-strong px-2 py-px text-xs font-semibold text-ink-2"
          >
            {option}
          </li>
        ))}
      </ul>
    </div>
  );
}

function LinkBody({ content }: Of<"link">) {
  return (
    <div className="grid gap-1">
      <Words>{content.text}</Words>
      <Outward href={content.url} icon={<ExternalLink aria-hidden="true" className="size-3.5" />}>
        {content.label}
      </Outward>
    </div>
  );
}

function Location({ content: { latitude, longitude, name, address } }: Of<"location">) {
  const t = useTranslations("inbox");
  const place = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return (
    <div className="grid gap-0.5">
      {name && <b className="font-semibold">{name}</b>}
      {address && <Words>{address}</Words>}
      <span className="text-sm text-ink-2 tabular-nums">{place}</span>
      <Outward
        href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`}
        icon={<MapPin aria-hidden="true" className="size-3.5" />}
      >
        {t("openMap")}
      </Outward>
    </div>
  );
}

function Outward({ href, icon, children }: { href: string; icon: ReactNode; children: ReactNode }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      className="link flex w-fit items-center gap-1 text-sm"
    >
      {icon}
      {children}
    </a>
  );
}

function Contacts({ content }: Of<"contacts">) {
  const t = useTranslations("inbox");
  return (
    <ul className="grid gap-1.5">
      {content.contacts.map(({ name, phones }) => (
        <li key={`${name} ${phones.join()}`} className="flex items-start gap-2">
          <Contact aria-hidden="true" className="mt-px text-ink-3" />
          <span>
            <b className="block font-semibold">{name ?? t("nameless")}</b>
            <span className="text-sm text-ink-2">{phones.join(", ")}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Card({
  content,
}: Of<"order" | "number_changed" | "security_code_changed" | "welcome" | "not_stored" | "unsupported">) {
  const t = useTranslations("inbox");
  const text =
    content.kind === "unsupported"
      ? unsupportedWords(t, content.type)
      : content.kind === "order"
        ? t("order", { count: content.items })
        : t(content.kind);
  return (
    <p className="flex items-start gap-2 rounded-sm bg-well px-2.5 py-1.5 text-sm text-ink-2">
      <TriangleAlert aria-hidden="true" className="mt-px size-4" />
      {text}
    </p>
  );
}

/** An edit or a deletion comes so, without its content, from some phones (whatsapp.md: `unsupported.type`). */
function unsupportedWords(t: ReturnType<typeof useTranslations<"inbox">>, type: string | null) {
  if (type === "edit" || type === "revoke") return t(`unseen_${type}`);
  return t("unsupported", { type: type ?? t("unknownType") });
}
