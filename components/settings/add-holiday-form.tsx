"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { useErrorText } from "@/components/shell/use-error-text";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import { formatLongDate } from "@/lib/i18n/office-time";
import { HOLIDAY_KINDS, type HolidayInput, type HolidayKind, holidayInput } from "@/lib/office/holiday";
import { useAddHoliday } from "./settings-queries";

export const KIND_TEXT = {
  national: "national",
  collective_leave: "collective_leave",
  regional: "regional",
  office: "office_kind",
} as const satisfies Record<HolidayKind, string>;

const EMPTY: HolidayInput = { date: "", name: "", kind: "regional", letter: "" };

/** A circular arrives an hour before the office closes: date, name, Enter. */
export function AddHolidayForm() {
  const t = useTranslations("settings.holidays");
  const errorText = useErrorText();
  const { locale } = useOfficeClock();
  const [holiday, setHoliday] = useState(EMPTY);
  const [isIncomplete, setIncomplete] = useState(false);
  const dateInput = useRef<HTMLInputElement>(null);
  const add = useAddHoliday();
  const set = (change: Partial<HolidayInput>) => setHoliday((now) => ({ ...now, ...change }));

  function submit(event: FormEvent) {
    event.preventDefault();
    const parsed = holidayInput.safeParse(holiday);
    setIncomplete(!parsed.success);
    if (!parsed.success) return;
    add.mutate(parsed.data, {
      onSuccess: ({ date, movedDeadlines: count }) => {
        showToast({
          text: t("added", { date: formatLongDate(`${date}T12:00:00Z`, { zone: "UTC", locale }), count }),
        });
        setHoliday({ ...EMPTY, kind: holiday.kind, letter: holiday.letter });
        dateInput.current?.focus();
      },
    });
  }

  return (
    <form onSubmit={submit} aria-label={t("addTitle")} className="rounded-md bg-well p-3.5">
      <div className="grid grid-cols-[150px_minmax(0,1fr)] gap-3 md:grid-cols-[150px_minmax(0,1.4fr)_160px_minmax(0,1fr)_auto] md:items-end max-sm:grid-cols-1">
        <TextField
          type="date"
          label={t("date")}
          value={holiday.date}
          onChange={(date) => set({ date })}
          inputRef={dateInput}
        />
        <TextField
          label={t("name")}
          placeholder={t("namePlaceholder")}
          value={holiday.name}
          onChange={(name) => set({ name })}
          maxLength={120}
        />
        <Select
          label={t("kind")}
          options={HOLIDAY_KINDS.map((id) => ({ id, label: t(KIND_TEXT[id]) }))}
          value={holiday.kind}
          onChange={(kind) => set({ kind })}
        />
        <TextField
          label={t("letter")}
          value={holiday.letter}
          onChange={(letter) => set({ letter })}
          maxLength={80}
        />
        <Button type="submit" variant="primary" isPending={add.isPending}>
          {t("add")}
        </Button>
      </div>
      <p className="mt-2.5 text-xs text-pretty text-ink-3">{t("addHint")}</p>
      {isIncomplete && (
        <Notice meaning="waiting" className="mt-3">
          {t("incomplete")}
        </Notice>
      )}
      {add.isError && (
        <Notice meaning="overdue" className="mt-3">
          {errorText(add.error)}
        </Notice>
      )}
    </form>
  );
}
