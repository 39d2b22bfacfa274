"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/shell/use-error-text";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { useViewer } from "@/components/shell/viewer-context";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast-queue";
import { can } from "@/lib/auth/permissions";
import { formatLongDate } from "@/lib/i18n/office-time";
import type { HolidayRow } from "@/lib/office/holiday";
import { AddHolidayForm, KIND_TEXT } from "./add-holiday-form";
import { settingsQueries, useAddHoliday, useRemoveHoliday } from "./settings-queries";

/** Days off to come; those of this year that are past are folded. */
export function HolidayList() {
  const t = useTranslations("settings.holidays");
  const { data } = useSuspenseQuery(settingsQueries.office());
  const canEdit = can(useViewer(), "settings.edit");
  const { holidays, today, nextYear } = data;
  const past = holidays.filter(({ date }) => date < today);
  const coming = holidays.filter(({ date }) => date >= today);
  return (
    <div className="grid gap-3.5">
      {nextYear.state === "empty" && (
        <Notice meaning="overdue">{t("nextYearEmpty", { year: String(nextYear.year) })}</Notice>
      )}
      {nextYear.state === "fixed_only" && (
        <Notice meaning="waiting">
          {t("nextYearFixed", { year: String(nextYear.year), count: nextYear.count })}
        </Notice>
      )}
      {canEdit && <AddHolidayForm />}
      <Days holidays={coming} canEdit={canEdit} />
      {past.length > 0 && (
        <details>
          <summary className="cursor-pointer text-sm font-semibold text-ink-2">
            {t("past", { count: past.length })}
          </summary>
          <Days holidays={past} canEdit={false} />
        </details>
      )}
    </div>
  );
}

function Days({ holidays, canEdit }: { holidays: HolidayRow[]; canEdit: boolean }) {
  return (
    <ul className="border-t border-line">
      {holidays.map((holiday) => (
        <Day key={holiday.date} holiday={holiday} canEdit={canEdit} />
      ))}
    </ul>
  );
}

function Day({ holiday, canEdit }: { holiday: HolidayRow; canEdit: boolean }) {
  const t = useTranslations("settings.holidays");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const { locale } = useOfficeClock();
  const remove = useRemoveHoliday();
  const add = useAddHoliday();
  const date = formatLongDate(`${holiday.date}T12:00:00Z`, { zone: "UTC", locale });
  const removeDay = () =>
    remove.mutate(holiday.date, {
      onSuccess: ({ movedDeadlines: count }) =>
        showToast({
          text: t("removed", { date, count }),
          action: { label: common("undo"), onPress: () => add.mutate(holiday) },
        }),
      onError: (error) => showToast({ kind: "failed", text: errorText(error) }),
    });
  return (
    <li className="grid min-h-9 grid-cols-[220px_minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line py-1 text-sm max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:py-2">
      <span className="font-semibold">{date}</span>
      <span className="max-sm:col-start-1">
        {holiday.name}{" "}
        <span className="text-ink-3">
          · {t(KIND_TEXT[holiday.kind])}
          {holiday.letter && ` · ${holiday.letter}`}
        </span>
      </span>
      {canEdit && (
        <IconButton
          size="small"
          label={t("remove", { date })}
          onPress={removeDay}
          isDisabled={remove.isPending}
          className="max-sm:col-start-2 max-sm:row-span-2 max-sm:row-start-1"
        >
          <Trash2 aria-hidden="true" className="size-4" />
        </IconButton>
      )}
    </li>
  );
}
