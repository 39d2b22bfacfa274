import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/http/api";
import type { FirstStep, FirstSteps } from "@/lib/office/first-steps";
import type { OfficeSettings } from "@/lib/office/get-office-settings";
import type { AddedHoliday, HolidayInput, RemovedHoliday } from "@/lib/office/holiday";
import type { OfficeHours, OfficeProfile } from "@/lib/office/office";
import type { Signs } from "@/lib/office/signs";

export const settingsQueries = {
  all: ["settings"] as const,
  office: () =>
    queryOptions({
      queryKey: [...settingsQueries.all, "office"],
      queryFn: ({ signal }) => api.get<OfficeSettings>("/api/settings/office", { signal }),
    }),
  signs: () =>
    queryOptions({
      queryKey: [...settingsQueries.all, "signs"],
      queryFn: ({ signal }) => api.get<Signs>("/api/settings/signs", { signal }),
    }),
  firstSteps: () =>
    queryOptions({
      queryKey: [...settingsQueries.all, "first-steps"],
      queryFn: ({ signal }) => api.get<FirstSteps>("/api/settings/first-steps", { signal }),
    }),
};

/** A change of the office's settings: whatever became of it, what is on screen is read anew. */
function useOfficeChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: settingsQueries.all }),
  });
}

export const useSaveOffice = () =>
  useOfficeChange((profile: OfficeProfile) => api.put<OfficeProfile>("/api/settings/office", profile));

export const useSaveSigns = () =>
  useOfficeChange((signs: Signs) => api.put<Signs>("/api/settings/signs", signs));

export const useCheckFirstSteps = () =>
  useOfficeChange((checked: FirstStep[]) => api.put<FirstSteps>("/api/settings/first-steps", { checked }));

export const useSaveHours = () =>
  useOfficeChange((hours: OfficeHours[]) => api.put<OfficeHours[]>("/api/settings/hours", { hours }));

export const useAddHoliday = () =>
  useOfficeChange((holiday: HolidayInput) => api.post<AddedHoliday>("/api/holidays", holiday));

export const useRemoveHoliday = () =>
  useOfficeChange((date: string) => api.delete<RemovedHoliday>(`/api/holidays/${date}`));
