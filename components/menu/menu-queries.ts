import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/api";
import type { MenuDraft, MenuVersionRow } from "@/lib/menu/menu-draft";

export const menuQueries = {
  all: ["menu"] as const,
  draft: () =>
    queryOptions({
      queryKey: [...menuQueries.all, "draft"],
      queryFn: ({ signal }) => api.get<MenuDraft>("/api/menu/draft", { signal }),
      // An answer that was on its way while a step was saved must not bring the older draft back.
      structuralSharing: (old, fresh) => newerDraft(old as MenuDraft | undefined, fresh as MenuDraft),
    }),
  versions: () =>
    queryOptions({
      queryKey: [...menuQueries.all, "versions"],
      queryFn: ({ signal }) => api.get<MenuVersionRow[]>("/api/menu/publications", { signal }),
    }),
};

/** Revisions only rise. */
export const newerDraft = (old: MenuDraft | undefined, fresh: MenuDraft): MenuDraft =>
  old && old.rev > fresh.rev ? old : fresh;
