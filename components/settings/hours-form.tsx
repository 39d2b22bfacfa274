"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "@/components/shell/use-error-text";
import { useOfficeClock } from "@/components/shell/use-office-clock";
import { useViewer } from "@/components/shell/viewer-context";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import { can } from "@/lib/auth/permissions";
import { formatWeekday } from "@/lib/i18n/office-time";
import { settingsQueries, useSaveHours } from "./settings-queries";
import { addInterval, type DraftInterval, fromDraft, MONDAY_FIRST, toDraft } from "./week-draft";

/** The office's week: per day any number of ranges, so that a break is the room between two. */
export function HoursForm() {
  const t = useTranslations("settings");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const { data } = useSuspenseQuery(settingsQueries.office());
  const [draft, setDraft] = useState(() => toDraft(data.hours));
  const save = useSaveHours();
  const canEdit = can(useViewer(), "settings.edit");
  const hours = fromDraft(draft);
  return (
    <div>
      {!canEdit && <Notice meaning="paused">{t("readOnly")}</Notice>}
      <div className="border-t border-line">
        {MONDAY_FIRST.map((weekday) => (
          <Day key={weekday} weekday={weekday} draft={draft} onChange={setDraft} canEdit={canEdit} />
        ))}
      </div>
      {!hours && (
        <Notice meaning="waiting" className="mt-3">
          {t("week.invalid")}
        </Notice>
      )}
      {save.isError && (
        <Notice meaning="overdue" className="mt-3">
          {errorText(save.error)}
        </Notice>
      )}
      {canEdit && (
        <div className="mt-3.5 flex flex-wrap items-center gap-3">
          <Button
            variant="primary"
            isDisabled={!hours}
            isPending={save.isPending}
            pendingLabel={common("saving")}
            onPress={() => hours && save.mutate(hours, { onSuccess: () => showToast({ text: t("saved") }) })}
          >
            {t("week.save")}
          </Button>
          <span className="text-sm text-ink-3">{t("week.copyHint")}</span>
        </div>
      )}
    </div>
  );
}

/** 4 January 2026 was a Sunday: any week will do to name the days. */
const dateOf = (weekday: number) => new Date(Date.UTC(2026, 0, 4 + weekday, 12));

type DayProps = {
  weekday: number;
  draft: DraftInterval[];
  onChange: (draft: DraftInterval[]) => void;
  canEdit: boolean;
};

function Day({ weekday, draft, onChange, canEdit }: DayProps) {
  const t = useTranslations("settings.week");
  const { locale } = useOfficeClock();
  const day = formatWeekday(dateOf(weekday), { zone: "UTC", locale }, "long");
  const intervals = draft.filter((interval) => interval.weekday === weekday);
  const change = (changed: DraftInterval) =>
    onChange(draft.map((interval) => (interval.key === changed.key ? changed : interval)));
  return (
    <fieldset className="grid grid-cols-[88px_minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line py-1.5 max-sm:grid-cols-1 max-sm:gap-y-1.5 max-sm:py-3">
      <legend className="sr-only">{day}</legend>
      <span aria-hidden="true" className="font-semibold">
        {day}
      </span>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {intervals.length === 0 && <span className="text-sm text-ink-3">{t("closed")}</span>}
        {intervals.map((interval) => (
          <Interval
            key={interval.key}
            day={day}
            interval={interval}
            onChange={change}
            onRemove={() => onChange(draft.filter(({ key }) => key !== interval.key))}
            canEdit={canEdit}
          />
        ))}
      </div>
      {canEdit && (
        <Button
          variant="quiet"
          size="small"
          aria-label={t("addTo", { day })}
          onPress={() => onChange(addInterval(draft, weekday))}
          className="max-sm:justify-self-start"
        >
          <Plus aria-hidden="true" className="size-4" />
          {t("add")}
        </Button>
      )}
    </fieldset>
  );
}

type IntervalProps = {
  day: string;
  interval: DraftInterval;
  onChange: (interval: DraftInterval) => void;
  onRemove: () => void;
  canEdit: boolean;
};

function Interval({ day, interval, onChange, onRemove, canEdit }: IntervalProps) {
  const t = useTranslations("settings.week");
  return (
    <span className="flex items-center gap-1.5">
      <TextField
        inputMode="decimal"
        label={t("opens", { day })}
        isLabelHidden
        isReadOnly={!canEdit}
        value={interval.opens}
        onChange={(opens) => onChange({ ...interval, opens })}
        className="w-[68px]"
      />
      <span className="text-sm text-ink-3">{t("until")}</span>
      <TextField
        inputMode="decimal"
        label={t("closes", { day })}
        isLabelHidden
        isReadOnly={!canEdit}
        value={interval.closes}
        onChange={(closes) => onChange({ ...interval, closes })}
        className="w-[68px]"
      />
      {canEdit && (
        <IconButton size="small" label={t("remove", { day, opens: interval.opens })} onPress={onRemove}>
          <X aria-hidden="true" className="size-4" />
        </IconButton>
      )}
    </span>
  );
}
