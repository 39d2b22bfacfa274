import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Role } from "@/lib/auth/permissions";
import { api } from "@/lib/http/api";
import type { ChangePasswordInput, NewPassword, OwnSession, StaffRow } from "@/lib/staff/staff";

/** Below "settings", so that a change of settings reaches the list of staff too. */
export const staffQueries = {
  all: ["settings", "staff"] as const,
  list: () =>
    queryOptions({
      queryKey: [...staffQueries.all, "list"],
      queryFn: ({ signal }) => api.get<StaffRow[]>("/api/staff", { signal }),
    }),
  ownSessions: () =>
    queryOptions({
      queryKey: [...staffQueries.all, "own-sessions"],
      queryFn: ({ signal }) => api.get<OwnSession[]>("/api/sessions", { signal }),
    }),
};

function useStaffChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: staffQueries.all }),
  });
}

type Person = { name: string; email: string; roles: Role[] };

export const useCreateStaff = () =>
  useStaffChange((person: Person) => api.post<StaffRow & NewPassword>("/api/staff", person));

export const useUpdateStaff = (staffId: string) =>
  useStaffChange((person: Omit<Person, "email">) => api.put<StaffRow>(`/api/staff/${staffId}`, person));

export const useDisableStaff = (staffId: string) =>
  useStaffChange(() => api.post<null>(`/api/staff/${staffId}/suspension`));

export const useEnableStaff = (staffId: string) =>
  useStaffChange(() => api.delete<null>(`/api/staff/${staffId}/suspension`));

export const useResetPassword = (staffId: string) =>
  useStaffChange(() => api.post<NewPassword>(`/api/staff/${staffId}/password`));

export const useChangeOwnPassword = () =>
  useStaffChange((input: ChangePasswordInput) => api.put<null>("/api/staff/own-password", input));

export const useRevokeSession = () =>
  useStaffChange((sessionId: string) => api.delete<null>(`/api/sessions/${sessionId}`));
