import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/http/api";
import type { CreateTemplateInput, EditTemplateInput, TemplateRefInput } from "@/lib/templates/template";
import type { RefreshedTemplates, SubmittedDrafts, TemplateRow } from "@/lib/templates/template-row";

export const templateQueries = {
  all: ["templates"] as const,
  list: () =>
    queryOptions({
      queryKey: [...templateQueries.all, "list"],
      queryFn: ({ signal }) => api.get<TemplateRow[]>("/api/templates", { signal }),
    }),
};

/** Whatever became of a change, what is on screen is read anew. */
function useTemplateChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: templateQueries.all }),
  });
}

export const useCreateTemplate = () =>
  useTemplateChange((draft: CreateTemplateInput) => api.post<TemplateRow>("/api/templates", draft));

export const useEditTemplate = () =>
  useTemplateChange(({ templateId, ...draft }: EditTemplateInput) =>
    api.put<TemplateRow>(`/api/templates/${templateId}`, draft),
  );

export const useSubmitTemplate = () =>
  useTemplateChange(({ templateId, revision }: TemplateRefInput) =>
    api.post<TemplateRow>(`/api/templates/${templateId}/submission`, { revision }),
  );

export const useSubmitDrafts = () =>
  useTemplateChange((templates: TemplateRefInput[]) =>
    api.post<SubmittedDrafts>("/api/templates/submissions", { templates }),
  );

export const useDeleteTemplate = () =>
  useTemplateChange(({ templateId, revision }: TemplateRefInput) =>
    api.delete<{ name: string }>(`/api/templates/${templateId}`, { revision }),
  );

export const useRefreshTemplates = () =>
  useTemplateChange((_: undefined) => api.post<RefreshedTemplates>("/api/templates/refresh"));
