import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { HealthReport, ReplayInput } from "@/lib/health/health";
import { api } from "@/lib/http/api";

const CHECK_EVERY_MS = 60_000;

export const healthQueries = {
  all: ["health"] as const,
  report: () =>
    queryOptions({
      queryKey: [...healthQueries.all, "report"],
      queryFn: ({ signal }) => api.get<HealthReport>("/api/health-page", { signal }),
      refetchInterval: CHECK_EVERY_MS,
      // The page brings its own report: asked anew while it is being hydrated, "checking" would stand on one side only.
      refetchOnMount: false,
    }),
};

export function useReplay() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: ReplayInput) => api.post<{ count: number }>("/api/health-page/replays", input),
    onSettled: () => queryClient.invalidateQueries({ queryKey: healthQueries.all }),
  });
}
