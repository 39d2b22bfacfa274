import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  HealthReport,
  ReplayInput,
  ReplayState,
  RestoreInput,
  SetAsideInput,
} from "@/lib/health/health";
import { api } from "@/lib/http/api";

const CHECK_EVERY_MS = 60_000;
const REPLAYS = "/api/health-page/replays";
const SET_ASIDES = "/api/health-page/set-asides";

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
  replay: () =>
    queryOptions({
      queryKey: [...healthQueries.all, "replay"],
      queryFn: ({ signal }) => api.get<ReplayState | null>(REPLAYS, { signal }),
    }),
};

/** Whatever became of it, the report is read anew. */
function useFaultChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: healthQueries.all }),
  });
}

export const useReplay = () =>
  useFaultChange((input: ReplayInput) => api.post<{ count: number }>(REPLAYS, input));

export const useSetAside = () =>
  useFaultChange((input: SetAsideInput) =>
    api.post<{ count: number; setAsideAt: string }>(SET_ASIDES, input),
  );

export const useRestore = () =>
  useFaultChange((input: RestoreInput) => api.delete<{ count: number }>(SET_ASIDES, input));
