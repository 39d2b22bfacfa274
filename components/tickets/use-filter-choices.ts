import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { TICKET_STATUSES } from "@/lib/tickets/ticket";
import { DUE_FILTERS } from "@/lib/tickets/ticket-filters";
import { ticketQueries } from "./ticket-queries";
import type { TicketFilter } from "./use-ticket-filters";

const ALL = "all";
type Choice = {
  id: string;
  label: string;
  options: { id: string; label: string }[];
  value: string;
  onChange: (id: string) => void;
};

/** The filters with what they offer and stand on, for the bar and for the phone's sheet. */
export function useFilterChoices({ view, filters, setFilters }: TicketFilter): Choice[] {
  const t = useTranslations("tickets");
  const all = { id: ALL, label: useTranslations("common")("all") };
  const { data } = useQuery(ticketQueries.filterOptions());
  const choice = (id: keyof typeof filters, label: string, options: Choice["options"]): Choice => ({
    id,
    label,
    options: [all, ...options],
    value: String(filters[id] ?? ALL),
    onChange: (value) => setFilters({ [id]: value === ALL ? undefined : id === "status" ? [value] : value }),
  });
  const status = TICKET_STATUSES.map((id) => ({ id, label: t(`status.${id}`) }));
  return [
    choice(
      "service",
      t("filterService"),
      (data?.services ?? []).map(({ id, name }) => ({ id, label: name })),
    ),
    choice("assignee", t("filterAssignee"), [
      { id: "me", label: t("assigneeMe") },
      { id: "none", label: t("assigneeNone") },
      ...(data?.staff ?? []).map(({ id, name }) => ({ id, label: name })),
    ]),
    choice(
      "due",
      t("filterDue"),
      DUE_FILTERS.map((id) => ({ id, label: t(`due.${id}`) })),
    ),
    choice(
      "kind",
      t("filterKind"),
      (["request", "report"] as const).map((id) => ({ id, label: t(`kind.${id}`) })),
    ),
    ...(view === "table" ? [choice("status", t("filterStatus"), status)] : []),
  ];
}
