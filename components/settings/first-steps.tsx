"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Circle, CircleCheck } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/shell/use-error-text";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { FIRST_STEPS, type FirstStep } from "@/lib/office/first-steps";
import { settingsQueries, useCheckFirstSteps } from "./settings-queries";

const HREF: Record<FirstStep, Route> = {
  profile: "/settings/office",
  hours: "/settings/hours",
  social: "/menu",
  staff: "/settings/staff",
};

/** What a new office looks at before residents write: each a link, done once saved or found right; gone when all are. */
export function FirstSteps() {
  const t = useTranslations("settings.firstSteps");
  const errorText = useErrorText();
  const { data } = useSuspenseQuery(settingsQueries.firstSteps());
  const check = useCheckFirstSteps();
  const left = data.filter(({ isDone }) => !isDone);
  if (left.length === 0) return null;
  const done = data.filter(({ isDone }) => isDone).map(({ id }) => id);
  const put = (checked: FirstStep[]) =>
    check.mutate(checked, { onError: (error) => showToast({ kind: "failed", text: errorText(error) }) });
  return (
    <section
      aria-labelledby="first-steps"
      className="mb-6 rounded-lg border border-line-strong px-4 pt-3.5 pb-2"
    >
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 id="first-steps" className="text-lg font-bold">
          {t("title")}
        </h2>
        <span className="text-sm text-ink-3">{t("done", { done: done.length, all: data.length })}</span>
        <Button variant="quiet" size="small" className="ml-auto" onPress={() => put([...FIRST_STEPS])}>
          {t("dismiss")}
        </Button>
      </div>
      <ul className="mt-1.5">
        {data.map(({ id, isDone }) => (
          <li
            key={id}
            className="flex min-h-touch flex-wrap items-center gap-x-2.5 gap-y-1 border-t border-line py-2 text-sm"
          >
            {isDone ? (
              <CircleCheck aria-label={t("isDone")} className="text-ready" />
            ) : (
              <Circle aria-label={t("isOpen")} className="text-ink-3" />
            )}
            <span className="min-w-0 flex-1">
              <Link href={HREF[id]} className="link font-semibold">
                {t(`${id}.title`)}
              </Link>
              <span className="block text-pretty text-ink-2">{t(`${id}.body`)}</span>
            </span>
            {!isDone && (
              <Button
                size="small"
                isDisabled={check.isPending}
                onPress={() => put([...done, id])}
                aria-label={t("rightOf", { step: t(`${id}.title`) })}
              >
                {t("right")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
