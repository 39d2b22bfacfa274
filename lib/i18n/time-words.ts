import type { Locale } from "./locale";

type TimeWords = {
  today: string;
  tomorrow: string;
  yesterday: string;
  minute: string;
  hour: string;
  hours: (count: number) => string;
  minutes: (count: number) => string;
  seconds: (count: number) => string;
  days: (count: number) => string;
  late: (length: string) => string;
  workingHoursLeft: (count: number) => string;
  workingMinutesLeft: (count: number) => string;
  workingDaysLeft: (count: number) => string;
};

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** The few words that dates and deadlines need beyond what Intl knows. */
export const TIME_WORDS: Record<Locale, TimeWords> = {
  id: {
    today: "Hari ini",
    tomorrow: "Besok",
    yesterday: "Kemarin",
    minute: "m",
    hour: "j",
    hours: (count) => `${count} jam`,
    minutes: (count) => `${count} menit`,
    seconds: (count) => `${count} detik`,
    days: (count) => `${count} hari`,
    late: (length) => `Terlambat ${length}`,
    workingHoursLeft: (count) => `Sisa ${count} jam kerja`,
    workingMinutesLeft: (count) => `Sisa ${count} menit kerja`,
    workingDaysLeft: (count) => `Sisa ${count} hari kerja`,
  },
  en: {
    today: "Today",
    tomorrow: "Tomorrow",
    yesterday: "Yesterday",
    minute: "m",
    hour: "h",
    hours: (count) => plural(count, "hour"),
    minutes: (count) => plural(count, "minute"),
    seconds: (count) => plural(count, "second"),
    days: (count) => plural(count, "day"),
    late: (length) => `Late by ${length}`,
    workingHoursLeft: (count) => `${plural(count, "working hour")} left`,
    workingMinutesLeft: (count) => `${plural(count, "working minute")} left`,
    workingDaysLeft: (count) => `${plural(count, "working day")} left`,
  },
};
